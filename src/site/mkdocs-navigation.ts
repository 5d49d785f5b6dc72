import { posix } from 'node:path'
import { isMap, isPair, isScalar, isSeq, Scalar, type Node, type Pair } from 'yaml'
import type { Language, Range } from '../document/types.js'
import { readMkdocsConfig, textOf, type MkdocsI18n, type MkdocsLanguage } from './mkdocs-config.js'

/** One message of a catalog. */
export interface CatalogEntry {
  readonly key: string
  readonly value: string
  /** The text itself, without quotes. Empty where it is missing: the place to insert it. */
  readonly range: Range
}

/** One catalog in two languages. */
export interface CatalogPair {
  readonly path: string
  readonly language: Language
  readonly source: readonly CatalogEntry[]
  /** An entry for each key of the source, and those that the source does not have. */
  readonly target: readonly CatalogEntry[]
}

/**
 * The titles in the navigation of a MkDocs site and their `nav_translations`, per target language. A title is its own
 * key. Empty where the site has no i18n plugin, or where a language has a navigation of its own.
 * @param path  of `mkdocs.yml`, with `text` as its content: every range is into it
 */
export function mkdocsNavigation(
  text: string,
  path: string,
  source: Language,
  targets: readonly Language[],
): CatalogPair[] {
  const { nav, i18n } = readMkdocsConfig(text)
  if (!i18n) return []
  const titles = uniqueByKey([...navTitles(nav)].map(({ title }) => entryOf(title, title)))
  const translated = entriesOf(languageOf(i18n, source))
  const own = new Map(translated.map((entry) => [entry.key, entry]))
  const sourceEntries = uniqueByKey([...titles.map((entry) => own.get(entry.key) ?? entry), ...translated])

  return targets.flatMap((language) => {
    const written = languageOf(i18n, language)
    if (!written || written.hasOwnNav || sourceEntries.length === 0) return []
    const entries = entriesOf(written)
    const present = new Map(entries.map((entry) => [entry.key, entry]))
    const at = insertionPoint(written, text)
    const missing = (key: string): CatalogEntry => ({ key, value: '', range: { start: at, end: at } })
    const wanted = sourceEntries.map(({ key }) => present.get(key) ?? missing(key))
    const keys = new Set(wanted.map(({ key }) => key))
    return [
      { path, language, source: sourceEntries, target: [...wanted, ...entries.filter(({ key }) => !keys.has(key))] },
    ]
  })
}

/**
 * What the navigation calls each page.
 * @param folder  the docs folder, as in the paths that are returned
 * @returns by path of the source page, then by language
 */
export function mkdocsNavigationTitles(
  text: string,
  folder: string,
  source: Language,
): ReadonlyMap<string, ReadonlyMap<Language, string>> {
  const { nav, i18n } = readMkdocsConfig(text)
  const languages = i18n?.languages ?? []
  const translations = new Map(
    languages.map((language) => [language.locale, new Map(entriesOf(language).map(({ key, value }) => [key, value]))]),
  )
  const titles = new Map<string, ReadonlyMap<Language, string>>()
  for (const { title, page } of navTitles(nav)) {
    const key = textOf(title) ?? ''
    if (page === undefined || titles.has(posix.join(folder, page))) continue
    const named = new Map([[source, key]])
    for (const [locale, byKey] of translations) if (byKey.get(key)) named.set(locale, byKey.get(key)!)
    titles.set(posix.join(folder, page), named)
  }
  return titles
}

/** Every titled item of `nav`, in reading order; `page` is undefined for a section. */
function* navTitles(nav: Node | undefined): Generator<{ readonly title: Scalar; readonly page: string | undefined }> {
  const waiting: unknown[] = [nav]
  while (waiting.length > 0) {
    const node = waiting.shift()
    if (isSeq(node)) waiting.unshift(...node.items)
    else if (isMap(node)) waiting.unshift(...node.items)
    else if (isTitle(node)) {
      yield { title: node.key, page: textOf(node.value) }
      waiting.unshift(node.value)
    }
  }
}

const isTitle = (node: unknown): node is Pair<Scalar, Node | null> => isPair(node) && textOf(node.key) !== undefined

const languageOf = ({ languages }: MkdocsI18n, language: Language) =>
  languages.find(({ locale }) => locale === language)

function entriesOf(language: MkdocsLanguage | undefined): CatalogEntry[] {
  const map = language?.translations?.value
  if (!isMap(map)) return []
  return map.items.flatMap(({ key, value }) => (isScalar(key) && isScalar(value) ? [entryOf(key, value)] : []))
}

const entryOf = (key: Scalar, value: Scalar): CatalogEntry => ({
  key: textOf(key) ?? '',
  value: textOf(value) ?? '',
  range: textRange(value),
})

/** The text of a scalar without its quotes. */
function textRange(node: Scalar): Range {
  const [start = 0, end = start] = node.range ?? []
  const isQuoted = node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE
  return isQuoted && end - start >= 2 ? { start: start + 1, end: end - 1 } : { start, end }
}

const uniqueByKey = (entries: readonly CatalogEntry[]): CatalogEntry[] => {
  const seen = new Set<string>()
  return entries.filter(({ key }) => !seen.has(key) && seen.add(key))
}

/** Where a new translation should stand: the end of the line of the last one, else of the language's own entry. */
function insertionPoint({ translations, node }: MkdocsLanguage, text: string): number {
  const hasSome = isMap(translations?.value) && translations.value.items.length > 0
  const last = hasSome ? lastOffset(translations.value) : translations ? lastOffset(translations.key) : lastOffset(node)
  return last + text.slice(last).search(/\r?\n|$/)
}

/** Where the last scalar in a node ends; the range of a map itself may run on into the next line. */
function lastOffset(node: unknown): number {
  let last = node
  for (;;) {
    if (isMap(last) && last.items.length > 0) last = last.items.at(-1)
    else if (isSeq(last) && last.items.length > 0) last = last.items.at(-1)
    else if (isPair(last)) last = last.value ?? last.key
    else return (last as Node | undefined)?.range?.[1] ?? 0
  }
}
