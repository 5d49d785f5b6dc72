import type { Block, Document, Language } from '../document/types.js'
import { targetsIn, type Lexicon } from '../language/lexicon.js'
import { stemOf } from '../language/stem.js'
import { isFunctionWord, wordsIn } from '../language/words.js'
import {
  addressOf,
  bagOf,
  createVocabulary,
  figuresOf,
  joinBags,
  prefixOf,
  type Bag,
  type Vocabulary,
} from './tokens.js'

/**
 * What a text holds that shows which translation belongs to it. `kept`: what a translation usually keeps: addresses,
 * code, numbers, names, and how words begin that look alike. `fixed`: those of them that it keeps to the letter.
 * `meant`: target stems: those of a target text itself, those that the lexicon expects of a source text.
 */
export interface Evidence {
  readonly kept: Bag
  readonly fixed: Bag
  readonly meant: Bag
}

/** What evidence is gathered with. */
export interface EvidenceContext {
  readonly lexicon: Lexicon
  readonly vocabulary: Vocabulary
}

/** The evidence of every block of two documents, gathered once, and what it was gathered with. */
export interface PairEvidence extends EvidenceContext {
  readonly of: ReadonlyMap<Block, Evidence>
}

export function gatherEvidence(source: Document, target: Document, lexicon: Lexicon): PairEvidence {
  const context = { lexicon, vocabulary: createVocabulary() }
  const of = new Map<Block, Evidence>()
  for (const block of source.blocks) of.set(block, evidenceOf(block, source.language, 'source', context))
  for (const block of target.blocks) of.set(block, evidenceOf(block, target.language, 'target', context))
  return { of, ...context }
}

/** The evidence of several texts together. */
export const joinEvidence = (parts: readonly Evidence[]): Evidence => ({
  kept: joinBags(parts.map(({ kept }) => kept)),
  fixed: joinBags(parts.map(({ fixed }) => fixed)),
  meant: joinBags(parts.map(({ meant }) => meant)),
})

/** Of longer code no more is looked at. */
const codeLength = 5_000

/** "Why" and "How" may be all that tells two headings apart. */
const functionWordWeight = 0.3

type Content = Pick<Block, 'kind' | 'label' | 'prose' | 'inlines' | 'value'>

/** Gathers the evidence of one text. */
export function evidenceOf(
  { kind, label, prose, inlines, value }: Content,
  language: Language,
  side: 'source' | 'target',
  { lexicon, vocabulary: { numberOf } }: EvidenceContext,
): Evidence {
  const [kept, fixed, meant] = [new Map<number, number>(), new Map<number, number>(), new Map<number, number>()]
  const count = (bag: Map<number, number>, token: number, weight = 1): void =>
    void bag.set(token, (bag.get(token) ?? 0) + weight)
  const fix = (token: number): void => {
    count(kept, token)
    count(fixed, token)
  }
  const targets = targetsIn(lexicon)
  const mean = (stem: string, weight: number): void =>
    count(meant, numberOf(targets.has(stem) ? 'meaning' : 'stem', stem), weight)
  const meanOf = (stem: string, weight: number): void => {
    const renderings = side === 'source' ? lexicon.get(stem) : undefined
    // Half a chance is enough: one of two common renderings is as good as the other.
    if (renderings) for (const [target, probability] of renderings) mean(target, weight * Math.min(1, 2 * probability))
    else mean(stem, weight * (side === 'source' && lexicon.size > 0 ? 0.5 : 1))
  }

  for (const { text } of wordsIn(prose.text)) {
    const word = text.toLowerCase()
    const isFunction = isFunctionWord(word, language)
    const figures = figuresOf(word)
    if (figures !== '') fix(numberOf('number', figures))
    else if (!isFunction) count(kept, numberOf('word', word))
    const prefix = prefixOf(word)
    if (prefix !== '') count(kept, numberOf('prefix', prefix))
    if (!/^\p{L}/u.test(word)) continue
    if (!isFunction && word.length > 1) meanOf(stemOf(word, language), 1)
    else if (isFunction && kind === 'heading') meanOf(stemOf(word, language), functionWordWeight)
  }
  for (const { kind: inline, text, url } of inlines) {
    if (url !== undefined) fix(numberOf('address', addressOf(url)))
    else if (inline === 'code' || inline === 'icon' || inline === 'placeholder') fix(numberOf('code', text))
  }
  for (const [token] of value.slice(0, codeLength).matchAll(/[\p{L}\p{N}_$./-]{2,40}/gu)) fix(numberOf('code', token))
  if (kind === 'html' || kind === 'attribute' || kind === 'front-matter') count(kept, numberOf('tag', label))
  return { kept: bagOf(kept), fixed: bagOf(fixed), meant: bagOf(meant) }
}
