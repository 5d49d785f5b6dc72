import type { Document, Language } from '../document/types.js'
import { learnLexicon, type StemPair } from '../language/learn-lexicon.js'
import { joinLexicons, type Lexicon } from '../language/lexicon.js'
import { stemsIn } from '../language/stem.js'
import { alignDocuments } from './align.js'
import type { Pair } from './types.js'

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

function learnFrom(examples: readonly StemPair[]): Lexicon {
  const step = Math.ceil(examples.length / lessons.most)
  return learnLexicon(examples.filter((_, index) => index % step === 0))
}

const known = new WeakMap<Pair, readonly StemPair[]>()

/** What the matched sentences of two pages teach. */
function examplesIn(pair: Pair): readonly StemPair[] {
  const examples = known.get(pair) ?? readExamples(pair)
  known.set(pair, examples)
  return examples
}

function readExamples({ source, target, blockPairs, blocks }: Pair): StemPair[] {
  const unsure = new Set(blocks.flatMap((link) => ('score' in link && link.score < sure ? [link.source] : [])))
  const stems = (segments: readonly { readonly text: string }[], language: Language): string[] =>
    segments.flatMap(({ text }) => stemsIn(text, language))
  return blockPairs.flatMap(({ source: block, segments }) =>
    unsure.has(block)
      ? []
      : segments.flatMap((link): StemPair[] => {
          const pair = { source: stems(link.source, source.language), target: stems(link.target, target.language) }
          const fits =
            pair.source.length > 0 && pair.target.length > 0 && pair.source.length <= 60 && pair.target.length <= 60
          return fits ? [pair] : []
        }),
  )
}
