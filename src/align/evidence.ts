import { wordsIn } from '../language/words.js'
import type { Block } from '../document/types.js'

/**
 * What a text holds that a translation usually keeps: addresses, code, numbers, names, and the beginnings of words that
 * look alike in both languages. Token → how often it stands there.
 */
export type Evidence = ReadonlyMap<string, number>

/** The stem letters that Dutch and English spell differently, brought to one form: "kwaliteit" and "quality" start alike. */
export function skeleton(word: string): string {
  return word
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
}

/** The path of an address without its protocol, language and file ending, so that both versions' links look alike. */
export const addressToken = (url: string): string =>
  url
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/#.*$/, '')
    .replace(/([?&])(?:lang|locale|hl)=[\w-]+/g, '$1')
    .replace(/(^|[/.])(?:nl|en|nl-nl|en-gb|en-us)(?=[/.]|$)/gi, '$1')
    .replace(/\.(?:md|mdx|html?)$/, '')
    .replace(/[/.]+$/, '')

const prefixLength = 5

/** Gathers the evidence of some blocks. */
export function evidenceOf(blocks: Iterable<Block>): Evidence {
  const evidence = new Map<string, number>()
  const add = (token: string): void => void evidence.set(token, (evidence.get(token) ?? 0) + 1)
  for (const { kind, label, prose, inlines, value } of blocks) {
    for (const { text } of wordsIn(prose.text)) {
      const folded = text.toLowerCase()
      if (/\d/.test(folded)) add(`number ${folded.replace(/[.,]/g, '')}`)
      else add(`word ${folded}`)
      if (folded.length >= prefixLength) add(`prefix ${skeleton(folded).slice(0, prefixLength)}`)
    }
    for (const { kind: inline, text, url } of inlines) {
      if (url !== undefined) add(`address ${addressToken(url)}`)
      else if (inline === 'code' || inline === 'icon' || inline === 'placeholder') add(`code ${text}`)
    }
    if (value !== '') for (const [token] of value.slice(0, 5_000).matchAll(/[\p{L}\p{N}_$./-]{2,40}/gu)) add(`code ${token}`)
    if (kind === 'html' || kind === 'attribute' || kind === 'front-matter') add(`tag ${label}`)
  }
  return evidence
}

/** Evidence with the weight of each token: how often it stands there times how much it says. */
export interface Weighed {
  readonly tokens: ReadonlyMap<string, number>
  /** What of it could be shared with another language. */
  readonly amount: number
}

/** How much a token of a kind says when it is shared, and how much of it a translation usually keeps. */
const kinds: Readonly<Record<string, { readonly weight: number; readonly kept: number }>> = {
  word: { weight: 0.7, kept: 0.3 },
  prefix: { weight: 0.6, kept: 0.5 },
  tag: { weight: 0.3, kept: 1 },
}
const kindOf = (token: string): { weight: number; kept: number } =>
  kinds[token.slice(0, token.indexOf(' '))] ?? { weight: 1, kept: 1 }

/** Weighs evidences against each other by inverse frequency: a token that stands everywhere says little. */
export function weigh(evidences: readonly Evidence[]): Weighed[] {
  const frequency = new Map<string, number>()
  for (const evidence of evidences)
    for (const token of evidence.keys()) frequency.set(token, (frequency.get(token) ?? 0) + 1)
  const scale = Math.log(evidences.length + 2)
  return evidences.map((evidence) => {
    const tokens = new Map<string, number>()
    let amount = 0
    for (const [token, count] of evidence) {
      const { weight, kept } = kindOf(token)
      const rarity = Math.max(0, 1 - Math.log(Math.max(1, (frequency.get(token) ?? 1) / 2)) / scale)
      tokens.set(token, count * weight * rarity)
      amount += count * weight * rarity * kept
    }
    return { tokens, amount }
  })
}

/** How much of the evidence two sides share, 0 to 1, and how much there is to go by. */
export interface Overlap {
  readonly shared: number
  readonly amount: number
}

export function overlap(source: Weighed, target: Weighed): Overlap {
  const [small, large] =
    source.tokens.size <= target.tokens.size ? [source.tokens, target.tokens] : [target.tokens, source.tokens]
  let common = 0
  for (const [token, weight] of small) {
    const other = large.get(token)
    if (other !== undefined) common += Math.min(weight, other)
  }
  const mean = Math.sqrt(source.amount * target.amount)
  return { shared: mean === 0 ? 0 : Math.min(1, common / mean), amount: Math.min(source.amount, target.amount) }
}
