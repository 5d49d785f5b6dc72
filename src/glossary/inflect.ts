import { foldWord } from '../language/words.js'

/**
 * A rendering in the form in which another one stands: `parts` for `part` makes `shares` of `share`. Undefined where
 * the form is not plain to see. Capitals at the start are kept.
 * @param found  as it stands in the text
 * @param form   what it is a form of
 * @param use    what should stand there
 */
export function inflectLike(found: string, form: string, use: string): string | undefined {
  const [one, other] = [foldWord(found).replaceAll('-', ' '), foldWord(form).replaceAll('-', ' ')]
  const ending = endings.find(({ add }) => add(other) === one)
  if (!ending) return undefined
  const inflected = ending.add(use)
  const isCapitalised = /^\p{Lu}/u.test(found) && !/^\p{Lu}{2}/u.test(found)
  return isCapitalised ? inflected.charAt(0).toUpperCase() + inflected.slice(1) : inflected
}

const endings: readonly { readonly add: (word: string) => string }[] = [
  { add: (word) => word },
  { add: (word) => plural(word) },
  { add: (word) => `${word}'s` },
]

function plural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`
}
