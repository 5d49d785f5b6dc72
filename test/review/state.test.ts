import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  begin,
  postpone,
  progressOf,
  refresh,
  settle,
  takeUpLater,
  undo,
  type ReviewState,
} from '../../src/review/state.js'
import type { Step } from '../../src/review/types.js'
import type { Finding, Severity } from '../../src/rules/types.js'
import { finding } from '../edit/fixes.js'

const at = (start: number, severity: Severity = 'error', page = 'docs/beleid.md'): Finding => ({
  ...finding('number-mismatch', start),
  severity,
  page,
  fingerprint: `${page}-${start}`,
})

const all = [at(30, 'warning'), at(10), at(20, 'info'), at(5, 'error', 'docs/keuzes.md')]
const nothing = { later: [], at: undefined }
const start = (order: 'page' | 'severity' = 'page'): ReviewState => begin(all, order, nothing)
const without = (state: ReviewState, gone: Finding | undefined): readonly Finding[] =>
  state.open.filter((one) => one !== gone)
const fixed = (state: ReviewState): ReviewState =>
  settle(state, { kind: 'fix', finding: state.current as Finding, changes: [] }, without(state, state.current))
const name = ({ current }: ReviewState): string | undefined => current?.fingerprint

test.each([
  { order: 'page', expected: ['docs/beleid.md-10', 'docs/beleid.md-20', 'docs/beleid.md-30', 'docs/keuzes.md-5'] },
  { order: 'severity', expected: ['docs/beleid.md-10', 'docs/keuzes.md-5', 'docs/beleid.md-30', 'docs/beleid.md-20'] },
] as const)('goes by $order', ({ order, expected }) => {
  const seen: (string | undefined)[] = []
  for (let state = start(order); state.current; state = fixed(state)) seen.push(name(state))
  expect(seen).toEqual(expected)
})

test.each<[what: string, state: () => ReviewState, expected: object]>([
  ['at the start', start, { current: 'docs/beleid.md-10', nth: 1, total: 4, later: 0 }],
  ['after a fix', () => fixed(start()), { current: 'docs/beleid.md-20', nth: 2, total: 4, later: 0 }],
  [
    'after leaving one for later',
    () => postpone(start()),
    { current: 'docs/beleid.md-20', nth: 2, total: 4, later: 1 },
  ],
  [
    'when a fix solves two at once',
    () => settle(start(), { kind: 'fix', finding: at(10), changes: [] }, all.slice(0, 1)),
    { current: 'docs/beleid.md-30', nth: 4, total: 4, later: 0 },
  ],
  [
    'when a decision brings a new finding',
    () =>
      settle(start(), { kind: 'line', finding: at(10), changes: [] }, [...all.filter((one) => one !== all[1]), at(12)]),
    { current: 'docs/beleid.md-12', nth: 1, total: 4, later: 0 },
  ],
  [
    'when a decision did not help',
    () => settle(start(), { kind: 'line', finding: at(10), changes: [] }, all),
    { current: 'docs/beleid.md-10', nth: 1, total: 4, later: 0 },
  ],
  [
    'when only what was left for later remains',
    () => postpone(postpone(postpone(postpone(start())))),
    { current: undefined, nth: 4, total: 4, later: 4 },
  ],
  [
    'when later has come',
    () => takeUpLater(postpone(postpone(postpone(postpone(start()))))),
    { current: 'docs/beleid.md-10', nth: 1, total: 4, later: 0 },
  ],
  [
    'where an earlier session stopped',
    () => begin(all, 'page', { later: ['docs/beleid.md-10', 'gone'], at: 'docs/beleid.md-30' }),
    { current: 'docs/beleid.md-30', nth: 3, total: 4, later: 1 },
  ],
  [
    'when all was left for later, that is now',
    () => begin(all, 'page', { later: all.map(({ fingerprint }) => fingerprint), at: undefined }),
    { current: 'docs/beleid.md-10', nth: 1, total: 4, later: 0 },
  ],
  [
    'when someone else solved the one in view',
    () => refresh(start(), without(start(), start().current)),
    { current: 'docs/beleid.md-20', nth: 1, total: 3, later: 0 },
  ],
  [
    'after undoing a fix',
    () => undo(fixed(start()), all),
    { current: 'docs/beleid.md-10', nth: 1, total: 4, later: 0 },
  ],
  [
    'after undoing later',
    () => undo(postpone(start()), all),
    { current: 'docs/beleid.md-10', nth: 1, total: 4, later: 0 },
  ],
  ['with nothing to undo', () => undo(start(), all), { current: 'docs/beleid.md-10', nth: 1, total: 4, later: 0 }],
  ['with nothing to go through', () => begin([], 'page', nothing), { current: undefined, nth: 0, total: 0, later: 0 }],
])('%s', (_what, state, expected) => {
  expect({ current: name(state()), ...progressOf(state()) }).toEqual(expected)
})

test('whatever was done, undoing it all leads back to the start', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('fix', 'later', 'vain'), { maxLength: 12 }), (kinds) => {
      const states = [start()]
      for (const kind of kinds) {
        const state = states.at(-1) as ReviewState
        if (!state.current) break
        const step: Omit<Step, 'solved'> = { kind: 'fix', finding: state.current, changes: [] }
        states.push(
          kind === 'later' ? postpone(state) : kind === 'fix' ? fixed(state) : settle(state, step, state.open),
        )
      }
      let state = states.pop() as ReviewState
      while (state.steps.length > 0) {
        const before = states.pop() as ReviewState
        state = undo(state, before.open)
        expect(state).toEqual(before)
      }
    }),
  )
})
