import { newlineOf } from '../newline.js'
import type { Document, Language } from '../types.js'
import { isBelowLanguage } from './outline.js'
import { headerOf } from './po-entries.js'
import { readCatalog } from './read-catalog.js'

/** A catalog in another language without any message yet, in the form of the source. */
export function newCatalog(source: Document, path: string, language: Language): Document {
  return readCatalog(emptyText(source, path, language), path, language)
}

function emptyText({ text, language: own }: Document, path: string, language: Language): string {
  const newline = newlineOf(text)
  if (path.endsWith('.po')) return inLanguage(headerOf(text), language) + newline
  if (path.endsWith('.json')) return `{}${text.endsWith('\n') ? newline : ''}`
  return isBelowLanguage(text, own) ? `${language}:${newline}` : ''
}

/** Languages with one form for 1 and one for all else, as gettext writes that. */
const twoForms: ReadonlySet<Language> = new Set([
  'nl',
  'en',
  'de',
  'sv',
  'da',
  'no',
  'nb',
  'nn',
  'it',
  'es',
  'pt',
  'el',
])

/** The facts of a gettext file with the language filled in, and its plurals where the template leaves them open. */
function inLanguage(header: string, language: Language): string {
  const named = header.replace(/^"Language:[^"\\]*/m, `"Language: ${language.replace('-', '_')}`)
  const [base = ''] = language.split('-')
  return twoForms.has(base)
    ? named.replace(/nplurals=INTEGER; plural=EXPRESSION/, 'nplurals=2; plural=(n != 1)')
    : named
}
