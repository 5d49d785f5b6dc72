import { OPAQUE } from '../document/types.js'
import { baseLanguage } from './base-language.js'
import { acronymPairs } from './data/acronym-pairs.js'
import { nameConnectors, translatedNames } from './data/translated-names.js'
import { sentencesIn, type SentenceRange } from './sentences.js'
import { foldWord, isFunctionWord, wordsIn, type Found } from './words.js'
import { rememberInLanguage } from './remember.js'

/** A likely proper name or identifier, which a translation keeps as it is. */
export interface NameCandidate extends Found {
  /** 0 to 1; below 0.5 it is as likely an ordinary word with a capital. */
  readonly certainty: number
}

const CERTAINTY = { address: 0.95, identifier: 0.9, acronym: 0.8, mixedPhrase: 0.85, phrase: 0.7, word: 0.5 }
/** English writes headings, languages and titles with capitals, so a capital says less. */
const CAPITAL_IN_ENGLISH = 0.6
const AT_START = 0.6

const ADDRESS = /(?<![\p{L}\p{N}@/.-])[\p{L}\p{N}][\p{L}\p{N}-]*(?:\.[\p{L}\p{N}-]+)*\.[a-z]{2,12}(?![\p{L}\p{N}])/gu
const SMALLEST_ACRONYM = 3
const MOST_CONNECTORS = 2
const NONE: ReadonlySet<string> = new Set()

