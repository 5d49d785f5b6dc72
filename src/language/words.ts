import type { Language } from '../document/types.js'
import { baseLanguage } from './base-language.js'
import { functionWords, sharedWords } from './data/function-words.js'
import { remember, rememberInLanguage } from './remember.js'

/** A stretch of text with its place: `[start, end)` in UTF-16 code units of the text that was searched. */
export interface Found {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A letter or digit with its combining marks, in a regular expression with the flag `u`. */
const LETTERS = '[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*'

// `'s ochtends` begins with an apostrophe; hyphens and apostrophes join what stands around them; a point or comma
// does so between digits only.
const WORD = new RegExp(
  `(?<![\\p{L}\\p{N}])['’][stnkm](?!\\p{L})|${LETTERS}(?:(?:[-‑'’·]|(?<=\\p{N})[.,](?=\\p{N}))${LETTERS})*`,
  'gu',
)

/** Words in reading order: `e-mail`, `NEN-EN`, `don't`, `foto's` and `2.500,75` are one word each. */
export const wordsIn = remember(
  (text): readonly Found[] =>
    Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ text: word, start: index, end: index + word.length })),
  10_000,
)

/** The form in which words are compared: composed, lower case, straight apostrophes; on request without diacritics. */
export const foldWord = (word: string, options: { readonly diacritics?: 'keep' | 'strip' } = {}): string => {
  if (/^[a-z]*$/.test(word)) return word
  return options.diacritics === 'strip' ? stripped(word) : folded(word)
}

const folded = remember((word) => word.normalize('NFC').toLowerCase().replaceAll('’', "'").replaceAll('‑', '-'))

const stripped = remember((word) =>
  folded(word)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC'),
)

/** Whether the word is an article, pronoun, preposition, auxiliary or the like; false for languages we have no list of. */
export const isFunctionWord = rememberInLanguage((word, language): boolean => {
  const words = functionWords[baseLanguage(language)]
  const folded = foldWord(word)
  if (!words) return false
  // `vóór` and `wél`: accents of stress.
  return words.has(folded) || (/[áéíóú]/.test(folded) && words.has(foldWord(word, { diacritics: 'strip' })))
}, 50_000)

/** Whether the word is written the same in Dutch and in English, so that it tells neither from the other. */
export const isShared = (word: string): boolean => sharedWords.has(foldWord(word))

/** A function word of `language` that cannot be a word of `other`: strong evidence for `language`. */
export const isTelling = (word: string, language: Language, other: Language): boolean =>
  isFunctionWord(word, language) && !isFunctionWord(word, other) && !isShared(word)
