import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type Document as YamlDocument,
  type Node,
  type Pair,
} from 'yaml'
import type { Language } from '../document/types.js'

/** What we read in `mkdocs.yml`. */
export interface MkdocsConfig {
  readonly name: string
  /** Relative to `mkdocs.yml`. */
  readonly docsFolder: string
  readonly nav: Node | undefined
  /** Of the plugin mkdocs-static-i18n; undefined if it is not used. */
  readonly i18n: MkdocsI18n | undefined
}

export interface MkdocsI18n {
  readonly structure: 'suffix' | 'folder'
  readonly languages: readonly MkdocsLanguage[]
}

export interface MkdocsLanguage {
  readonly locale: Language
  readonly isDefault: boolean
  /** The pair with key `nav_translations`. */
  readonly translations: Pair | undefined
  readonly hasOwnNav: boolean
  /** The language's own entry in the list. */
  readonly node: Node
}

/** Reads what can be read: tags such as `!!python/name:` and `!ENV` are left alone, and faults are MkDocs's to report. */
export function readMkdocsConfig(text: string): MkdocsConfig {
  const document = parseLeniently(text)
  const at = (node: unknown, key: string) => find(document, node, key)
  const root = document.contents
  return {
    name: textOf(at(root, 'site_name')) ?? '',
    docsFolder: textOf(at(root, 'docs_dir')) ?? 'docs',
    nav: at(root, 'nav'),
    i18n: readI18n(document, at(root, 'plugins')),
  }
}

function parseLeniently(text: string): YamlDocument {
  const options = { logLevel: 'silent', uniqueKeys: false, prettyErrors: false } as const
  try {
    return parseDocument(text, options)
  } catch {
    // Thousands of brackets inside each other overflow the parser's stack.
    return parseDocument('', options)
  }
}

function readI18n(document: YamlDocument, plugins: Node | undefined): MkdocsI18n | undefined {
  const holders = isSeq(plugins) ? plugins.items : [plugins]
  const plugin = holders.map((holder) => find(document, holder, 'i18n')).find((node) => node !== undefined)
  if (!plugin) return undefined
  const standard = textOf(find(document, plugin, 'default_language'))
  const languages = readLanguages(document, find(document, plugin, 'languages'), standard)
  const structure = textOf(find(document, plugin, 'docs_structure')) === 'folder' ? 'folder' : 'suffix'
  return { structure, languages }
}

/** A list of `- locale: nl`, or in older versions of the plugin a map from language to name. */
function readLanguages(document: YamlDocument, node: Node | undefined, standard: string | undefined): MkdocsLanguage[] {
  if (isMap(node)) {
    return node.items.flatMap(({ key, value }) => {
      const locale = textOf(key)
      if (locale === undefined || locale === 'default') return []
      return [readLanguage(document, locale, resolve(document, value) ?? node, locale === standard)]
    })
  }
  if (!isSeq(node)) return []
  return node.items.flatMap((item) => {
    const entry = resolve(document, item)
    const locale = textOf(find(document, entry, 'locale'))
    if (!entry || locale === undefined || locale === 'null') return []
    return [readLanguage(document, locale, entry, textOf(find(document, entry, 'default')) === 'true')]
  })
}

const readLanguage = (document: YamlDocument, locale: Language, node: Node, isDefault: boolean): MkdocsLanguage => ({
  locale,
  isDefault,
  translations: isMap(node) ? pairOf(node, 'nav_translations') : undefined,
  hasOwnNav: find(document, node, 'nav') !== undefined,
  node,
})

/** The value of a scalar as text; numbers and booleans as they are written. */
export function textOf(node: unknown): string | undefined {
  if (!isScalar(node) || node.value === null) return undefined
  return typeof node.value === 'string' ? node.value : (node.source ?? JSON.stringify(node.value))
}

function find(document: YamlDocument, node: unknown, key: string): Node | undefined {
  const map = resolve(document, node)
  return isMap(map) ? resolve(document, pairOf(map, key)?.value) : undefined
}

const pairOf = (map: { readonly items: readonly unknown[] }, key: string): Pair | undefined =>
  map.items.filter((item) => isPair(item)).find((pair) => textOf(pair.key) === key)

const resolve = (document: YamlDocument, node: unknown): Node | undefined =>
  (isAlias(node) ? node.resolve(document) : (node as Node | null | undefined)) ?? undefined
