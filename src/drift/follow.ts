import type { Language } from '../document/types.js'
import type { Lexicon } from '../language/lexicon.js'
import { stemOf } from '../language/stem.js'
import { isFunctionWord } from '../language/words.js'
import type { Hunk } from './compare-words.js'
import type { Word } from './words.js'

/** What is needed to compare a change in one language with one in another. */
export interface FollowContext {
  readonly source: Language
  readonly target: Language
  readonly lexicon: Lexicon
  /** How many words the source block and the target block hold. */
  readonly sourceLength: number
  readonly targetLength: number
  /** Whether both changes were made in one commit, so that the one was probably made for the other. */
  readonly isSameMoment: boolean
}

/** Shares from which a change of the translation counts as following one of the source. */
const enough = {
  /** Of the whole translation changed: then it was made anew. */
  rewritten: 0.6,
  /** Of what the lexicon expects, found. */
  expected: 0.3,
  /** As large as the change of the source, at about the same place. */
  size: 0.6,
  /** The same, when both were made in one commit. */
  sizeAtOnce: 0.25,
}
/** How far apart two places may be, as a share of their texts. */
const reach = 0.3

/**
 * Whether the translation was changed to say what the source came to say: one of `edits` holds what the lexicon, or
 * the numbers and names in it, make us expect; or it is about as large and stands in the same place; or the whole
 * translation was made anew.
 */
export function follows(change: Hunk, edits: readonly Hunk[], context: FollowContext): boolean {
  if (edits.length === 0) return false
  const edited = sum(edits.map(sizeOf))
  if (edited >= enough.rewritten * context.targetLength && edited >= 0.5 * sizeOf(change)) return true
  const [came, went] = [change.after, change.before].map((words) => expectationOf(words, context))
  const found = edits.map(({ after }) => after).flat()
  const lost = edits.map(({ before }) => before).flat()
  if (came && !came.figures.every((figure) => found.some(({ key }) => sameFigure(key, figure)))) return false
  const isMet = (expected: Expectation | undefined, words: readonly Word[]): boolean | undefined => {
    if (!expected || expected.words.length === 0) return undefined
    const stems = new Set(words.map(({ key }) => stemOf(key, context.target)))
    return (
      expected.words.filter((options) => options.some((stem) => stems.has(stem))).length >=
      enough.expected * expected.words.length
    )
  }
  const met = change.after.length > 0 ? isMet(came, found) : isMet(went, lost)
  if (met === true) return true
  if (came && came.figures.length > 0 && came.words.length === 0) return true
  const near = sum(edits.filter((edit) => isNear(change, edit, context)).map(sizeOf))
  const size = near / sizeOf(change)
  if (context.isSameMoment) return size >= enough.sizeAtOnce
  // One word for one other is as likely an error that was put right.
  return size >= enough.size && sizeOf(change) >= (met === false ? 5 : 2)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

const sizeOf = ({ before, after }: Hunk): number => Math.max(before.length, after.length)

interface Expectation {
  /** For each word that tells something the stems of which the target should hold one. */
  readonly words: readonly (readonly string[])[]
  /** What holds a digit: it stays as it is. */
  readonly figures: readonly string[]
}

function expectationOf(words: readonly Word[], { source, target, lexicon }: FollowContext): Expectation {
  const figures = words.flatMap(({ key }) => (/\d/.test(key) ? [key] : []))
  const expected = words.flatMap(({ key }): string[][] => {
    if (/\d/.test(key) || isFunctionWord(key, source)) return []
    const known = lexicon.get(stemOf(key, source))
    return known ? [[...known.keys(), stemOf(key, target)]] : [[stemOf(key, target)]]
  })
  return { words: expected, figures }
}

/** `2.500,75` and `2,500.75` */
export const sameFigure = (one: string, other: string): boolean => digitsOf(one) === digitsOf(other)

const digitsOf = (word: string): string => word.replace(/[.,]/g, '')

function isNear(change: Hunk, edit: Hunk, { sourceLength, targetLength }: FollowContext): boolean {
  const middle = ({ afterFrom, after }: Hunk, length: number): number =>
    (afterFrom + after.length / 2) / Math.max(1, length)
  return Math.abs(middle(change, sourceLength) - middle(edit, targetLength)) <= reach
}
