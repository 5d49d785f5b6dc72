import { baseLanguage } from '../../language/base-language.js'
import { TermListError } from '../term-list-error.js'
import { termOf } from '../term.js'
import type { TermList } from '../types.js'
import { elementsIn, escapeXml, languageOf, parseXml, type Element } from './xml.js'

const ADMITTED = 'admittedTerm-admn-sts'
const PREFERRED = 'preferredTerm-admn-sts'
const DEPRECATED = 'deprecatedTerm-admn-sts'

/**
 * TBX-Basic of ISO 30042:2019, and the older TBX that calls its elements `termEntry`, `langSet` and `tig`. The first
 * language of the file is the source. A term that is admitted may be used; one that is deprecated may not.
 * @throws {TermListError} if there is no entry in it
 */
export function readTbx(xml: string): TermList {
  const root = parseXml(xml)
  const concepts = elementsIn(root, 'conceptEntry', 'termEntry')
  if (concepts.length === 0) throw new TermListError('', 'no <conceptEntry>, no <termEntry>')
  const declared = languageOf(elementsIn(root, 'tbx', 'martif')[0] ?? root)
  const languages = [...new Set(concepts.flatMap((concept) => sectionsOf(concept).map(languageOf)))]
  const source = languages.find((language) => baseLanguage(language) === baseLanguage(declared)) ?? languages[0] ?? 'nl'
  const target = languages.find((language) => language !== source) ?? 'en'
  const terms = concepts.flatMap((concept) => {
    const inLanguage = (language: string) =>
      sectionsOf(concept)
        .filter((section) => languageOf(section) === language)
        .flatMap(termsOf)
    const [forms, renderings] = [inLanguage(source), inLanguage(target)]
    const withStatus = (...statuses: readonly string[]): string[] =>
      renderings.filter(({ status }) => statuses.includes(status)).map(({ text }) => text)
    if (forms.length === 0) return []
    return [
      termOf({
        forms: forms.map(({ text }) => text),
        use: withStatus('', PREFERRED, 'preferredTerm', 'preferred'),
        allow: withStatus(ADMITTED, 'admittedTerm', 'admitted'),
        not: withStatus(DEPRECATED, 'supersededTerm-admn-sts', 'deprecatedTerm', 'notRecommended'),
        status: 'required',
        domain: textOf(concept, 'descrip', 'subjectField'),
        note: elementsIn(concept, 'note')[0]?.text.trim() ?? '',
        origin:
          elementsIn(concept, 'admin')
            .find(({ attributes }) => attributes['type'] === 'source')
            ?.text.trim() ?? '',
      }),
    ]
  })
  return {
    source: baseLanguage(source),
    target: baseLanguage(target),
    terms: terms.filter(({ use, not }) => use.length + not.length > 0),
    names: [],
  }
}

const sectionsOf = (concept: Element): Element[] => elementsIn(concept, 'langSec', 'langSet')

const termsOf = (section: Element): { text: string; status: string }[] =>
  elementsIn(section, 'termSec', 'tig', 'ntig').flatMap((holder) => {
    const text = elementsIn(holder, 'term')[0]?.text.trim() ?? ''
    return text === '' ? [] : [{ text, status: textOf(holder, 'termNote', 'administrativeStatus') }]
  })

const textOf = (element: Element, name: string, type: string): string =>
  elementsIn(element, name)
    .find(({ attributes }) => attributes['type'] === type)
    ?.text.trim() ?? ''

/** TBX-Basic, ISO 30042:2019, in the style DCA. Names are terms that are the same in both languages. */
export function writeTbx({ source, target, terms, names }: TermList): string {
  const concepts = [
    ...terms.map(({ forms, use, allow, not, domain, note, origin }) => ({
      forms,
      use,
      allow,
      not,
      domain,
      note,
      origin,
    })),
    ...names.map(({ name, forms, note }) => ({
      forms: [name],
      use: [name],
      allow: forms,
      not: [],
      domain: '',
      note,
      origin: '',
    })),
  ]
  const section = (text: string, status: string): string =>
    `          <termSec>\n            <term>${escapeXml(text)}</term>\n` +
    `            <termNote type="administrativeStatus">${status}</termNote>\n          </termSec>\n`
  const language = (code: string, sections: readonly string[]): string =>
    `        <langSec xml:lang="${escapeXml(code)}">\n${sections.join('')}        </langSec>\n`
  const entries = concepts.map(
    ({ forms, use, allow, not, domain, note, origin }, at) =>
      `      <conceptEntry id="c${String(at + 1)}">\n` +
      (domain === '' ? '' : `        <descrip type="subjectField">${escapeXml(domain)}</descrip>\n`) +
      (origin === '' ? '' : `        <admin type="source">${escapeXml(origin)}</admin>\n`) +
      (note === '' ? '' : `        <note>${escapeXml(note)}</note>\n`) +
      language(
        source,
        forms.map((form) => section(form, PREFERRED)),
      ) +
      language(target, [
        ...use.map((form) => section(form, PREFERRED)),
        ...allow.map((form) => section(form, ADMITTED)),
        ...not.map((form) => section(form, DEPRECATED)),
      ]) +
      '      </conceptEntry>\n',
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="${escapeXml(source)}" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc>
      <sourceDesc>
        <p>Tweeluik</p>
      </sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
${entries.join('')}    </body>
  </text>
</tbx>
`
}
