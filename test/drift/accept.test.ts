import { describe, expect, test } from 'vitest'
import { accept } from '../../src/drift/accept.js'
import { entryFinder } from '../../src/drift/accepted.js'
import type { LedgerEntry, Spot } from '../../src/drift/ledger.js'
import { prune } from '../../src/drift/prune.js'

const spot = (part: Partial<Spot> = {}): Spot => ({
  page: 'docs/toegang.md',
  language: 'en',
  source: 'a1',
  target: 'b1',
  ...part,
})
const entry = (part: Partial<LedgerEntry> = {}): LedgerEntry => ({ ...spot(), date: '2026-01-15', ...part })
const today = '2026-03-31'
const plain = { reason: undefined, until: undefined, today }

describe('accepting', () => {
  test.each([
    { name: 'something new', known: [], said: plain, recorded: [entry({ date: today })] },
    { name: 'the same again', known: [entry()], said: plain, recorded: [] },
    {
      name: 'with a reason',
      known: [entry()],
      said: { ...plain, reason: 'Bewust korter' },
      recorded: [entry({ date: today, reason: 'Bewust korter' })],
    },
    {
      name: 'the same reason again',
      known: [entry({ reason: 'Kort' })],
      said: { ...plain, reason: 'Kort' },
      recorded: [],
    },
    {
      name: 'longer',
      known: [entry({ reason: 'Kort', until: '2026-04-30' })],
      said: { ...plain, until: '2026-06-30' },
      recorded: [entry({ date: today, reason: 'Kort', until: '2026-06-30' })],
    },
    { name: 'what had an end', known: [entry({ until: '2026-04-30' })], said: plain, recorded: [] },
    {
      name: 'what has expired',
      known: [entry({ until: '2026-03-30' })],
      said: plain,
      recorded: [entry({ date: today })],
    },
  ])('$name', ({ known, said, recorded }) => {
    const result = accept(known, [spot(), spot()], said)
    expect(result).toEqual({ entries: recorded.length > 0 ? recorded : known, recorded })
    expect(accept(result.entries, [spot()], said).recorded).toEqual([])
  })
})

describe('what is accepted', () => {
  const pages = new Set(['docs/toegang.md', 'docs/wonen.md'])
  test.each<{ name: string; known: LedgerEntry; asked: Spot; found: boolean }>([
    { name: 'the same texts', known: entry(), asked: spot(), found: true },
    { name: 'another source', known: entry(), asked: spot({ source: 'a2' }), found: false },
    { name: 'another translation', known: entry(), asked: spot({ target: 'b2' }), found: false },
    { name: 'another language', known: entry(), asked: spot({ language: 'de' }), found: false },
    { name: 'a rule, where texts were accepted', known: entry(), asked: spot({ rule: 'link-title' }), found: false },
    {
      name: 'another rule',
      known: entry({ rule: 'link-title' }),
      asked: spot({ rule: 'number-mismatch' }),
      found: false,
    },
    { name: 'the same texts on another page', known: entry(), asked: spot({ page: 'docs/wonen.md' }), found: false },
    {
      name: 'a page that was renamed',
      known: entry({ page: 'docs/oud.md' }),
      asked: spot({ page: 'docs/wonen.md' }),
      found: true,
    },
    {
      name: 'a place without words on a page that was renamed',
      known: entry({ page: 'docs/oud.md', target: '' }),
      asked: spot({ page: 'docs/wonen.md', target: '' }),
      found: false,
    },
    { name: 'on its last day', known: entry({ until: today }), asked: spot(), found: true },
    { name: 'after its last day', known: entry({ until: '2026-03-30' }), asked: spot(), found: false },
  ])('$name: $found', ({ known, asked, found }) => {
    expect(entryFinder([known], pages, today)(asked)).toEqual(found ? known : undefined)
  })
})

describe('pruning', () => {
  const pages = new Set(['docs/toegang.md', 'docs/wonen.md'])
  const ofRule = (part: Partial<LedgerEntry> = {}) => entry({ rule: 'link-title', ...part })
  test.each<{ name: string; known: readonly LedgerEntry[]; kept: readonly number[] }>([
    { name: 'a pair that is there', known: [entry()], kept: [0] },
    { name: 'a pair that has expired', known: [entry({ until: '2026-03-30' })], kept: [] },
    { name: 'a translation that is gone', known: [entry({ target: 'b9' })], kept: [] },
    { name: 'a translation whose source changed since', known: [entry({ target: 'b2', source: 'a9' })], kept: [0] },
    { name: 'the same, in step by now', known: [entry({ source: 'a9' }), entry()], kept: [1] },
    { name: 'a finding that is there', known: [ofRule()], kept: [0] },
    { name: 'a finding in a text that changed', known: [ofRule({ source: 'a9' })], kept: [] },
    { name: 'a finding of a rule that is silent now', known: [ofRule({ rule: 'emoji-lost' })], kept: [] },
  ])('$name', ({ known, kept }) => {
    const present = {
      findings: [spot({ rule: 'link-title' })],
      pairs: [spot(), spot({ source: 'a2', target: 'b2' })],
      pages,
    }
    const result = prune(known, present, today)
    const expected = known.filter((_, nth) => kept.includes(nth))
    expect(result).toEqual({
      entries: expected,
      moved: [],
      removed: known.filter((_, nth) => !kept.includes(nth)),
    })
    expect(prune(result.entries, present, today).removed).toEqual([])
  })

  test('an entry of a renamed page moves along', () => {
    const present = { findings: [], pairs: [spot({ page: 'docs/wonen.md' })], pages: new Set(['docs/wonen.md']) }
    const moved = [entry({ page: 'docs/wonen.md' })]
    expect(prune([entry()], present, today)).toEqual({ entries: moved, moved, removed: [] })
  })
})
