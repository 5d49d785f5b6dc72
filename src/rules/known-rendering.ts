import type { Pair } from '../align/types.js'
import type { Language } from '../document/types.js'
import type { TermBase } from '../glossary/term-base.js'
import { baseLanguage } from '../language/base-language.js'
import { stockPhrases } from '../language/data/stock-phrases.js'
import type { SiteFacts } from './types.js'

/**
 * How a text that stands by itself is rendered, where there is only one answer: in the words of the site's other pages,
 * in those of the term base, or in those that every site uses.
 */
export function knownRendering(text: string, { source, target }: Pair, site: SiteFacts): string | undefined {
  return (
    site.renderedElsewhere?.(text, target.language, target.path) ??
    likeTyped(text, (words) => termRendering(words, site.terms?.get(target.language))) ??
    stockRendering(text, source.language, target.language)
  )
}

/** How a piece of a sentence or a text by itself is rendered, if it is one that every site uses. */
export const stockRendering = (text: string, source: Language, target: Language): string | undefined => {
  const phrases = stockPhrases[`${baseLanguage(source)}-${baseLanguage(target)}`] ?? {}
  return likeTyped(text, (words) => (Object.hasOwn(phrases, words) ? phrases[words] : undefined))
}

/** Only an entry that leaves nothing to choose. */
const termRendering = (words: string, base: TermBase | undefined): string | undefined => {
  const found = (base?.terms ?? []).filter(({ forms }) => forms.includes(words))
  const [only, ...others] = found.filter(({ status }) => status !== 'proposed')
  const isBound = only && [only.when, only.near, only.pages, only.allow, only.oneOf].some(({ length }) => length > 0)
  return only && others.length === 0 && !isBound && only.use.length === 1 ? only.use[0] : undefined
}

const ENDING = /[.:;!?…]{0,3}$/u

/** Looks the words up in small letters; the capital and the punctuation of the text come back in the answer. */
function likeTyped(text: string, lookUp: (words: string) => string | undefined): string | undefined {
  const ending = ENDING.exec(text)?.[0] ?? ''
  const written = text.slice(0, text.length - ending.length).replace(/\s+/g, ' ')
  const exact = lookUp(written)
  if (exact !== undefined) return exact + ending
  const words = written.charAt(0).toLowerCase() + written.slice(1)
  const found = words === written ? undefined : lookUp(words)
  return found && found.charAt(0).toUpperCase() + found.slice(1) + ending
}
