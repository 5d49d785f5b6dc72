import type { Document, Language, Segment } from '../document/types.js'
import { learnLexicon, type StemPair } from '../language/learn-lexicon.js'
import { joinLexicons, type Lexicon } from '../language/lexicon.js'
import { stemsIn } from '../language/stem.js'
import { alignDocuments } from './align.js'
import type { Pair, SegmentLink } from './types.js'

export interface DocumentPair {
  readonly source: Document
  readonly target: Document
  /** Lines them up with what else is known of them; absent: by their texts only. */
  readonly align?: (pass: Pass, lexicon: () => Lexicon) => Pair
}

/** With the lexicon that ships, or with what the site taught as well. */
export type Pass = 'shipped' | 'learned'

const alignPair = ({ source, target, align }: DocumentPair, pass: Pass, lexicon: () => Lexicon): Pair =>
  align ? align(pass, lexicon) : alignDocuments(source, target, lexicon())

/** Fewer sentences teach nothing; of more than this a part is enough. */
const lessons = { least: 40, most: 5_000 }

/** A match below this is no example to learn from. */
const sure = 0.7

/**
 * Lines up all pairs of a site in one language: first with the lexicon given, then, where not everything fell into
 * place, once more with what the site's own sure matches teach of its words. `onProgress` hears of every pair done.
 */
export function alignPairs(
  pairs: readonly DocumentPair[],
  lexicon: Lexicon,
  onProgress: () => void = () => undefined,
): Pair[] {
  const first = pairs.map((documents) => {
    const pair = alignPair(documents, 'shipped', () => lexicon)
    onProgress()
    return pair
  })
  if (first.every(isSettled)) return first
  const examples = first.flatMap((pair) => examplesIn(pair))
  if (examples.length < lessons.least) return first
  let joined: Lexicon | undefined
  // Learned only if someone needs it: what was lined up before may be known.
  const learned = (): Lexicon => (joined ??= joinLexicons(learnFrom(examples), lexicon))
  return first.map((pair, index) =>
    isSettled(pair) ? pair : alignPair(pairs[index] as DocumentPair, 'learned', learned),
  )
}

/** Matches that are less sure than this on the average may well be others. */
const settled = 0.9

/** Whether everything surely has a counterpart in its place, so that a second look would change nothing. */
function isSettled({ sections, blocks }: Pair): boolean {
  const scores = blocks.flatMap((link) => (link.kind === 'matched' ? [link.score] : []))
  const average = scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length)
  return sections.every(({ kind }) => kind === 'matched') && scores.length === blocks.length && average >= settled
}

function learnFrom(examples: readonly Example[]): Lexicon {
  const step = Math.ceil(examples.length / lessons.most)
  return learnLexicon(examples.filter((_, index) => index % step === 0).flatMap((example) => stemsOf(example)))
}

/** Sentences that say the same, and the pages that they stand in. */
interface Example {
  readonly pair: Pair
  readonly link: SegmentLink
}

function examplesIn(pair: Pair): Example[] {
  const unsure = new Set(pair.blocks.flatMap((link) => ('score' in link && link.score < sure ? [link.source] : [])))
  return pair.blockPairs.flatMap(({ source, segments }) =>
    unsure.has(source) ? [] : segments.filter(hasBothSides).map((link) => ({ pair, link })),
  )
}

const hasBothSides = ({ source, target }: SegmentLink): boolean => source.length > 0 && target.length > 0

/** A sentence of more words than this is a list, and would cost more than it teaches. */
const longest = 60

function stemsOf({ pair, link }: Example): StemPair[] {
  const stems = (segments: readonly Segment[], language: Language): string[] =>
    segments.flatMap(({ text }) => stemsIn(text, language))
  const source = stems(link.source, pair.source.language)
  const target = stems(link.target, pair.target.language)
  const teaches = [source, target].every(({ length }) => length > 0 && length <= longest)
  return teaches ? [{ source, target }] : []
}
