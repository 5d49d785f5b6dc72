import { remember } from '../language/remember.js'
import { skeleton } from '../language/skeleton.js'

/**
 * What a token is. `address`, `code` and `number` a translation keeps as they are; `word` is a word as it is written,
 * `prefix` how a word begins, `tag` an HTML element or key. `meaning` is a target stem that a translation should hold,
 * `stem` one that the lexicon does not know.
 */
export type TokenKind = 'address' | 'code' | 'number' | 'word' | 'prefix' | 'tag' | 'meaning' | 'stem'

/** The tokens of two texts, numbered from 0 in the order in which they came. */
export interface Vocabulary {
  readonly kinds: readonly TokenKind[]
  readonly numberOf: (kind: TokenKind, text: string) => number
}

export function createVocabulary(): Vocabulary {
  const numbers = new Map<TokenKind, Map<string, number>>()
  const kinds: TokenKind[] = []
  const numberOf = (kind: TokenKind, text: string): number => {
    let ofKind = numbers.get(kind)
    if (!ofKind) numbers.set(kind, (ofKind = new Map<string, number>()))
    let number = ofKind.get(text)
    if (number === undefined) ofKind.set(text, (number = kinds.push(kind) - 1))
    return number
  }
  return { kinds, numberOf }
}

/** Tokens with how often they stand in a text; `tokens` are numbers of a vocabulary, ascending. */
export interface Bag {
  readonly tokens: Int32Array
  readonly counts: Float64Array
}

export function bagOf(counts: ReadonlyMap<number, number>): Bag {
  const { keys: tokens, values } = sortedByKey(counts)
  return { tokens, counts: values }
}

/** A map as two lists, ascending by key. This is where the aligner spends its time, hence the plain loops. */
export function sortedByKey(map: ReadonlyMap<number, number>): { keys: Int32Array; values: Float64Array } {
  const [keys, values] = [new Int32Array(map.size), new Float64Array(map.size)]
  let index = 0
  for (const key of map.keys()) keys[index++] = key
  keys.sort()
  for (index = 0; index < keys.length; index++) values[index] = map.get(keys[index] as number) as number
  return { keys, values }
}

/** Several bags as one. */
export function joinBags(bags: readonly Bag[]): Bag {
  const [only] = bags
  if (bags.length === 1 && only) return only
  const joined = new Map<number, number>()
  for (const { tokens, counts } of bags)
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index] as number
      joined.set(token, (joined.get(token) ?? 0) + (counts[index] as number))
    }
  return bagOf(joined)
}

const prefixLength = 5

/** How a word begins, in letters that Dutch and English have in common; empty for a short word. */
export const prefixOf = remember((word) => (word.length >= prefixLength ? skeleton(word).slice(0, prefixLength) : ''))

/**
 * The last part of an address, without language, anchor and file ending: both versions of a page may link to the same
 * page in different ways, but seldom to pages of different names.
 */
export const addressOf = remember((url) => {
  const [address = '', query = ''] = url.replace(/#.*$/, '').split('?', 2)
  const parts = address
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .split('/')
    .map((part) => part.replace(/\.(?:md|mdx|html?)$/, '').replace(/\.(?:nl|en)$/, ''))
    .filter((part) => part !== '' && !emptyParts.test(part))
  return [parts.at(-1) ?? '', ...query.split('&').filter((part) => !/^(?:lang|locale|hl)=/.test(part))].join(' ').trim()
})

/** Parts of an address that say nothing of its page. */
const emptyParts = /^(?:\.+|index|nl|en|nl-nl|en-gb|en-us)$/i

/** The figures of a word, without what only writes them differently: "2.4.7-p4" and "24-uursdienst" give 247-p4 and 24. */
export const figuresOf = (word: string): string =>
  /\d/.test(word)
    ? word
        .split(/[-‑]/)
        .filter((part) => /\d/.test(part))
        .join('-')
        .replace(/[.,]/g, '')
    : ''