const capitalised = (word: string): boolean => /^\p{Lu}/u.test(word)
const withoutGenitive = (word: string): string => word.replace(/['’]s?$/u, '')

/** How certain the form of the word alone makes it a name; 0 if it may be any word. */
const certaintyByForm = (word: string): number => {
  if (/\d/.test(word)) {
    return /^\p{N}*\p{Lu}[\p{Lu}\p{N}]*(?:[-.,]\p{N}+)*$/u.test(word) || /^\p{L}{1,4}\p{N}+$/u.test(word)
      ? CERTAINTY.identifier
      : 0
  }
  if (/\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}{2}/u.test(word)) return CERTAINTY.identifier
  const isAcronym = /^\p{Lu}+$/u.test(word) && word.length >= SMALLEST_ACRONYM
  return isAcronym && !(word in acronymPairs) ? CERTAINTY.acronym : 0
}

/** Words and the parts of compounds (`ICT` in `ICT-diensten`) that are names by their form. */
const namesByForm = (words: readonly Found[]): NameCandidate[] =>
  words.flatMap((word) => {
    const whole = withoutGenitive(word.text)
    const isOne = /^[\p{Lu}\p{N}‑.,-]+$/u.test(whole) || !whole.includes('-')
    const parts = isOne
      ? [{ part: whole, index: 0 }]
      : Array.from(whole.matchAll(/[^-‑]+/gu), (match) => ({ part: match[0], index: match.index }))
    return parts.flatMap(({ part, index }) => {
      const certainty = Math.max(
        certaintyByForm(part),
        isOne && part.includes('-') ? certaintyByForm(part.replaceAll('-', '')) : 0,
      )
      const start = word.start + index
      return certainty === 0 ? [] : [{ text: part, start, end: start + part.length, certainty }]
    })
  })

/** Where the first word of each sentence starts. */
const firstWords = (words: readonly Found[], sentences: readonly SentenceRange[]): ReadonlySet<number> => {
  const starts = new Set<number>()
  let at = 0
  for (const { start } of sentences) {
    while (at < words.length && words[at]!.start < start) at++
    if (words[at] !== undefined) starts.add(words[at]!.start)
  }
  return starts
}

interface Phrase {
  readonly words: readonly Found[]
  readonly atStart: boolean
}

/**
 * Capitalised words that stand together from `from` on; small words may stand in between, but not after the first word
 * of a sentence.
 */
const phraseAt = (
  text: string,
  words: readonly Found[],
  from: number,
  connectors: ReadonlySet<string>,
): readonly Found[] => {
  let end = from + 1
  for (let at = end; at < words.length && text.slice(words[at - 1]!.end, words[at]!.start) === ' '; at++) {
    if (capitalised(words[at]!.text)) end = at + 1
    else if (!connectors.has(foldWord(words[at]!.text)) || at - end >= MOST_CONNECTORS) break
  }
  return words.slice(from, end)
}

const phrasesIn = (text: string, words: readonly Found[], starts: ReadonlySet<number>, language: string): Phrase[] => {
  const phrases: Phrase[] = []
  for (let at = 0; at < words.length; at++) {
    if (!capitalised(words[at]!.text)) continue
    const atStart = starts.has(words[at]!.start)
    // `De Rijksdienst`: the article has its capital from the sentence
    if (atStart && isFunctionWord(words[at]!.text, language)) continue
    const phrase = phraseAt(text, words, at, (atStart ? undefined : nameConnectors[language]) ?? NONE)
    phrases.push({ words: phrase, atStart })
    at += phrase.length - 1
  }
  return phrases
}

const certaintyOfPhrase = ({ words, atStart }: Phrase, language: string): number => {
  const own = words.filter((word) => !translatedNames.has(foldWord(word.text)) && !(word.text in acronymPairs))
  if (own.length === 0 || (atStart && words.length === 1)) return 0
  if (words.length > 1 && words.some((word) => certaintyByForm(word.text) > 0 || /^\p{Lu}{2}$/u.test(word.text)))
    return CERTAINTY.mixedPhrase
  const whole = words.length > 1 && own.length === words.length ? CERTAINTY.phrase : CERTAINTY.word
  return whole * (language === 'en' ? CAPITAL_IN_ENGLISH : 1) * (atStart ? AT_START : 1)
}

/** Keeps what does not overlap with anything before it in the list. */
const withoutOverlap = (names: readonly NameCandidate[], length: number): NameCandidate[] => {
  const taken = new Uint8Array(length)
  return names.filter(({ start, end }) => {
    const isFree = taken.subarray(start, end).every((one) => one === 0)
    if (isFree) taken.fill(1, start, end)
    return isFree
  })
}

/**
 * What most likely is a name or an identifier, in reading order and without overlap: addresses, `GovHub`, `PKIoverheid`,
 * acronyms that have no other form in the other language, `EUPL-1.2`, and capitals where the language gives them to
 * names only. A capital that opens a sentence is no evidence.
 */
export const nameCandidatesIn = rememberInLanguage((text, language): readonly NameCandidate[] => {
  const base = baseLanguage(language)
  // Where all is in capitals, capitals say nothing.
  if (!/\p{Ll}/u.test(text) && wordsIn(text).length > 2) return []
  const addresses = Array.from(text.matchAll(ADDRESS), ({ 0: name, index }) => ({
    text: name,
    start: index,
    end: index + name.length,
    certainty: CERTAINTY.address,
  }))
  const rest = text.replace(ADDRESS, (address) => OPAQUE.repeat(address.length))
  const words = wordsIn(rest)
  const starts = firstWords(words, sentencesIn(text, language))
  const phrases = phrasesIn(rest, words, starts, base).flatMap((phrase) => {
    const [start, end] = [phrase.words[0]!.start, phrase.words.at(-1)!.end]
    const certainty = certaintyOfPhrase(phrase, base)
    return certainty === 0 ? [] : [{ text: text.slice(start, end), start, end, certainty }]
  })
  // A phrase says more than its parts, unless it is a single word, whose form says more.
  const isLong = (name: Found): boolean => /\s/u.test(name.text)
  const ranked = [
    ...addresses,
    ...phrases.filter(isLong),
    ...namesByForm(words),
    ...phrases.filter((name) => !isLong(name)),
  ]
  return withoutOverlap(ranked, text.length).sort((one, other) => one.start - other.start)
})
