import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignDocuments } from '../../src/align/align.js'
import type { Pair } from '../../src/align/types.js'
import { message } from '../../src/messages.js'
import { runRules, type RuleSettings } from '../../src/rules/run.js'
import {
  defineRule,
  type Finding,
  type Report,
  type Rule,
  type SiteFacts,
  type SiteView,
} from '../../src/rules/types.js'
import { read } from '../document/read.js'

const site: SiteFacts = { keepNames: [], resolve: () => undefined }

const pairOf = (source: string, target: string, path = 'beleid'): Pair =>
  alignDocuments(read(source, { path: `${path}.md` }), read(target, { path: `${path}.en.md`, language: 'en' }))

const viewOf = (...pairs: readonly Pair[]): SiteView => ({ pairs, missing: [], orphans: [] })

const run = (rules: readonly Rule[], view: SiteView, settings: RuleSettings = new Map()): Finding[] =>
  runRules(rules, view, site, settings)

const ruleOf = (id: string, check: NonNullable<Rule['check']>, more: Partial<Rule> = {}): Rule =>
  defineRule({
    id,
    severity: 'warning',
    category: 'accuracy/mistranslation',
    summary: message('report.noFindings'),
    why: message('report.noFindings'),
    todo: message('report.noFindings'),
    defaults: {},
    examples: [],
    check,
    ...more,
  })

/** Reports every `word` of the target, `cloud` unless an option says otherwise. */
const wordRule = (id: string, more: Partial<Rule> = {}): Rule =>
  ruleOf(
    id,
    function* ({ source, target }, { options }): Generator<Report> {
      for (const { 0: text, index } of target.text.matchAll(new RegExp(String(options['word']), 'g')))
        yield {
          message: message('report.noFindings'),
          source: { start: 0, end: Math.min(1, source.text.length) },
          target: { start: index, end: index + text.length },
        }
    },
    { defaults: { word: 'cloud' }, ...more },
  )

const places = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, target, page }) => `${rule} ${page} ${String(target?.range.start)} ${target?.text ?? ''}`)

describe('levels', () => {
  const view = viewOf(pairOf('De wolk.\n', 'The cloud.\n'))

  test.each([
    { name: 'the rule has one', rule: wordRule('wolk'), settings: new Map(), levels: ['warning'] },
    {
      name: 'the config has another',
      rule: wordRule('wolk'),
      settings: new Map([['wolk', { level: 'error' as const, options: {} }]]),
      levels: ['error'],
    },
    {
      name: 'the config names only options',
      rule: wordRule('wolk'),
      settings: new Map([['wolk', { level: undefined, options: {} }]]),
      levels: ['warning'],
    },
    {
      name: 'the config switches it off',
      rule: wordRule('wolk'),
      settings: new Map([['wolk', { level: 'off' as const, options: {} }]]),
      levels: [],
    },
    { name: 'the rule is off by itself', rule: wordRule('wolk', { severity: 'off' }), settings: new Map(), levels: [] },
    {
      name: 'the config switches it on',
      rule: wordRule('wolk', { severity: 'off' }),
      settings: new Map([['wolk', { level: 'info' as const, options: {} }]]),
      levels: ['info'],
    },
    {
      name: 'the config speaks of another rule',
      rule: wordRule('wolk'),
      settings: new Map([['lucht', { level: 'off' as const, options: {} }]]),
      levels: ['warning'],
    },
  ])('$name', ({ rule, settings, levels }) => {
    expect(run([rule], view, settings).map(({ severity }) => severity)).toEqual(levels)
  })

  test.each([
    [undefined, 'info'],
    ['error', 'error'],
  ] as const)('a report with its own level, config %s: %s', (level, severity) => {
    const rule = ruleOf('wolk', () => [
      { message: message('report.noFindings'), source: undefined, target: { start: 0, end: 3 }, severity: 'info' },
    ])
    const settings = new Map([['wolk', { level, options: {} }]])
    expect(run([rule], view, settings).map((finding) => finding.severity)).toEqual([severity])
  })
})

test('options of the config stand over those of the rule', () => {
  const view = viewOf(pairOf('De wolk.\n', 'The cloud above.\n'))
  const settings = new Map([['wolk', { level: undefined, options: { word: 'above' } }]])
  expect(places(run([wordRule('wolk')], view, settings))).toEqual(['wolk beleid.md 10 above'])
})

test('a finding says where it is on both sides', () => {
  const [finding] = run([wordRule('wolk')], viewOf(pairOf('De wolk.\n', 'The cloud.\n')))
  expect(finding).toEqual({
    rule: 'wolk',
    severity: 'warning',
    category: 'accuracy/mistranslation',
    message: { key: 'report.noFindings', values: {} },
    page: 'beleid.md',
    fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
    source: { path: 'beleid.md', range: { start: 0, end: 1 }, text: 'D' },
    target: { path: 'beleid.en.md', range: { start: 4, end: 9 }, text: 'cloud' },
    fixes: [],
  })
})

