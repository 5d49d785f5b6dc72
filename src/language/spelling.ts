import { foldWord } from './words.js'

/** The words of a language, by their first three letters: what follows these, each with a space before it. */
export type Spelling = ReadonlyMap<string, string>

const PREFIX = 3
/** In letters: shorter words are not looked up, and count as known. */
const SHORTEST = 4
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz'

/** Reads what `scripts/build-spelling.mjs` wrote. */
export const readSpelling = (text: string): Spelling =>
  new Map(text.split('\n').map((line) => [line.slice(0, PREFIX), `${line.slice(PREFIX)} `]))

/** Whether the word itself is in the list, without looking at how it may be made. */
const isListed = (word: string, spelling: Spelling): boolean =>
  word.length < SHORTEST || (spelling.get(word.slice(0, PREFIX))?.includes(` ${word.slice(PREFIX)} `) ?? false)

const beginnings = /^(?:un|re|non|pre|co|sub|multi|inter|over|under|micro|meta|auto|cyber|anti|de|up|out)/
const endings: readonly (readonly [RegExp, string])[] = [
  [/s$/, ''],
  [/es$/, ''],
  [/ies$/, 'y'],
  [/(?:ed|ing|er|ers)$/, ''],
  [/(?:ed|ing|er|ers|able)$/, 'e'],
  [/(?:able|ness|less|ment|like|wide|ability)$/, ''],
  [/is(?=e|ing|ation|ed)/, 'iz'],
]

/**
 * Whether a word is one of the language, in British or in American spelling: as it stands, as a form of another one, or
 * made of two.
 */
export function isKnownWord(word: string, spelling: Spelling): boolean {
  const folded = foldWord(word, { diacritics: 'strip' }).replace(/'(?:s|t|re|ve|ll|d|m)?$/, '')
  if (!/^[a-z]+$/.test(folded) || isListed(folded, spelling)) return true
  const rest = folded.replace(beginnings, '')
  if (rest !== folded && rest.length >= SHORTEST && isListed(rest, spelling)) return true
  const isForm = endings.some(([ending, by]) => {
    const stem = folded.replace(ending, by)
    return stem !== folded && stem.length >= SHORTEST && isListed(stem, spelling)
  })
  return isForm || isCompound(folded, spelling)
}

/** `keypair`, `webhook`: two words of four letters or more. */
function isCompound(word: string, spelling: Spelling): boolean {
  for (let at = SHORTEST; at <= word.length - SHORTEST; at++)
    if (isListed(word.slice(0, at), spelling) && isListed(word.slice(at), spelling)) return true
  return false
}

/** The words that one slip of the keyboard makes this one of: a letter more, less, changed or swapped. */
export function nearestWords(word: string, spelling: Spelling): string[] {
  const near = new Set<string>()
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)]
    if (after !== '') near.add(before + after.slice(1))
    if (after.length > 1) near.add(before + after.charAt(1) + after.charAt(0) + after.slice(2))
    for (const letter of ALPHABET) {
      near.add(before + letter + after)
      if (after !== '') near.add(before + letter + after.slice(1))
    }
  }
  return [...near].filter((one) => one.length >= SHORTEST && isListed(one, spelling))
}
