import type { Finding, Fix } from '../rules/types.js'
import { overlapsItself } from './apply-fixes.js'
import type { ChosenFix } from './types.js'

export interface WantedFixes {
  /** Ids of the only rules whose findings to fix; empty: all. */
  readonly rules: readonly string[]
  /** Whether to take fixes that a person should look at, where there is no safe one. */
  readonly review: boolean
}

/**
 * At most one fix for each finding. What would change nothing is no fix, and safe ones come first, so that they win
 * where two overlap.
 * @param texts  the files that may be changed, by path
 */
export function chooseFixes(
  findings: readonly Finding[],
  texts: ReadonlyMap<string, string>,
  { rules, review }: WantedFixes,
): ChosenFix[] {
  const chosen = findings
    .filter(({ rule }) => rules.length === 0 || rules.includes(rule))
    .flatMap((finding): ChosenFix[] => {
      const fixes = finding.fixes.filter((fix) => changesOneOf(texts, fix))
      const fix = fixes.find(isSafe) ?? (review ? fixes[0] : undefined)
      return fix ? [{ finding, fix }] : []
    })
  return [...chosen.filter(({ fix }) => isSafe(fix)), ...chosen.filter(({ fix }) => !isSafe(fix))]
}

const isSafe = ({ safety }: Fix): boolean => safety === 'safe'

/** Whether all edits are in one file that we have, and at least one of them makes a difference. */
function changesOneOf(texts: ReadonlyMap<string, string>, fix: Fix): boolean {
  const { edits } = fix
  const [first] = edits
  const text = first && texts.get(first.path)
  if (first === undefined || text === undefined || edits.some(({ path }) => path !== first.path)) return false
  return !overlapsItself(fix) && edits.some((edit) => text.slice(edit.start, edit.end) !== edit.text)
}
