import type { Finding } from '../rules/types.js'
import type { Order, Step } from './types.js'

/** Where a session stands. What was decided is in the files; this is what is left, and the way back. */
export interface ReviewState {
  readonly order: Order
  /** What is still reported, in the order of the session; what was left for later included. */
  readonly open: readonly Finding[]
  /** Fingerprints of what was left for later. */
  readonly later: ReadonlySet<string>
  /** The finding in view; undefined: nothing is left, but for later perhaps. */
  readonly current: Finding | undefined
  /** The last one last. */
  readonly steps: readonly Step[]
}

export interface Progress {
  /** From 1. */
  readonly nth: number
  readonly total: number
  readonly later: number
}

/** Begins where an earlier session stopped, if it is known and still there. */
export function begin(
  findings: readonly Finding[],
  order: Order,
  earlier: { readonly later: readonly string[]; readonly at: string | undefined },
): ReviewState {
  const open = inOrder(findings, order)
  const known = new Set(open.map(({ fingerprint }) => fingerprint))
  const later = new Set(earlier.later.filter((fingerprint) => known.has(fingerprint)))
  // When nothing but those is left, later has come.
  const left = later.size === open.length ? new Set<string>() : later
  const state: ReviewState = { order, open, later: left, current: undefined, steps: [] }
  const at = open.find(({ fingerprint }) => fingerprint === earlier.at && !left.has(fingerprint))
  return { ...state, current: at ?? nextFrom(state, undefined) }
}

/** Goes on after something was done. `findings`: what is reported now. */
export function settle(state: ReviewState, step: Omit<Step, 'solved'>, findings: readonly Finding[]): ReviewState {
  const open = inOrder(findings, state.order)
  const solved = Math.max(0, state.open.length - open.length)
  const after = { ...state, open, steps: [...state.steps, { ...step, solved }] }
  return { ...after, current: nextFrom(after, step.finding) }
}

/** Leaves the finding in view for later. */
export function postpone(state: ReviewState): ReviewState {
  const { current, later, open } = state
  if (!current) return state
  const step = { kind: 'later', finding: current, changes: [] } as const
  return settle({ ...state, later: new Set([...later, current.fingerprint]) }, step, open)
}

/** Takes back the last step, when its changes have been taken back. */
export function undo(state: ReviewState, findings: readonly Finding[]): ReviewState {
  const step = state.steps.at(-1)
  if (!step) return state
  const { fingerprint } = step.finding
  const later = new Set([...state.later].filter((one) => one !== fingerprint))
  const before = { ...state, later, open: inOrder(findings, state.order), steps: state.steps.slice(0, -1) }
  const back = before.open.find((finding) => finding.fingerprint === fingerprint)
  return { ...before, current: back ?? nextFrom(before, step.finding) }
}

/** Goes on with what is reported now, after someone else changed something. */
export function refresh(state: ReviewState, findings: readonly Finding[]): ReviewState {
  const after = { ...state, open: inOrder(findings, state.order) }
  const same = after.open.find(({ fingerprint }) => fingerprint === state.current?.fingerprint)
  return { ...after, current: same ?? nextFrom(after, state.current) }
}

/** Later has come. */
export function takeUpLater(state: ReviewState): ReviewState {
  const after = { ...state, later: new Set<string>() }
  return { ...after, current: nextFrom(after, undefined) }
}

export function progressOf({ open, later, current, steps }: ReviewState): Progress {
  const solved = steps.reduce((sum, step) => sum + step.solved, 0)
  const at = current ? open.indexOf(current) : open.length - 1
  return { nth: solved + at + 1, total: solved + open.length, later: later.size }
}

/** The first one at that place or after it; from the top again, if there is none. */
function nextFrom({ open, later, order }: ReviewState, from: Finding | undefined): Finding | undefined {
  const waiting = open.filter(({ fingerprint }) => !later.has(fingerprint))
  return (from && waiting.find((finding) => compare(finding, from, order) >= 0)) ?? waiting[0]
}

const severities = ['error', 'warning', 'info']

/** By page and place in the original, which decisions do not move. */
function compare(one: Finding, other: Finding, order: Order): number {
  const bySeverity = severities.indexOf(one.severity) - severities.indexOf(other.severity)
  if (order === 'severity' && bySeverity !== 0) return bySeverity
  if (one.page !== other.page) return one.page < other.page ? -1 : 1
  return placeOf(one) - placeOf(other)
}

const placeOf = ({ source, target }: Finding): number => (source ?? target)?.range.start ?? 0

const inOrder = (findings: readonly Finding[], order: Order): readonly Finding[] =>
  findings.toSorted((one, other) => compare(one, other, order))