test('findings stand in order of page, place and rule', () => {
  const pairs = ['inkoop', 'beleid'].map((path) => pairOf('Wolk.\n', 'A cloud, then a cloud.\n', path))
  expect(places(run([wordRule('wolk'), wordRule('lucht')], viewOf(...pairs)))).toEqual([
    'lucht beleid.md 2 cloud',
    'wolk beleid.md 2 cloud',
    'lucht beleid.md 16 cloud',
    'wolk beleid.md 16 cloud',
    'lucht inkoop.md 2 cloud',
    'wolk inkoop.md 2 cloud',
    'lucht inkoop.md 16 cloud',
    'wolk inkoop.md 16 cloud',
  ])
})

describe('what authors switched off', () => {
  const comment = (text: string): string => `<!-- tweeluik-${text} -->`
  const rules = [wordRule('wolk'), wordRule('lucht')]

  test.each<[string, string, string, string[]]>([
    ['nothing', 'Wolk.', 'One cloud.', ['lucht', 'wolk']],
    ['the next line', 'Wolk.', `${comment('disable-next-line wolk -- een naam')}\nOne cloud.`, ['lucht']],
    ['not the line after', 'Wolk.', `${comment('disable-next-line wolk')}\nOne.\n\nThen a cloud.`, ['lucht', 'wolk']],
    ['two rules', 'Wolk.', `${comment('disable-next-line wolk, lucht')}\nOne cloud.`, []],
    ['all rules', 'Wolk.', `${comment('disable')}\n\nOne cloud.\n`, []],
    ['a stretch', 'Wolk.', `${comment('disable')}\n\nOne.\n\n${comment('enable')}\n\nA cloud.\n`, ['lucht', 'wolk']],
    ['the whole page, from the end', 'Wolk.', `One cloud.\n\n${comment('disable-file lucht')}\n`, ['wolk']],
    ['in the source', `${comment('disable-file wolk')}\n\nWolk.`, 'One cloud.', ['lucht']],
    ['another rule', 'Wolk.', `${comment('disable-file regen')}\n\nOne cloud.`, ['lucht', 'wolk']],
  ])('%s', (_, source, target, expected) => {
    expect(run(rules, viewOf(pairOf(source, target))).map(({ rule }) => rule)).toEqual(expected)
  })

  test('what belongs at the end of the page', () => {
    const atEnd = ruleOf('wolk', ({ target }) => [
      {
        message: message('report.noFindings'),
        source: undefined,
        target: { start: target.text.length, end: target.text.length },
      },
    ])
    expect(run([atEnd], viewOf(pairOf('Wolk.', `One.\n\n${comment('disable-file')}\n`)))).toEqual([])
    expect(run([atEnd], viewOf(pairOf('Wolk.', 'One.\n')))).toHaveLength(1)
  })

  test('rules of the whole site', () => {
    const page = (text: string) => read(text, { path: 'los.md' })
    const rule: Rule = {
      ...ruleOf('los', () => []),
      *checkSite({ missing }) {
        for (const { source } of missing)
          yield {
            message: message('report.noFindings'),
            source: { start: 0, end: 3 },
            target: undefined,
            sourceDocument: source,
            targetDocument: undefined,
          }
      },
    }
    const found = (text: string) =>
      run([rule], { pairs: [], missing: [{ source: page(text), language: 'en', expected: 'los.en.md' }], orphans: [] })
    expect(found('Los.\n').map(({ page: path, source, target }) => [path, source?.text, target])).toEqual([
      ['los.md', 'Los', undefined],
    ])
    expect(found(`Los.\n\n${comment('disable-file los -- alleen Nederlands')}\n`)).toEqual([])
  })
})

describe('fingerprints', () => {
  const prints = (target: string): string[] =>
    run([wordRule('wolk')], viewOf(pairOf('Wolk.\n', target))).map(({ fingerprint }) => fingerprint)
  const lines = fc.array(fc.constantFrom('One line.', '', '- An item.', '## A heading', '> A quote.', '`code`'), {
    maxLength: 6,
  })

  test('stay the same when text is put above or below', () => {
    fc.assert(
      fc.property(lines, lines, (above, below) => {
        const page = [...above, '', 'A cloud here and a cloud there.', '', ...below].join('\n')
        expect(prints(page)).toEqual(prints('A cloud here and a cloud there.\n'))
      }),
      { numRuns: 40 },
    )
  })

  test('stay the same when sections change places', () => {
    const sections = ['## One\n\nA cloud.\n', '## Two\n\nTwo clouds.\n', '## Three\n\nNo clouds, one cloud.\n']
    expect(prints(sections.toReversed().join('\n')).toSorted()).toEqual(prints(sections.join('\n')).toSorted())
  })

  test('tell rules, pages, texts and equal faults apart', () => {
    const pairs = ['inkoop', 'beleid'].map((path) => pairOf('Wolk.\n', 'A cloud and a cloud, not a CLOUD.\n', path))
    const settings = new Map([['wolk', { level: undefined, options: { word: 'cloud|CLOUD' } }]])
    const all = run([wordRule('wolk'), wordRule('lucht')], viewOf(...pairs), settings)
    expect([all.length, new Set(all.map(({ fingerprint }) => fingerprint)).size]).toEqual([10, 10])
  })
})
