import type { Language } from '../document/types.js'
import { areJoined, lettersOf, tokensIn, type Token } from './tokens.js'
import type { Span, Term } from './types.js'

/** A rendering that stands in a translation. */
export interface FoundRendering extends Span {
  /** As the entry writes it. */
  readonly form: string
  /** The words it is made of, by their number among the words of the text. */
  readonly first: number
  readonly last: number
}

/**
 * Where any of the forms stands in a text, inflected or written with a hyphen or as one word (`data sets`, `datasets`).
 * In reading order, the longest where they overlap.
 */
export function renderingsIn(
  text: string,
  tokens: readonly Token[],
  forms: readonly string[],
  language: Language,
  matchCase = false,
): FoundRendering[] {
  const shapes = forms
    .map((form) => ({ form, keys: keysOf(form, language) }))
    .toSorted((one, other) => other.form.length - one.form.length)
  const found: FoundRendering[] = []
  for (let at = 0; at < tokens.length; at++)
    for (const { form, keys } of shapes) {
      const length = lengthAt(text, tokens, at, keys)
      if (length === 0) continue
      const last = at + length - 1
      const span = { start: tokens[at]!.start, end: tokens[last]!.end }
      if (matchCase && !text.startsWith(form, span.start)) continue
      found.push({ form, ...span, first: at, last })
      at = last
      break
    }
  return found
}

/** How many words from `at` on make up the form; 0 if they do not. */
function lengthAt(text: string, tokens: readonly Token[], at: number, keys: readonly string[]): number {
  const token = tokens[at]!
  if (keys.length > 1 && token.key === keys.join('')) return 1
  const next = tokens[at + 1]
  if (keys.length === 1 && next && lettersOf(token.text) + next.key === keys[0] && areJoined(text, token, next))
    return 2
  for (const [offset, key] of keys.entries()) {
    const [previous, one] = [tokens[at + offset - 1], tokens[at + offset]]
    if (one?.key !== key || (offset > 0 && !(previous && areJoined(text, previous, one)))) return 0
  }
  return keys.length
}

const keysByForm = new Map<Language, Map<string, readonly string[]>>()

/** Kept: the same forms are looked for in every sentence. */
function keysOf(form: string, language: Language): readonly string[] {
  const known = keysByForm.get(language) ?? new Map<string, readonly string[]>()
  keysByForm.set(language, known)
  let keys = known.get(form)
  if (!keys) known.set(form, (keys = tokensIn(form, language).map(({ key }) => key)))
  return keys
}

/** All renderings that an entry calls right. */
export const rightForms = ({ use, allow, oneOf }: Term): readonly string[] => [...use, ...allow, ...oneOf]
