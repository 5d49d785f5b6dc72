import type { Language } from '../document/types.js'
import { imperativesOf, splitVerb } from '../language/dutch-verbs.js'
import { baseLanguage } from '../language/base-language.js'
import type { Term } from './types.js'
import { keyOf, tokensIn } from './tokens.js'

/** One way in which a term may stand in a text: the keys of its words. */
export interface TermForm {
  readonly term: Term
  readonly keys: readonly string[]
  /** How it is written. */
  readonly text: string
  /** What must follow later in the sentence: the other half of a separable verb. Empty: nothing. */
  readonly particle: string
}

export interface TermIndex {
  readonly language: Language
  /** By the key of the first word; longer forms first. */
  readonly byFirst: ReadonlyMap<string, readonly TermForm[]>
  /** Single words that may be part of a longer one, by key. */
  readonly byPart: ReadonlyMap<string, readonly TermForm[]>
}

/** Shorter words stand in too many others: `wet` in `wettig`. */
const LEAST_PART = 5

export function indexTerms(terms: readonly Term[], language: Language): TermIndex {
  const [byFirst, byPart] = [new Map<string, TermForm[]>(), new Map<string, TermForm[]>()]
  for (const term of terms) {
    if (term.status === 'proposed') continue
    for (const text of term.forms)
      for (const form of waysToWrite(term, text, language)) {
        const [first] = form.keys
        if (first === undefined) continue
        add(byFirst, first, form)
        const mayBePart = term.inCompounds && !term.matchCase && !isVerb(term) && form.keys.length === 1
        if (mayBePart && text.length >= LEAST_PART) add(byPart, first, form)
      }
  }
  for (const [key, forms] of byFirst)
    byFirst.set(
      key,
      forms.toSorted((one, other) => other.keys.length - one.keys.length),
    )
  return { language, byFirst, byPart }
}

export const isVerb = ({ when }: Term): boolean => when.includes('verb') || when.includes('imperative')

function waysToWrite(term: Term, text: string, language: Language): TermForm[] {
  const keys = tokensIn(text, language).map(({ key }) => key)
  const whole = { term, keys, text, particle: '' }
  const split = isVerb(term) && keys.length === 1 && baseLanguage(language) === 'nl' ? splitVerb(text) : undefined
  const orders = isVerb(term) && keys.length === 1 ? imperativesOf(text).map((word) => keyOf(word, language)) : []
  const others = [...new Set(orders)].filter((key) => key !== keys[0]).map((key) => ({ ...whole, keys: [key] }))
  if (!split) return [whole, ...others]
  const verb = keyOf(split.verb, language)
  return [
    whole,
    ...others,
    { term, keys: [keyOf(split.particle, language), 'te', verb], text, particle: '' },
    { term, keys: [verb], text, particle: split.particle },
  ]
}

function add(index: Map<string, TermForm[]>, key: string, form: TermForm): void {
  const forms = index.get(key)
  if (forms) forms.push(form)
  else index.set(key, [form])
}
