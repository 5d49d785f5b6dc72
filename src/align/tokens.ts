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
  const numbers: Partial<Record<TokenKind, Map<string, number>>> = {}
  const kinds: TokenKind[] = []
  const numberOf = (kind: TokenKind, text: string): number => {
    const ofKind = (numbers[kind] ??= new Map<string, number>())
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

/** Counts the tokens of one text after another. */
export interface Counter {
  readonly add: (token: number, count: number) => void
  /** What was counted since the last time. */
  readonly take: () => Bag
}

/** A table of all tokens instead of a map for each text: texts are many, and most of them short. */
export function createCounter(): Counter {
  let table = new Float64Array(4096)
  let seen: number[] = []
  return {
    add(token, count) {
      if (token >= table.length) table = enlarged(table, token)
      const before = table[token] as number
      if (before === 0) seen.push(token)
      table[token] = before + count
    },
    take() {
      const tokens = Int32Array.from(seen).sort()
      const counts = new Float64Array(tokens.length)
      for (let index = 0; index < tokens.length; index++) {
        const token = tokens[index] as number
        counts[index] = table[token] as number
        table[token] = 0
      }
      seen = []
      return { tokens, counts }
    },
  }
}

function enlarged(table: Float64Array<ArrayBuffer>, token: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * token)
  larger.set(table)
  return larger
}

const joining = createCounter()

/** Several bags as one. */
export function joinBags(bags: readonly Bag[]): Bag {
  const [only] = bags
  if (bags.length === 1 && only) return only
  for (const { tokens, counts } of bags)
    for (let index = 0; index < tokens.length; index++) joining.add(tokens[index] as number, counts[index] as number)
  return joining.take()
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
