import type { Language } from '../document/types.js'
import { baseLanguage } from '../language/base-language.js'
import type { TermList } from './types.js'
import { termListOf, type WrittenList } from './written-terms.js'

/** The term base that ships for a pair of languages; for other pairs than Dutch and English no more than names. Loaded when first asked for. */
export async function shippedTerms(source: Language, target: Language): Promise<TermList> {
  if (baseLanguage(source) !== 'nl') return { source, target, terms: [], names: [] }
  const list = await (dutchEnglish ??= readDutchEnglish())
  if (baseLanguage(target) === 'en') return list
  // A name stays in every language; what it is called in English does not.
  return { source, target, terms: [], names: list.names.map((name) => ({ ...name, forms: [] })) }
}

/** Read once: an editor, `review` and `--watch` look at a site many times. */
let dutchEnglish: Promise<TermList> | undefined

async function readDutchEnglish(): Promise<TermList> {
  const { terms } = await import('./data/terms-nl-en.js')
  // The script that wrote it has checked it.
  return termListOf(JSON.parse(terms) as WrittenList)
}
