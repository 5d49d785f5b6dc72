import { foldWord } from './words.js'

/** The letters that Dutch and English spell differently brought to one form: "kwaliteit" and "quality" start alike. */
export const skeleton = (word: string): string =>
  foldWord(word, { diacritics: 'strip' })
    .replace(/ij|ie|y|j/g, 'i')
    .replace(/qu|kw/g, 'cu')
    .replace(/ck|ch|k/g, 'c')
    .replace(/ph|v/g, 'f')
    .replace(/z/g, 's')
    .replace(/ou|oe/g, 'u')
    .replace(/(.)\1+/g, '$1')
