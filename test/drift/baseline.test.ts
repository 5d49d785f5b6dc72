import { expect, test } from 'vitest'
import {
  compareWithBaseline,
  formatBaseline,
  parseBaseline,
  renewBaseline,
  type BaselineEntry,
} from '../../src/drift/baseline.js'
import { fixedResult } from '../report/fixed-result.js'

const [number, residue, missing] = fixedResult.findings
if (!number || !residue || !missing) throw new Error('The fixed result has too few findings')

const gone: BaselineEntry = { page: 'docs/archief.md', rule: 'emoji-lost', fingerprint: 'weg' }
const elsewhere: BaselineEntry = { page: 'docs/elders.md', rule: 'emoji-lost', fingerprint: 'elders' }
const isInScope = ({ page }: BaselineEntry) => page !== elsewhere.page

test('a baseline tells what is new, what was there and what is gone', () => {
  expect(compareWithBaseline([number, residue], [residue, gone, elsewhere], isInScope)).toEqual({
    fresh: [number],
    known: [residue],
    gone: [gone],
  })
})

test('a baseline that was renewed knows all there is, and what was not looked for', () => {
  const entries = renewBaseline([number, residue], [residue, gone, elsewhere], isInScope)
  const comparison = compareWithBaseline([number, residue], entries, isInScope)
  expect(comparison).toEqual({ fresh: [], known: [number, residue], gone: [] })
  expect(entries).toContain(elsewhere)
})

test('a baseline is written sorted, each finding once and nothing of its text', () => {
  const text = formatBaseline([residue, number, residue, gone])
  expect(text).toBe(
    [
      '{"tweeluik":"baseline","version":1,"entries":[',
      '{"page":"docs/archief.md","rule":"emoji-lost","fingerprint":"weg"},',
      '{"page":"docs/archief.md","rule":"number-mismatch","fingerprint":"number-mismatch-1"},',
      '{"page":"docs/archief.md","rule":"source-residue","fingerprint":"source-residue-1"},',
      'null]}',
      '',
    ].join('\n'),
  )
  const parsed = parseBaseline(text)
  expect('entries' in parsed && formatBaseline(parsed.entries)).toBe(text)
})
