import type { Language } from '../document/types.js'
import { baseLanguage } from '../language/base-language.js'
import { verbStems } from '../language/dutch-verbs.js'
import { shareVowel } from '../language/dutch-vowels.js'
import { foldWord } from '../language/words.js'
import { isVerb, type TermForm, type TermIndex } from './index-terms.js'
import { areJoined, keyOf, tokensIn, type Token } from './tokens.js'
import type { Span, Term } from './types.js'

/** A term in a text. */
export interface FoundTerm extends Span {
  readonly term: Term
  readonly inCompound: boolean
  /** The form of the entry that was found. */
  readonly form: TermForm
  /** The words it is made of, by their number among the words of the text. */
  readonly first: number
  readonly last: number
}

/** In words: the other half of a verb stands no further off. */
const FARTHEST_PARTICLE = 16
/** In letters: what is left of a compound beside the term. */
const LEAST_REST = 3
const LONGEST_WORD = 60

/**
 * The terms in a text, in reading order: also inflected, split (`pas … aan`) and as part of a longer word. Where terms
 * overlap the longest counts; two terms for the same words (a noun and a verb) are both given.
 */
export function termsIn(text: string, index: TermIndex, tokens = tokensIn(text, index.language)): FoundTerm[] {
  const found: FoundTerm[] = []
  for (let at = 0; at < tokens.length; at++) {
    const whole = formsAt(text, tokens, at, index)
    const longest = whole[0]?.keys.length ?? 0
    for (const form of whole) {
      const { term, keys, particle } = form
      if (keys.length < longest) break
      const last = at + keys.length - 1
      const isSplit = particle !== ''
      const span = { start: tokens[at]!.start, end: tokens[last]!.end }
      if (!isSplit || particleAfter(text, tokens, at, particle))
        found.push({ term, form, ...span, inCompound: false, first: at, last })
    }
    if (longest > 0) at += longest - 1
    else found.push(...partsOf(tokens[at]!, at, index))
  }
  return found
}

function formsAt(text: string, tokens: readonly Token[], at: number, index: TermIndex): TermForm[] {
  const token = tokens[at]!
  const found = new Set<TermForm>()
  for (const form of index.byFirst.get(token.key) ?? []) {
    if (fits(text, tokens, at, form, index.language)) found.add(form)
  }
  for (const stem of verbStems(token.text))
    for (const form of index.byFirst.get(keyOf(stem, index.language)) ?? [])
      if (form.keys.length === 1 && isVerb(form.term)) found.add(form)
  return [...found].toSorted((one, other) => other.keys.length - one.keys.length)
}

function fits(
  text: string,
  tokens: readonly Token[],
  at: number,
  { keys, term, text: written }: TermForm,
  language: Language,
): boolean {
  for (let offset = 1; offset < keys.length; offset++) {
    const [previous, token] = [tokens[at + offset - 1], tokens[at + offset]]
    if (!previous || !token || token.key !== keys[offset] || !areJoined(text, previous, token)) return false
  }
  const end = tokens[at + keys.length - 1]!.end
  if (keys.length === 1 && !mayBeForm(tokens[at]!, written, language)) return false
  return !term.matchCase || text.slice(tokens[at]!.start, end).startsWith(written)
}

/** Words of one stem may still be two: `taken` is no form of `tak`, `leeg` none of `leges`. */
function mayBeForm({ text, key }: Token, written: string, language: Language): boolean {
  // An imperative has a key of its own.
  if (baseLanguage(language) !== 'nl' || keyOf(written, language) !== key) return true
  const isPlural = written.endsWith('s') && keyOf(written.slice(0, -1), language) === key
  return shareVowel(text, written) && (!isPlural || text.endsWith('s'))
}

function particleAfter(text: string, tokens: readonly Token[], at: number, particle: string): boolean {
  for (let next = at + 1; next < Math.min(tokens.length, at + FARTHEST_PARTICLE); next++) {
    const [previous, token] = [tokens[next - 1]!, tokens[next]!]
    if (/[;:.!?\n]/.test(text.slice(previous.end, token.start))) return false
    if (foldWord(token.text) === particle) return true
  }
  return false
}

const partsByWord = new WeakMap<TermIndex, Map<string, readonly TermForm[]>>()

/** The longest term that a compound begins or ends with: `gegevensuitwisseling` in `gegevensuitwisselingssysteem`. */
function partsOf(token: Token, at: number, index: TermIndex): FoundTerm[] {
  const word = token.text
  if (word.length > LONGEST_WORD || index.byPart.size === 0) return []
  const known = partsByWord.get(index) ?? new Map<string, readonly TermForm[]>()
  partsByWord.set(index, known)
  let parts = known.get(word)
  if (!parts) known.set(word, (parts = longestParts(word, index)))
  const { start, end } = token
  return parts.map((form) => ({ term: form.term, form, start, end, inCompound: true, first: at, last: at }))
}

function longestParts(word: string, index: TermIndex): readonly TermForm[] {
  for (let length = word.length - LEAST_REST; length >= LEAST_REST; length--) {
    // The stem takes off what joins the parts: `overheids`, `gegevens`.
    const [head, tail] = [word.slice(0, length), word.slice(word.length - length)]
    const forms = index.byPart.get(keyOf(head, index.language)) ?? index.byPart.get(keyOf(tail, index.language))
    if (forms) return forms
  }
  return []
}
