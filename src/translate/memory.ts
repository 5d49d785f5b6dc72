import type { Pair } from '../align/types.js'
import type { Block, Document } from '../document/types.js'
import type { NameIndex } from '../glossary/find-names.js'
import { escapeXml } from '../glossary/formats/xml.js'
import type { AlignedText } from '../glossary/formats/tmx.js'
import type { TermBase } from '../glossary/term-base.js'
import { foldWord, wordsIn } from '../language/words.js'
import { maskText, type MaskedText, type Tag } from './mask.js'
import type { Origin } from './types.js'

/** What people translated before. */
export interface Memory {
  /** The very same text, or a term of the term base. */
  find(masked: MaskedText): Remembered | undefined
  /** A text that is at least so much like it, from 0 to 1. */
  findSimilar(masked: MaskedText, least: number): Remembered | undefined
}

export interface Remembered {
  readonly xml: string
  readonly origin: Origin
}

interface Entry {
  readonly target: MaskedText
  /** The text of the target's tags, in order. */
  readonly raw: readonly string[]
  readonly words: readonly string[]
  count: number
}

export interface MemoryInput {
  readonly pairs: readonly Pair[]
  /** Blocks of the translations that are behind: no example to follow. */
  readonly stale: ReadonlySet<Block>
  /** From translation memories of elsewhere. */
  readonly texts: readonly AlignedText[]
  readonly terms: TermBase | undefined
  readonly names: NameIndex
}

/** Below this the aligner is not sure enough that two sentences are each other's translation. */
const LEAST_SCORE = 0.5

/** A word in more sentences than this tells nothing of which one is meant. */
const COMMON = 200

/** Of shorter texts another one is never alike enough. */
const LEAST_WORDS = 5

/** Words that turn a sentence around: one that differs in these is not alike. */
const turning = new Set(['niet', 'geen', 'nooit', 'zonder', 'not', 'no', 'never', 'without', 'moet', 'mag'])

export function createMemory({ pairs, stale, texts, terms, names }: MemoryInput): Memory {
  const entries = new Map<string, Entry[]>()
  const add = (plain: string, target: MaskedText, raw: readonly string[]): void => {
    const key = keyOf(plain)
    if (key === '' || key === keyOf(target.plain)) return
    const known = entries.get(key)?.find((one) => one.target.xml === target.xml)
    if (known) known.count += 1
    else entries.set(key, [...(entries.get(key) ?? []), { target, raw, words: foldedWords(plain), count: 1 }])
  }
  for (const pair of pairs)
    for (const { source, target, raw } of translatedSentences(pair, stale, names)) add(source.plain, target, raw)
  for (const { source, target } of texts) add(source, { xml: escapeXml(target), tags: [], plain: target }, [])
  const byTerm = termRenderings(terms)
  let index: ReadonlyMap<string, readonly Entry[]> | undefined

  return {
    find(masked) {
      for (const entry of best(entries.get(keyOf(masked.plain)) ?? [])) {
        const xml = adopt(entry, masked)
        if (xml !== undefined) return { xml, origin: 'memory' }
      }
      const term = masked.tags.length === 0 ? byTerm.get(masked.plain.trim().toLowerCase()) : undefined
      return term === undefined ? undefined : { xml: escapeXml(likeCase(term, masked.plain)), origin: 'term' }
    },
    findSimilar(masked, least) {
      const words = foldedWords(masked.plain)
      if (words.length < LEAST_WORDS) return undefined
      index ??= indexByWord([...entries.values()].flat())
      for (const { entry } of alike(words, index, least)) {
        const xml = adopt(entry, masked)
        if (xml !== undefined) return { xml, origin: 'similar' }
      }
      return undefined
    },
  }
}

const keyOf = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()

const foldedWords = (text: string): string[] => wordsIn(text).map(({ text: word }) => foldWord(word))

const best = (entries: readonly Entry[]): Entry[] => entries.toSorted((one, other) => other.count - one.count)

function* translatedSentences(pair: Pair, stale: ReadonlySet<Block>, names: NameIndex) {
  for (const { source, target, segments } of pair.blockPairs) {
    if (stale.has(target) || target.isUnfinished || source.kind === 'code' || source.kind === 'opaque') continue
    for (const link of segments) {
      const [one, other] = [link.source[0], link.target[0]]
      if (!one || !other || link.source.length + link.target.length > 2 || link.score < LEAST_SCORE) continue
      const masked = maskText(pair.target, target, other.range, names)
      yield {
        source: maskText(pair.source, source, one.range, names),
        target: masked,
        raw: masked.tags.map((tag) => rawOf(tag, pair.target)),
      }
    }
  }
}

const rawOf = (tag: Tag, { text }: Document): string =>
  tag.kind === 'name'
    ? tag.text
    : tag.kind === 'single'
      ? text.slice(tag.range.start, tag.range.end)
      : text.slice(tag.open.start, tag.open.end)

/** The remembered translation with the tags of the text at hand; undefined where these are others. */
function adopt({ target, raw }: Entry, masked: MaskedText): string | undefined {
  if (target.tags.length !== masked.tags.length) return undefined
  const free = new Set(masked.tags.keys())
  const numbers = target.tags.map((tag, index) => {
    const own = [...free].find((at) => {
      const other = masked.tags[at]!
      return other.kind === tag.kind && (other.kind !== 'name' || other.text === raw[index])
    })
    if (own !== undefined) free.delete(own)
    return own
  })
  if (numbers.includes(undefined)) return undefined
  return target.xml.replace(/ id="(\d+)"/g, (_, id: string) => ` id="${(numbers[Number(id) - 1] ?? 0) + 1}"`)
}

/** What has one rendering wherever it stands alone, by its forms. */
function termRenderings(terms: TermBase | undefined): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { forms, use, kind, when, near, pages, status } of terms?.terms ?? []) {
    if (kind !== 'term' || status === 'proposed' || when.length + near.length + pages.length > 0) continue
    for (const form of forms) if (use[0] !== undefined) found.set(form.toLowerCase(), use[0])
  }
  return found
}

const likeCase = (text: string, model: string): string =>
  /^\p{Lu}/u.test(model) ? text.charAt(0).toUpperCase() + text.slice(1) : text

function indexByWord(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>()
  for (const entry of entries)
    for (const word of new Set(entry.words)) {
      const known = index.get(word)
      if (known) known.push(entry)
      else index.set(word, [entry])
    }
  return index
}

/** Those that share enough words (Dice), the most alike first. */
function alike(words: readonly string[], index: ReadonlyMap<string, readonly Entry[]>, least: number) {
  const candidates = new Set(words.flatMap((word) => rare(index.get(word))))
  return [...candidates]
    .map((entry) => ({ entry, score: similarity(words, entry.words) }))
    .filter(({ score }) => score >= least && score > 0)
    .sort((one, other) => other.score - one.score || other.entry.count - one.entry.count)
}

const rare = (entries: readonly Entry[] = []): readonly Entry[] => (entries.length > COMMON ? [] : entries)

/** 0 to 1: the share of words in common; 0 where one says the opposite of the other. */
function similarity(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of other) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of one) {
    const count = left.get(word) ?? 0
    if (count > 0) common += 1
    else if (turning.has(word) || /\d/.test(word)) return 0
    left.set(word, count - 1)
  }
  const isTurned = [...left].some(([word, count]) => count > 0 && (turning.has(word) || /\d/.test(word)))
  return isTurned ? 0 : (2 * common) / (one.length + other.length)
}
