import { skeleton } from '../language/skeleton.js'
import { foldWord } from '../language/words.js'
import type { Word } from './content-words.js'
import type { Knowledge } from './knowledge.js'
import { renderingsOf } from './renderings.js'

/** In letters: a shorter part of a word proves nothing. */
const LEAST_SHARED = 4
/** Of the letters of the longer word, so many are the same at the start where two words are of one family. */
const SHARE_OF_FAMILY = 0.6
const SHARE_OF_SHORT_FAMILY = 0.75
/** Of the pairs of letters of two words that look alike, so many are the same. */
const ALIKE = 0.6

/** How a target word can stand for a source word: as a usual rendering, as one of a rare sense, or not at all. */
export type Account = 'usual' | 'rare' | undefined

/** Stems of words that a prefix says too: `opnieuw gebruiken` is to reuse. */
const AGAIN: ReadonlySet<string> = new Set(['opnieuw', 'nogmaal', 'weer', 'wederom'])

/** Whether a target word can stand for a source word, by all that is known of both. */
export function accountsFor(source: Word, target: Word, knowledge: Knowledge): Account {
  if (source.stem === target.stem || source.root === target.root) return 'usual'
  if (foldWord(source.text) === foldWord(target.text)) return 'usual'
  if (AGAIN.has(source.stem) && /^re-?[a-z]{3}/i.test(target.text)) return 'usual'
  const { stems, usual } = renderingsOf(source, knowledge)
  const isLight = target.kind === 'function' || source.kind === 'function'
  if (saysOneOf(usual, target, knowledge, isLight)) return 'usual'
  if (!isLight && similarity(source.text, target.text) >= ALIKE) return 'usual'
  return saysOneOf(stems, target, knowledge, isLight) ? 'rare' : undefined
}

function saysOneOf(
  stems: ReadonlySet<string>,
  { stem, root }: Word,
  { synonyms }: Knowledge,
  isLight: boolean,
): boolean {
  if (stems.has(stem) || stems.has(root)) return true
  if (isLight) return false
  if (synonyms.get(root)?.some((synonym) => stems.has(synonym))) return true
  for (const one of stems) if (isFamily(one, root) || (synonyms.get(one)?.includes(root) ?? false)) return true
  return false
}

/** `creat` and `creativ`, `govern` and `governanc`; also a part of a word that is written as one: `workflow`. */
export function isFamily(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short.length < LEAST_SHARED) return false
  let shared = 0
  while (shared < short.length && short[shared] === long[shared]) shared++
  const share = shared / long.length
  return (
    (shared > LEAST_SHARED && share >= SHARE_OF_FAMILY) ||
    (shared === LEAST_SHARED && share >= SHARE_OF_SHORT_FAMILY) ||
    (long.endsWith(short) && short.length > LEAST_SHARED)
  )
}

const bigramsByWord = new Map<string, ReadonlySet<string>>()
/** More words than a large site has are not kept. */
const MOST_KEPT = 50_000

function bigramsOf(word: string): ReadonlySet<string> {
  const known = bigramsByWord.get(word)
  if (known) return known
  const letters = skeleton(word)
  const bigrams = new Set<string>()
  for (let at = 0; at < letters.length - 1; at++) bigrams.add(letters.slice(at, at + 2))
  if (bigramsByWord.size < MOST_KEPT) bigramsByWord.set(word, bigrams)
  return bigrams
}

/** How alike two words are written, 0 to 1: Dice's coefficient of their pairs of letters. */
export function similarity(one: string, other: string): number {
  const [bigrams, others] = [bigramsOf(one), bigramsOf(other)]
  let shared = 0
  for (const bigram of bigrams) if (others.has(bigram)) shared++
  return (2 * shared) / Math.max(1, bigrams.size + others.size)
}
