import type { Block, Document, Language } from '../document/types.js'
import type { Lexicon } from '../language/lexicon.js'
import { wordsIn } from '../language/words.js'
import { addressOf, createCounter, createVocabulary, joinBags, type Bag, type Vocabulary } from './tokens.js'
import { createWordReader, type Side, type WordReader } from './word-tokens.js'

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
  readonly vocabulary: Vocabulary
  readonly readWord: WordReader
}

export function createEvidenceContext(lexicon: Lexicon): EvidenceContext {
  const vocabulary = createVocabulary()
  return { vocabulary, readWord: createWordReader(vocabulary, lexicon) }
}

const contexts = new WeakMap<Lexicon, Map<string, EvidenceContext>>()

/** Of more tokens than this the numbering begins anew, so that an editor that runs for days need not forget. */
const mostTokens = 200_000

/** What the evidence of all pages under a lexicon is gathered with: the same words come back on each of them. */
function contextOf(lexicon: Lexicon, languages: string): EvidenceContext {
  const ofLexicon = contexts.get(lexicon) ?? new Map<string, EvidenceContext>()
  contexts.set(lexicon, ofLexicon)
  const known = ofLexicon.get(languages)
  if (known && known.vocabulary.kinds.length < mostTokens) return known
  const context = createEvidenceContext(lexicon)
  ofLexicon.set(languages, context)
  return context
}

/** The evidence of every block of two documents, gathered once, and what it was gathered with. */
export interface PairEvidence extends EvidenceContext {
  readonly of: ReadonlyMap<Block, Evidence>
  readonly hasLexicon: boolean
}

export function gatherEvidence(source: Document, target: Document, lexicon: Lexicon): PairEvidence {
  const context = contextOf(lexicon, `${source.language} ${target.language}`)
  const of = new Map<Block, Evidence>()
  for (const block of source.blocks) of.set(block, evidenceOf(block, source.language, 'source', context))
  for (const block of target.blocks) of.set(block, evidenceOf(block, target.language, 'target', context))
  return { of, hasLexicon: lexicon.size > 0, ...context }
}

/** The evidence of several texts together. */
export const joinEvidence = (parts: readonly Evidence[]): Evidence => ({
  kept: joinBags(parts.map(({ kept }) => kept)),
  fixed: joinBags(parts.map(({ fixed }) => fixed)),
  meant: joinBags(parts.map(({ meant }) => meant)),
})

/** Of longer code no more is looked at. */
const codeLength = 5_000

type Content = Pick<Block, 'kind' | 'label' | 'prose' | 'inlines' | 'value'>

const [kept, fixed, meant] = [createCounter(), createCounter(), createCounter()]

/** Gathers the evidence of one text. */
export function evidenceOf(
  { kind, label, prose, inlines, value }: Content,
  language: Language,
  side: Side,
  { vocabulary: { numberOf }, readWord }: EvidenceContext,
): Evidence {
  const fix = (token: number): void => {
    kept.add(token, 1)
    fixed.add(token, 1)
  }
  for (const { text } of wordsIn(prose.text)) {
    const word = readWord(text, language, side)
    for (const token of word.kept) kept.add(token, 1)
    for (const token of word.fixed) fix(token)
    // "Why" and "How" may be all that tells two headings apart.
    if (!word.isFunctionWord || kind === 'heading') for (const { token, weight } of word.meant) meant.add(token, weight)
  }
  for (const { kind: inline, text, url } of inlines) {
    if (url !== undefined) fix(numberOf('address', addressOf(url)))
    else if (inline === 'code' || inline === 'icon' || inline === 'placeholder') fix(numberOf('code', text))
  }
  for (const [token] of value.slice(0, codeLength).matchAll(/[\p{L}\p{N}_$./-]{2,40}/gu)) fix(numberOf('code', token))
  if (kind === 'html' || kind === 'attribute' || kind === 'front-matter') kept.add(numberOf('tag', label), 1)
  return { kept: kept.take(), fixed: fixed.take(), meant: meant.take() }
}
