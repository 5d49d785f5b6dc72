import type { Comparison } from './compare.js'
import type { Knowledge } from './knowledge.js'
import { certaintyOf } from './model.js'
import { suspectsIn, type Suspect } from './suspects.js'

/**
 * The words of a sentence that most probably were mistranslated or lost, the surest first, each word once.
 * @param literal  how closely the page follows its source: see `literalness`
 */
export function findFaults(comparison: Comparison, knowledge: Knowledge, literal: number): Suspect[] {
  const suspects = suspectsIn(comparison, knowledge, literal)
    .map((suspect) => ({ suspect, certainty: certaintyOf(suspect, literal) }))
    .filter(({ certainty }) => certainty >= 0)
    .toSorted((one, other) => other.certainty - one.certainty)
  const taken = new Set<unknown>()
  return suspects.flatMap(({ suspect }) => {
    const { source, target } = suspect
    if (taken.has(source) || taken.has(target)) return []
    taken.add(source)
    if (target) taken.add(target)
    return [suspect]
  })
}
