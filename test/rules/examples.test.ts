import { beforeAll, describe, expect, test } from 'vitest'
import { createTranslator } from '../../src/cli/translator.js'
import type { Translate } from '../../src/messages.js'
import { rules } from '../../src/rules/index.js'
import type { Finding, TextEdit } from '../../src/rules/types.js'
import { describeFinding, runExample } from './example-runner.js'

let translate: Translate
beforeAll(async () => {
  translate = await createTranslator('en')
})

const safeEdits = (findings: readonly Finding[]): TextEdit[] =>
  findings
    .flatMap(({ fixes }) => fixes.find(({ safety }) => safety === 'safe')?.edits ?? [])
    .filter(({ path }) => path === 'page.en.md')

function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return edits
    .toSorted((one, other) => other.start - one.start)
    .reduce(
      (result, { start, end, text: replacement }) => result.slice(0, start) + replacement + result.slice(end),
      text,
    )
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test.each(rule.examples.map((example) => [example.name, example] as const))('%s', (_name, example) => {
    const found = runExample(rule, example)
    expect(found.map((finding) => describeFinding(finding, example, translate))).toEqual(example.reports)
    const fixed = applyEdits(example.en, safeEdits(found))
    expect(fixed).toBe(example.fixed ?? example.en)
    expect(safeEdits(runExample(rule, { ...example, en: fixed }))).toEqual([])
  })

  test('has a silent and a reporting example', () => {
    const reporting = rule.examples.map(({ reports }) => reports.length > 0)
    expect({ silent: reporting.includes(false), reporting: reporting.includes(true) }).toEqual({
      silent: true,
      reporting: true,
    })
  })
})
