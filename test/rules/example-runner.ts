import { alignDocuments } from '../../src/align/align.js'
import type { Pair } from '../../src/align/types.js'
import { catalogDocument } from '../../src/document/catalog/catalog-document.js'
import { parseDocument } from '../../src/document/parse.js'
import type { Document, Language, Range } from '../../src/document/types.js'
import { shippedTerms } from '../../src/glossary/shipped-terms.js'
import { createTermBase } from '../../src/glossary/term-base.js'
import { alignWithHistory } from '../../src/drift/page-drift.js'
import type { MachineDraft, PageDrift } from '../../src/drift/types.js'
import { shippedLexicon } from '../../src/language/shipped-lexicon.js'
import { shippedKnowledge } from '../../src/meaning/knowledge.js'
import type { Opinions } from '../../src/opinion/types.js'
import type { Translate } from '../../src/messages.js'
import { indexLines } from '../../src/report/line-column.js'
import { renderedElsewhere } from '../../src/rules/rendered-elsewhere.js'
import { runRules } from '../../src/rules/run.js'
import type { Example, Finding, Place, Rule, SiteView } from '../../src/rules/types.js'
import { siteFacts } from '../../src/site/facts.js'
import { historyOf } from '../drift/history.js'

const lexicon = await shippedLexicon('nl', 'en')
const terms = new Map([['en', createTermBase('nl', 'en', [await shippedTerms('nl', 'en')], lexicon)]])
const words = await shippedKnowledge('nl', 'en')
const knowledge = new Map(words ? [['en', words]] : [])
const readableKeys = ['title', 'summary', 'description']

const parse = (path: string, text: string, language: Language): Document =>
  parseDocument(text, { path, language, dialect: 'mkdocs', slugs: 'python-markdown', readableKeys })

const catalogText = (messages: Readonly<Record<string, string>>): string => `${JSON.stringify(messages, null, 2)}\n`

/** A catalog of an example, as a JSON file with a message on each line. */
function catalogOf(path: string, messages: Readonly<Record<string, string>>, language: Language): Document {
  const text = catalogText(messages)
  const entries = Object.entries(messages).map(([key, value]) => {
    const start = text.indexOf(`${JSON.stringify(key)}: `) + JSON.stringify(key).length + 3
    return { key, value, range: { start, end: start + value.length } }
  })
  return catalogDocument(path, language, text, entries)
}

/** The texts of both sides, as the line numbers in `reports` count them. */
const textsOf = ({ nl, en, catalog }: Pick<Example, 'nl' | 'en' | 'catalog'>): { nl: string; en: string } =>
  catalog ? { nl: catalogText(catalog.nl), en: catalogText(catalog.en) } : { nl, en }

/** The site of an example: `page.md` with `page.en.md`, and the other pages that the example names. */
function siteOf({ nl, en, pages = {}, catalog }: Pick<Example, 'nl' | 'en' | 'pages' | 'catalog'>): {
  view: SiteView
  documents: { source: Document | undefined; targets: ReadonlyMap<Language, Document> }[]
} {
  const files: Readonly<Record<string, string>> = { 'page.md': nl, 'page.en.md': en, ...pages }
  const names = [...new Set(Object.keys(files).map((path) => path.replace(/(?:\.en)?\.md$/, '')))]
  const documents = names.map((name) => {
    const [source, target] = [files[`${name}.md`], files[`${name}.en.md`]]
    return {
      name,
      source: source === undefined || source === '' ? undefined : parse(`${name}.md`, source, 'nl'),
      targets: new Map(target === undefined || target === '' ? [] : [['en', parse(`${name}.en.md`, target, 'en')]]),
    }
  })
  if (catalog) {
    const pair = alignDocuments(catalogOf('nl.json', catalog.nl, 'nl'), catalogOf('en.json', catalog.en, 'en'))
    return { view: { pairs: [pair], missing: [], orphans: [] }, documents: [] }
  }
  const view: SiteView = {
    pairs: documents.flatMap(({ name, source, targets }) => {
      const target = targets.get('en')
      return source && target && name === 'page' ? [alignDocuments(source, target, lexicon)] : []
    }),
    missing: documents.flatMap(({ name, source, targets }) =>
      source && targets.size === 0 ? [{ source, language: 'en', expected: `${name}.en.md` }] : [],
    ),
    orphans: documents.flatMap(({ name, source, targets }) => {
      const target = targets.get('en')
      return target && !source ? [{ target, expected: `${name}.md` }] : []
    }),
  }
  return { view, documents }
}

/** Lines up the page with what it was before, where the example tells that. */
function withHistory(
  view: SiteView,
  { history, nl, en }: Example,
): { readonly view: SiteView; readonly drift?: ReadonlyMap<string, PageDrift> } {
  const [page] = view.pairs
  if (!history || !page) return { view }
  const { pair, drift } = alignWithHistory(historyOf([...history, { nl, en }], page), lexicon)
  return { view: { ...view, pairs: [pair] }, drift: new Map([[pair.target.path, drift]]) }
}

const draftsOf = ({ blockPairs }: Pair, { drafts = [] }: Example): MachineDraft[] =>
  blockPairs
    .filter(({ target }) => drafts.includes(target.prose.text))
    .map(({ source, target }) => ({ source, target, provider: 'deepl' }))

/** What the example says that a service thinks, at the words that it names. */
const opinionsOf = (pairs: readonly Pair[], { opinions = [] }: Example): Opinions =>
  new Map(
    pairs.map(({ source, target }) => [
      target.path,
      opinions.map(({ nl, en, ...said }) => ({ ...said, source: rangeOf(source, nl), target: rangeOf(target, en) })),
    ]),
  )

function rangeOf({ text }: Document, words: string): Range {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

/** The other pages that an example names, lined up. */
const otherPairs = (documents: ReturnType<typeof siteOf>['documents']): Pair[] =>
  documents.slice(1).flatMap(({ source, targets }) => {
    const target = targets.get('en')
    return source && target ? [alignDocuments(source, target, lexicon)] : []
  })

/** What one rule says of an example, with the options of that example. */
export function runExample(rule: Rule, example: Example): Finding[] {
  const { view: alone, documents } = siteOf(example)
  const { view, drift } = withHistory(alone, example)
  const keepNames = (example.options?.['keepNames'] as string[] | undefined) ?? []
  const drafts = new Map(view.pairs.map((pair) => [pair.target.path, draftsOf(pair, example)]))
  const known = {
    ...siteFacts(documents, { keepNames, terms }),
    knowledge,
    ...(drift && { drift }),
    drafts,
    opinions: opinionsOf(view.pairs, example),
  }
  const site = { ...known, renderedElsewhere: renderedElsewhere(otherPairs(documents), known) }
  const level = rule.severity === 'off' ? 'warning' : undefined
  return runRules([rule], view, site, new Map([[rule.id, { level, options: example.options ?? {} }]]))
}

/** `en 3:5 ‹text› message`: the form in which examples write what is reported. */
export function describeFinding(
  { source, target, message }: Finding,
  example: Pick<Example, 'nl' | 'en' | 'catalog'>,
  translate: Translate,
): string {
  const { nl, en } = textsOf(example)
  const describe = (side: string, text: string, { range, text: quoted }: Place): string => {
    const { line, column } = indexLines(text).at(range.start)
    return `${side} ${String(line)}:${String(column)} ‹${quoted.replace(/\s+/g, ' ')}› ${translate(message)}`
  }
  if (target) return describe('en', en, target)
  return source ? describe('nl', nl, source) : translate(message)
}
