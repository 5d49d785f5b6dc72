import { expect, test } from 'vitest'
import { createTranslator } from '../../src/cli/translator.js'
import { reporters } from '../../src/report/index.js'
import { fixedResult } from './fixed-result.js'

const options = { width: 80, color: false, quiet: false }

test.each(['nl', 'en'] as const)('the whole report in %s', async (language) => {
  const text = reporters.json(fixedResult, { ...options, translate: await createTranslator(language) })
  await expect(text).toMatchFileSnapshot(`../golden/check.${language}.json`)
})

test('the text of every place is the slice of its page', async () => {
  const report = JSON.parse(reporters.json(fixedResult, { ...options, translate: await createTranslator('en') }))
  const places = report.findings.flatMap(({ source, target }: Record<string, unknown>) => [source, target])
  const found = places.filter((place: unknown) => place !== null)
  expect(found.length).toBeGreaterThan(0)
  for (const { path, start, end, text } of found) {
    expect(fixedResult.texts.get(path)?.slice(start.offset, end.offset)).toBe(text)
  }
})
