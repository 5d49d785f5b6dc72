import type { Language } from '../document/types.js'
import { baseLanguage } from './base-language.js'
import { rememberInLanguage } from './remember.js'
import { foldWord, isFunctionWord, wordsIn } from './words.js'

/**
 * The stem by which inflected forms of a word are found in the lexicon: light, so that few different words fall
 * together. The same function makes the lexicon and looks words up in it.
 */
export const stemOf = rememberInLanguage((word, language): string => {
  const folded = foldWord(word, { diacritics: 'strip' })
  const stem = stemmers[baseLanguage(language)]
  return stem && folded.length > 3 ? stem(folded) : folded
}, 50_000)

const stemmers: Readonly<Record<string, (word: string) => string>> = {
  nl: (word) =>
    lastConsonants(
      word
        .replace(/heden$/, 'heid')
        .replace(/(?:'s|’s)$/, '')
        .replace(/(?<=.{3})(?:tjes?|jes?)$/, '')
        .replace(/(?<=[^aeiou]|ie)s$/, '')
        .replace(/(?<=.{3})(?:en|e)$/, ''),
    ),
  en: (word) =>
    lastConsonants(
      word
        .replace(/(?:'s|s')$/, '')
        .replace(/(?<=.{2})ies$/, 'y')
        .replace(/(?<=.{2}(?:s|x|z|ch|sh))es$/, '')
        .replace(/(?<=.{2}[^su])s$/, '')
        .replace(/(?<=.{3})(?:ing|ed)$/, '')
        .replace(/isation$/, 'ization')
        .replace(/is(e|ing|ed)?$/, 'iz')
        .replace(/(?<=.{3})e$/, ''),
    ),
}

/** "bladd" and "blad", "stopp" and "stop"; "faas" and "fas", "groot" and "grot"; "huiz" and "huis". */
const lastConsonants = (stem: string): string =>
  stem
    .replace(/([^aeiou])\1$/, '$1')
    .replace(/([aeou])\1([^aeiou])$/, '$1$2')
    .replace(/z$/, 's')
    .replace(/v$/, 'f')

/** The stem of a word that says something by itself: empty for numbers, and for letters that are no word. */
export const wordStemOf = rememberInLanguage(
  (word, language): string =>
    /^\p{L}/u.test(word) && (word.length > 1 || isFunctionWord(word, language)) ? stemOf(word, language) : '',
  50_000,
)

/** The stems of the words of a text: first those that carry meaning, then articles, pronouns, "how" and "why". */
export function stemsIn(text: string, language: Language): string[] {
  const [telling, others]: [string[], string[]] = [[], []]
  for (const { text: word } of wordsIn(text)) {
    const stem = wordStemOf(word, language)
    if (stem !== '') (isFunctionWord(word, language) ? others : telling).push(stem)
  }
  return [...telling, ...others]
}
