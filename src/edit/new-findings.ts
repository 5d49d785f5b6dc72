import type { Finding, Place } from '../rules/types.js'
import type { ChosenFix } from './types.js'

/**
 * The findings that were not there before. The same rule at the same place of the original is the same finding, and
 * where places shifted, the same rule on the same text.
 */
export function newFindings(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const moved = withoutThose(after, before, placeKey)
  return withoutThose(moved, withoutThose(before, after, placeKey), textKey)
}

/** Rules that judge a sentence by its page as well: what is mended elsewhere makes them surer of what was there before. */
const WEIGHING: ReadonlySet<string> = new Set(['meaning'])

/** What a check found, in which texts. */
interface Checked {
  readonly findings: readonly Finding[]
  readonly texts: ReadonlyMap<string, string>
}

/** The new findings that a change of the texts is to blame for. */
export function findingsBroughtAbout(before: Checked, after: Checked): Finding[] {
  const wasThere = ({ path, range }: Place): boolean => {
    const text = after.texts.get(path) ?? ''
    const end = text.indexOf('\n', range.end)
    const lines = text.slice(text.lastIndexOf('\n', range.start) + 1, end < 0 ? text.length : end)
    return before.texts.get(path)?.includes(lines) ?? false
  }
  const isOnlySurer = ({ rule, target }: Finding): boolean =>
    WEIGHING.has(rule) && target !== undefined && wasThere(target)
  return newFindings(before.findings, after.findings).filter((finding) => !isOnlySurer(finding))
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
