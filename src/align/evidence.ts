import type { Block, Document, Language } from '../document/types.js'
import { targetsIn, type Lexicon } from '../language/lexicon.js'
import { functionStemsIn, stemsIn } from '../language/stem.js'
import { isFunctionWord, wordsIn } from '../language/words.js'

/** Token → how often it stands in a text. */
export type Tokens = ReadonlyMap<string, number>

/**
 * What a text holds that shows which translation belongs to it.
 * `kept`: what a translation usually keeps: addresses, code, numbers, names, and how words begin that look alike.
 * `meant`: target stems: those of a target text itself, those that the lexicon expects of a source text.
 */
export interface Evidence {
  readonly kept: Tokens
  readonly meant: Tokens
}

/** The letters that Dutch and English spell differently brought to one form: "kwaliteit" and "quality" start alike. */
const skeleton = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ij|ie|y|j/g, 'i')
    .replace(/qu|kw/g, 'cu')
    .replace(/ck|ch|k/g, 'c')
    .replace(/ph|v/g, 'f')
    .replace(/z/g, 's')
    .replace(/ou|oe/g, 'u')
    .replace(/(.)\1+/g, '$1')

/** An address without protocol, language and file ending, so that the links of both versions look alike. */
const addressToken = (url: string): string =>
  url
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/#.*$/, '')
    .replace(/([?&])(?:lang|locale|hl)=[\w-]+/g, '$1')
    .replace(/(^|[/.])(?:nl|en|nl-nl|en-gb|en-us)(?=[/.]|$)/gi, '$1')
    .replace(/\.(?:md|mdx|html?)$/, '')
    .replace(/[/.]+$/, '')

const prefixLength = 5
/** Of longer code no more is looked at. */
const codeLength = 5_000

/** The evidence of every block of two documents, gathered once, and what it was gathered with. */
export interface PairEvidence {
  readonly of: ReadonlyMap<Block, Evidence>
  readonly lexicon: Lexicon
}

export function gatherEvidence(source: Document, target: Document, lexicon: Lexicon): PairEvidence {
  const of = new Map<Block, Evidence>()
  for (const block of source.blocks) of.set(block, evidenceOf(block, source.language, lexicon))
  for (const block of target.blocks) of.set(block, evidenceOf(block, target.language))
  return { of, lexicon }
}

/** The evidence of several blocks together. */
export function joinEvidence(blocks: readonly Block[], evidence: PairEvidence): Evidence {
  const [only] = blocks
  if (blocks.length === 1 && only) return evidence.of.get(only) ?? nothing
  const kept = new Map<string, number>()
  const meant = new Map<string, number>()
  for (const block of blocks) {
    const own = evidence.of.get(block) ?? nothing
    for (const [token, count] of own.kept) kept.set(token, (kept.get(token) ?? 0) + count)
    for (const [token, count] of own.meant) meant.set(token, (meant.get(token) ?? 0) + count)
  }
  return { kept, meant }
}

const nothing: Evidence = { kept: new Map(), meant: new Map() }

type BlockContent = Pick<Block, 'kind' | 'label' | 'prose' | 'inlines' | 'value'>

/** Gathers the evidence of one block; `lexicon` only for the source side. */
export function evidenceOf(block: BlockContent, language: Language, lexicon?: Lexicon): Evidence {
  const { kind, label, prose, inlines, value } = block
  const kept = new Map<string, number>()
  const meant = new Map<string, number>()
  const keep = (token: string): void => void kept.set(token, (kept.get(token) ?? 0) + 1)
  for (const { text } of wordsIn(prose.text)) {
    const folded = text.toLowerCase()
    if (/\d/.test(folded)) keep(`number ${folded.replace(/[.,]/g, '')}`)
    else if (!isFunctionWord(folded, language)) keep(`word ${folded}`)
    if (folded.length >= prefixLength) keep(`prefix ${skeleton(folded).slice(0, prefixLength)}`)
  }
  for (const { kind: inline, text, url } of inlines) {
    if (url !== undefined) keep(`address ${addressToken(url)}`)
    else if (inline === 'code' || inline === 'icon' || inline === 'placeholder') keep(`code ${text}`)
  }
  for (const [token] of value.slice(0, codeLength).matchAll(/[\p{L}\p{N}_$./-]{2,40}/gu)) keep(`code ${token}`)
  if (kind === 'html' || kind === 'attribute' || kind === 'front-matter') keep(`tag ${label}`)
  for (const stem of stemsIn(prose.text, language)) addMeant(stem, 1, meant, lexicon)
  // "Why" and "How" may be all that tells two headings apart.
  if (kind === 'heading')
    for (const stem of functionStemsIn(prose.text, language)) addMeant(stem, functionWordWeight, meant, lexicon)
  return { kept, meant }
}

