import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatLedger, parseLedger, type LedgerEntry } from '../../src/drift/ledger.js'

const entry = (part: Partial<LedgerEntry> = {}): LedgerEntry => ({
  page: 'docs/toegang.md',
  language: 'en',
  source: 'aaaa',
  target: 'bbbb',
  date: '2026-01-15',
  ...part,
})

test('a ledger is sorted, with an entry on each line and an end that never changes', () => {
  const entries = [
    entry({ page: 'docs/wonen.md', rule: 'link-title', reason: 'Eigen "titel"', until: '2026-12-31' }),
    entry(),
  ]
  expect(formatLedger(entries)).toBe(
    [
      '{"tweeluik":"ledger","version":1,"entries":[',
      '{"page":"docs/toegang.md","language":"en","source":"aaaa","target":"bbbb","date":"2026-01-15"},',
      '{"page":"docs/wonen.md","language":"en","source":"aaaa","target":"bbbb","rule":"link-title","reason":"Eigen \\"titel\\"","until":"2026-12-31","date":"2026-01-15"},',
      'null]}',
      '',
    ].join('\n'),
  )
})

test('of two entries for the same thing the later one stays, whatever the order', () => {
  const [earlier, later] = [entry({ reason: 'oud' }), entry({ date: '2026-02-01', reason: 'nieuw' })]
  const expected = formatLedger([later])
  expect(formatLedger([earlier, later])).toBe(expected)
  expect(formatLedger([later, earlier])).toBe(expected)
})

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const fingerprint = fc.string({ unit: fc.constantFrom('0', '1', '7', '9', 'a', 'c', 'f'), maxLength: 16 })
const anyEntry: fc.Arbitrary<LedgerEntry> = fc.record(
  {
    page: fc.string(),
    language: fc.string(),
    source: fingerprint,
    target: fingerprint,
    rule: fc.string(),
    reason: fc.string(),
    until: day,
    date: day,
  },
  { requiredKeys: ['page', 'language', 'source', 'target', 'date'] },
)

test('what is written can be read, and writing it again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(anyEntry), (entries) => {
      const text = formatLedger(entries)
      const parsed = parseLedger(text)
      if ('problem' in parsed) throw new Error(parsed.problem.key)
      expect(formatLedger(parsed.entries)).toBe(text)
    }),
  )
})

test('two branches that each add an entry merge line by line', () => {
  const base = [entry({ page: 'b.md' }), entry({ page: 'd.md' }), entry({ page: 'f.md' })]
  const lines = (entries: readonly LedgerEntry[]) => formatLedger(entries).split('\n')
  const before = new Set(lines(base))
  for (const page of ['a.md', 'c.md', 'z.md']) {
    const after = lines([...base, entry({ page })])
    expect(after.filter((line) => !before.has(line))).toHaveLength(1)
    expect([...before].filter((line) => !after.includes(line))).toEqual([])
  }
})

describe('a file that is not a ledger says what is wrong with it', () => {
  const good = formatLedger([entry(), entry({ page: 'docs/wonen.md' })])
  test.each([
    { name: 'nothing', text: '', key: 'ledger.broken' },
    { name: 'half a file', text: good.slice(0, 60), key: 'ledger.broken' },
    { name: 'a conflict', text: good.replace('null', '<<<<<<< HEAD\nnull'), key: 'ledger.conflict' },
    { name: 'other JSON', text: '{"name":"site"}', key: 'ledger.foreign' },
    { name: 'a list', text: '[]', key: 'ledger.foreign' },
    { name: 'a baseline', text: good.replace('ledger', 'baseline'), key: 'ledger.foreign' },
    { name: 'a later version', text: good.replace('"version":1', '"version":2'), key: 'ledger.version' },
    { name: 'a day that is none', text: good.replace('2026-01-15', 'gisteren'), key: 'ledger.bad-entry' },
    { name: 'a number for a page', text: good.replace('"docs/toegang.md"', '7'), key: 'ledger.bad-entry' },
  ])('$name', ({ text, key }) => {
    const parsed = parseLedger(text)
    expect('problem' in parsed ? parsed.problem.key : 'fine').toBe(key)
  })
})
