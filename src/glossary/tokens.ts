import type { Language } from '../document/types.js'
import { baseLanguage } from '../language/base-language.js'
import { stemOf } from '../language/stem.js'
import { foldWord, wordsIn, type Found } from '../language/words.js'

/** A word or a part of one between hyphens, with the key by which its inflected forms are found. */
export interface Token extends Found {
  readonly key: string
}

/** `policies`, `policy` and `Policy` have one key; so have `digitale` and `digitaal`, `controles` and `controle`. */
export function keyOf(word: string, language: Language): string {
  const singular = baseLanguage(language) === 'nl' ? word.replace(/(?<=\p{L}{3}e)s$/u, '') : word
  return stemOf(singular, language).replace(/(?<=..)i$/, 'y')
}

/** Words in reading order; `ICT-diensten` and `e-mail` are two tokens each. */
export const tokensIn = (text: string, language: Language): Token[] =>
  wordsIn(text).flatMap(({ text: word, start }) =>
    Array.from(word.matchAll(/[^-‑]+/gu), ({ 0: part, index }) => ({
      text: part,
      start: start + index,
      end: start + index + part.length,
      key: keyOf(part, language),
    })),
  )

/** Whether nothing but a space or a hyphen stands between two tokens. */
export const areJoined = (text: string, one: Found, next: Found): boolean =>
  next.start - one.end <= 1 && /^[\s‑-]?$/u.test(text.slice(one.end, next.start))

export const lettersOf = (word: string): string => foldWord(word, { diacritics: 'strip' })
