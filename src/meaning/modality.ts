import { baseLanguage } from '../language/base-language.js'
import { rememberInLanguage } from '../language/remember.js'
import type { Found } from '../language/words.js'
import { modality, type Strength } from './data/polarity.js'

/** A word or phrase that says how strongly one is bound. */
export interface FoundModality extends Found {
  readonly strength: Strength
}

/** What says in a sentence what one must, should, may or need not do, in reading order; a longer phrase goes first. */
export const modalitiesIn = rememberInLanguage((text, language): readonly FoundModality[] => {
  const found: FoundModality[] = []
  const lower = text.toLowerCase()
  for (const [strength, pattern] of modality[baseLanguage(language)] ?? [])
    for (const { 0: match, index } of lower.matchAll(pattern)) {
      const [start, end] = [index, index + match.length]
      if (!found.some((other) => other.start < end && start < other.end))
        found.push({ strength, text: text.slice(start, end), start, end })
    }
  return found.toSorted((one, other) => one.start - other.start)
})

/** What a translation must not make of it, as long as nothing in it says what the source says. */
const clashes: Readonly<Record<Strength, readonly Strength[]>> = {
  must: ['may', 'need-not'],
  should: [],
  may: ['must'],
  'need-not': ['must-not', 'must'],
  'must-not': ['need-not', 'must'],
}

/**
 * The first pair that says something very different. Only sentences in which both sides say one thing: with more of
 * them, nobody knows which goes with which.
 */
export function modalityClash(
  source: readonly FoundModality[],
  target: readonly FoundModality[],
): { readonly source: FoundModality; readonly target: FoundModality } | undefined {
  const [strengths, others] = [source, target].map((found) => new Set(found.map(({ strength }) => strength)))
  const [one, other] = [source[0], target[0]]
  if (!one || !other || strengths?.size !== 1 || others?.size !== 1) return undefined
  return clashes[one.strength].includes(other.strength) ? { source: one, target: other } : undefined
}
