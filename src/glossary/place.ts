import { OPAQUE } from '../document/types.js'
import { imperativesOf } from '../language/dutch-verbs.js'
import { foldWord } from '../language/words.js'
import type { FoundTerm } from './find-terms.js'
import type { Token } from './tokens.js'
import type { Condition, Span, Term } from './types.js'

/** A sentence and where it stands: what conditions on terms look at. */
export interface Sentence {
  readonly text: string
  readonly isHeading: boolean
  /** Offsets into `text`. */
  readonly links: readonly Span[]
  /** Of the page. */
  readonly path: string
}

/** In words. */
const LONGEST_LABEL = 3
const SAYS_WHAT = /^,? ?[“"'(]?[\p{L}\p{N}\uFFFC]/u
const LONGEST_GAP = 6
const AUXILIARY =
  /^(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|kan|kunnen|moet|moeten|mag|mogen|zal|zullen)$/
const DETERMINER =
  /^(?:de|het|een|'n|geen|deze|die|dit|dat|elke?|iedere?|alle|welke?|mijn|jouw|je|uw|onze?|hun|haar|zijn|ons)$/
const PREPOSITION = /^(?:van|voor|met|in|op|bij|door|uit|over|naar|tot|onder|tegen|zonder|via|per|als)$/

/** Whether the term stands where its entry holds. */
export function holds(found: FoundTerm, sentence: Sentence, tokens: readonly Token[]): boolean {
  const { term } = found
  return (
    term.when.every((condition) => meets(condition, found, sentence, tokens)) &&
    (term.near.length === 0 || isNear(term, tokens)) &&
    (term.pages.length === 0 || term.pages.some((pattern) => matchesPath(pattern, sentence.path)))
  )
}

function meets(condition: Condition, found: FoundTerm, sentence: Sentence, tokens: readonly Token[]): boolean {
  const { text } = sentence
  const previous = foldWord(tokens[found.first - 1]?.text ?? '')
  const next = foldWord(tokens[found.last + 1]?.text ?? '')
  switch (condition) {
    case 'imperative':
      return isImperative(found, text, tokens) && opens(text, found.start) && !AUXILIARY.test(next) && !isNumber(next)
    case 'label':
      return isLabel(found, text, tokens)
    case 'verb':
      return !DETERMINER.test(previous)
    case 'noun':
      return DETERMINER.test(previous) || PREPOSITION.test(previous) || /[a-z]e$/.test(previous)
    case 'adjective':
      return next !== '' && !AUXILIARY.test(next) && text[found.end] === ' '
    case 'heading':
      return sentence.isHeading
    case 'link':
      return sentence.links.some(({ start, end }) => start <= found.start && found.end <= end)
    case 'capitalised':
      return /^\p{Lu}/u.test(text.slice(found.start)) && !opens(text, found.start)
  }
}

/**
 * Whether the word tells someone to do it and says what. On its own it may be a noun (the head of a column: `Regel`),
 * unless it is an infinitive (the text of a button: `Aanvragen`).
 */
function isImperative({ form, first, end }: FoundTerm, text: string, tokens: readonly Token[]): boolean {
  const word = foldWord(tokens[first]?.text ?? '')
  if (word === foldWord(form.text) && word.endsWith('n')) return tokens.length === 1
  const infinitive = form.particle === '' ? form.text : form.text.slice(form.particle.length)
  return imperativesOf(infinitive).includes(word) && SAYS_WHAT.test(text.slice(end, end + LONGEST_GAP))
}

/** Whether no more than three words stand together here, between marks: too few for a sentence. */
function isLabel({ first }: FoundTerm, text: string, tokens: readonly Token[]): boolean {
  const end = tokens.findIndex((token, at) => at >= first && /^\s*(?:[.:;,!?–—(]|$)/u.test(text.slice(token.end)))
  return end - first < LONGEST_LABEL
}

/** `Deel 3`, `deel B` and `Deel IV` are parts, whatever stands before them. */
const isNumber = (word: string): boolean => /^(?:\d.*|[a-h]|[ivx]{1,4})$/.test(word)

/** Whether a sentence, a list item or what follows a colon begins at `at`; a number or icon may stand before it. */
export function opens(text: string, at: number): boolean {
  const before = text
    .slice(Math.max(0, at - 40), at)
    .replaceAll(OPAQUE, '')
    .trimEnd()
  return before === '' || /[:;.!?–—•|\n]$/.test(before) || /^\W*\d{1,3}[.)]?$/.test(before)
}

const isNear = ({ near }: Term, tokens: readonly Token[]): boolean =>
  tokens.some(({ text }) => near.some((word) => foldWord(text).startsWith(foldWord(word))))

/** Whether a path is as the pattern says, in which `*` stands for anything: no regular expression, so linear in time. */
export function matchesPath(pattern: string, path: string): boolean {
  const [first = '', ...rest] = pattern.split(/\*+/)
  if (rest.length === 0) return path === pattern
  if (!path.startsWith(first)) return false
  let at = first.length
  for (const [index, part] of rest.entries()) {
    const found = index === rest.length - 1 ? path.length - part.length : path.indexOf(part, at)
    if (found < at || !path.startsWith(part, found)) return false
    at = found + part.length
  }
  return true
}
