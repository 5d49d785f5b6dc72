import type { Finding } from '../rules/types.js'
import type { ChosenFix } from './types.js'

/**
 * The findings that were not there before. The same rule at the same place of the original is the same finding, and
 * where places shifted, the same rule on the same text.
 */
export function newFindings(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const moved = withoutThose(after, before, placeKey)
  return withoutThose(moved, withoutThose(before, after, placeKey), textKey)
}

type Key = (finding: Finding) => string

/** Those of `findings` that have no counterpart of their own among the others. */
function withoutThose(findings: readonly Finding[], others: readonly Finding[], keyOf: Key): Finding[] {
  const left = new Map<string, number>()
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1)
  return findings.filter((finding) => {
    const count = left.get(keyOf(finding)) ?? 0
    left.set(keyOf(finding), count - 1)
    return count <= 0
  })
}

const textKey: Key = ({ rule, page, message, source, target }) =>
  [rule, page, message.key, target?.path, (source ?? target)?.text].join('\u0000')

const placeKey: Key = (finding) => `${textKey(finding)}\u0000${placeOf(finding)}`

/** For each finding the fix on the same page that was applied nearest to it: most likely the one that caused it. */
export function causesOf(findings: readonly Finding[], applied: readonly ChosenFix[]): ChosenFix[] {
  const nearest = findings.map((finding) =>
    applied
      .filter((one) => one.finding.page === finding.page)
      .reduce<ChosenFix | undefined>(
        (best, one) => (best && distance(best.finding, finding) <= distance(one.finding, finding) ? best : one),
        undefined,
      ),
  )
  return [...new Set(nearest.filter((one) => one !== undefined))]
}

/** In characters of the original, which fixes seldom change. */
const distance = (one: Finding, other: Finding): number => Math.abs(placeOf(one) - placeOf(other))

const placeOf = ({ source, target }: Finding): number => (source ?? target)?.range.start ?? 0

/** Rules that weigh a passage by how closely its whole page was translated: mending one can tip the balance of another. */
const WEIGHING: ReadonlySet<string> = new Set(['meaning'])

/** A site as it was judged: its findings and the texts that they are about, by path. */
export interface Judged {
  readonly findings: readonly Finding[]
  readonly texts: ReadonlyMap<string, string>
}

/** The new findings that the edits brought; those that merely came to light in a line that no edit touched are not. */
export const broughtFindings = (before: Judged, after: Judged): Finding[] =>
  newFindings(before.findings, after.findings).filter(
    ({ rule, source, target }) =>
      !WEIGHING.has(rule) || [source, target].some((place) => place && !isUntouched(place, before, after)),
  )

function isUntouched({ path, range }: NonNullable<Finding['target']>, before: Judged, after: Judged): boolean {
  const text = after.texts.get(path) ?? ''
  const start = text.lastIndexOf('\n', range.start - 1) + 1
  const end = text.indexOf('\n', range.end)
  const line = text.slice(start, end < 0 ? text.length : end)
  return before.texts.get(path)?.includes(line) ?? false
}
