import type { Language } from '../document/types.js'
import { baseLanguage } from './base-language.js'
import { readLexicon, type Lexicon } from './lexicon.js'

let dutchEnglish: Lexicon | undefined

/** The lexicon that ships for a pair of languages; empty where there is none. Loaded when first asked for. */
export async function shippedLexicon(source: Language, target: Language): Promise<Lexicon> {
  if (baseLanguage(source) === 'nl' && baseLanguage(target) === 'en') {
    const { lexicon } = await import('./data/lexicon-nl-en.js')
    return (dutchEnglish ??= readLexicon(lexicon))
  }
  return new Map()
}