const functionWordWeight = 0.3

function addMeant(stem: string, weight: number, meant: Map<string, number>, lexicon: Lexicon | undefined): void {
  const targets = lexicon?.get(stem)
  if (!targets) {
    meant.set(stem, (meant.get(stem) ?? 0) + weight * (lexicon ? 0.5 : 1))
    return
  }
  // Half a chance is enough: one of two common renderings is as good as the other.
  for (const [target, probability] of targets)
    meant.set(target, (meant.get(target) ?? 0) + weight * Math.min(1, 2 * probability))
}

/** Tokens with their weight: how often they stand there times how much they say. */
export interface Weighed {
  readonly tokens: Tokens
  /** What of it could be shared with the other side. */
  readonly amount: number
}

/** How much a kept token of a kind says when it is shared, and how much of it a translation usually keeps. */
const keptKinds: Readonly<Record<string, readonly [weight: number, share: number]>> = {
  word: [0.7, 0.3],
  prefix: [0.6, 0.5],
  tag: [0.3, 1],
}
const plain = [1, 1] as const
const kindOfKept = (token: string): readonly [weight: number, share: number] =>
  keptKinds[token.slice(0, token.indexOf(' '))] ?? plain
/** A stem that the lexicon does not know is shared if it stands on both sides, but nobody can expect that. */
const kindOfMeant =
  (known: ReadonlySet<string>) =>
  (token: string): readonly [weight: number, share: number] =>
    known.has(token) ? plain : unknown
const unknown = [1, 0] as const

/** Weighs tokens against each other by inverse frequency: a token that stands everywhere says little. */
function weigh(all: readonly Tokens[], kindOf: (token: string) => readonly [weight: number, share: number]): Weighed[] {
  const frequency = new Map<string, number>()
  for (const tokens of all) for (const token of tokens.keys()) frequency.set(token, (frequency.get(token) ?? 0) + 1)
  const scale = Math.log(all.length + 2)
  return all.map((tokens) => {
    const weighed = new Map<string, number>()
    let amount = 0
    for (const [token, count] of tokens) {
      const [weight, share] = kindOf(token)
      const value = count * weight * Math.max(0, 1 - Math.log(Math.max(1, (frequency.get(token) ?? 1) / 2)) / scale)
      weighed.set(token, value)
      amount += value * share
    }
    return { tokens: weighed, amount }
  })
}

export interface WeighedEvidence {
  readonly kept: Weighed
  readonly meant: Weighed
}

/** Weighs the evidence of all parts of both documents together, in the order given. */
export function weighEvidence(evidence: readonly Evidence[], lexicon: Lexicon): WeighedEvidence[] {
  const kept = weigh(
    evidence.map((one) => one.kept),
    kindOfKept,
  )
  const meant = weigh(
    evidence.map((one) => one.meant),
    kindOfMeant(targetsIn(lexicon)),
  )
  return kept.map((weighed, index) => ({ kept: weighed, meant: meant[index] as Weighed }))
}

/**
 * How much two sides share, each 0 to 1. `shared`: of both together. `contained`: of the smaller side, so that a text
 * that took in another one still shares all. `against`: a lot to go by of which little is contained.
 */
export interface Overlap {
  readonly shared: number
  readonly contained: number
  readonly against: number
}

/** One rare token in common is not yet a text in common. */
const smoothing = 0.5

/** Of a translation that is right, about this much is found on the other side. */
const expected = 0.35

export function overlap(source: Weighed, target: Weighed): Overlap {
  const [small, large] =
    source.tokens.size <= target.tokens.size ? [source.tokens, target.tokens] : [target.tokens, source.tokens]
  let common = 0
  for (const [token, weight] of small) {
    const other = large.get(token)
    if (other !== undefined) common += Math.min(weight, other)
  }
  const least = Math.min(source.amount, target.amount)
  const contained = Math.min(1, common / (least + smoothing))
  return {
    shared: Math.min(1, common / (Math.sqrt(source.amount * target.amount) + smoothing)),
    contained,
    against: Math.max(0, 1 - contained / expected) * (least / (least + 3)),
  }
}
