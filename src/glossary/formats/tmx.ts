import type { Language } from '../../document/types.js'
import { baseLanguage } from '../../language/base-language.js'
import { wordsIn } from '../../language/words.js'
import { TermListError } from '../term-list-error.js'
import { termOf } from '../term.js'
import type { TermList } from '../types.js'
import { elementsIn, escapeXml, languageOf, parseXml } from './xml.js'

/** A sentence and its translation. */
export interface AlignedText {
  readonly source: string
  readonly target: string
}

/** In words: a longer unit is a sentence, not a term. */
const LONGEST_TERM = 4

/**
 * The short units of a translation memory (TMX 1.4), as proposals: a memory says how something was translated once, not
 * how it must be.
 * @throws {TermListError} if there is no unit in it
 */
export function readTmx(xml: string): TermList {
  const { source, target, texts } = readMemory(xml)
  const terms = texts.flatMap(({ source: form, target: rendering }) => {
    const words = wordsIn(form).length
    return words === 0 || words > LONGEST_TERM || rendering === '' || rendering === form
      ? []
      : [termOf({ forms: [form], use: [rendering], status: 'proposed' })]
  })
  return { source: baseLanguage(source), target: baseLanguage(target), terms, names: [] }
}

/** All units of a translation memory (TMX 1.4) in its source language and the first other one. */
export interface TranslationMemory {
  readonly source: Language
  readonly target: Language
  readonly texts: readonly AlignedText[]
}

/** @throws {TermListError} if there is no unit in it */
export function readMemory(xml: string): TranslationMemory {
  const root = parseXml(xml)
  const units = elementsIn(root, 'tu')
  if (units.length === 0) throw new TermListError('', 'no <tu>')
  const declared = elementsIn(root, 'header')[0]?.attributes['srclang'] ?? ''
  const languages = [...new Set(units.flatMap((unit) => elementsIn(unit, 'tuv').map(languageOf)))]
  const source = languages.find((language) => baseLanguage(language) === baseLanguage(declared)) ?? languages[0] ?? 'nl'
  const target = languages.find((language) => language !== source) ?? 'en'
  const texts = units.map((unit) => {
    const inLanguage = (language: string): string =>
      elementsIn(unit, 'tuv')
        .filter((variant) => languageOf(variant) === language)
        .flatMap((variant) => elementsIn(variant, 'seg'))[0]
        ?.text.trim() ?? ''
    return { source: inLanguage(source), target: inLanguage(target) }
  })
  return { source, target, texts }
}

/** A translation memory (TMX 1.4) of sentences with their translations; the same pair stands in it once. */
export function writeTmx(pairs: readonly AlignedText[], source: Language, target: Language, version: string): string {
  const variant = (language: string, text: string): string =>
    `      <tuv xml:lang="${escapeXml(language)}"><seg>${escapeXml(text)}</seg></tuv>\n`
  const unique = new Map(pairs.map((pair) => [`${pair.source}\n${pair.target}`, pair]))
  const units = [...unique.values()].map(
    (pair) => `    <tu>\n${variant(source, pair.source)}${variant(target, pair.target)}    </tu>\n`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="Tweeluik" creationtoolversion="${escapeXml(version)}" segtype="sentence" o-tmf="markdown" adminlang="en" srclang="${escapeXml(source)}" datatype="plaintext"/>
  <body>
${units.join('')}  </body>
</tmx>
`
}
