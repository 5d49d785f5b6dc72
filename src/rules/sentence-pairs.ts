import type { BlockPair, Pair } from '../align/types.js'
import type { Span } from '../glossary/types.js'

/** The linked sentences of a block with text on both sides, as ranges of prose; the whole block, where none are linked. */
export function sentencesOf({ source, target, segments }: BlockPair): [source: Span, target: Span][] {
  const linked = segments.flatMap((link): [Span, Span][] => {
    const [from, to] = [spanOf(link.source), spanOf(link.target)]
    return from && to ? [[from, to]] : []
  })
  if (segments.length > 0) return linked
  return [
    [
      { start: 0, end: source.prose.text.length },
      { start: 0, end: target.prose.text.length },
    ],
  ]
}

function spanOf(segments: readonly { readonly at: number; readonly text: string }[]): Span | undefined {
  const [first, last] = [segments[0], segments.at(-1)]
  return first && last && { start: first.at, end: last.at + last.text.length }
}

/** Sentences that say the same, with the places of both in the prose of their blocks. */
export interface SentencePair {
  readonly blocks: BlockPair
  readonly source: Span & { readonly text: string }
  readonly target: Span & { readonly text: string }
}

const kept = new WeakMap<Pair, readonly SentencePair[]>()

/** All linked sentences of a pair that were translated: code and what is the same on both sides left out. */
export function translatedSentences(pair: Pair): readonly SentencePair[] {
  const known = kept.get(pair)
  if (known) return known
  const sentences = pair.blockPairs.flatMap((blocks) => {
    const [source, target] = [blocks.source.prose.text, blocks.target.prose.text]
    if (blocks.source.kind === 'code' || blocks.source.kind === 'opaque' || source === target) return []
    return sentencesOf(blocks).flatMap(([from, to]): SentencePair[] => {
      const [text, translation] = [source.slice(from.start, from.end), target.slice(to.start, to.end)]
      return text === translation ? [] : [{ blocks, source: { ...from, text }, target: { ...to, text: translation } }]
    })
  })
  kept.set(pair, sentences)
  return sentences
}
