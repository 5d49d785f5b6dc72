import { posix } from 'node:path'
import type { Document, Language } from '../document/types.js'
import type { PageFacts, PageVersion, SiteFacts } from '../rules/types.js'
import { splitExtension } from './paths.js'
import { splitSuffix } from './suffix.js'
import type { Site } from './types.js'

/** One page in the languages it was read in. */
export interface PageDocuments {
  readonly source: Document | undefined
  readonly targets: ReadonlyMap<Language, Document>
}

export interface SiteFactsOptions {
  readonly keepNames: readonly string[]
  readonly keptKeys?: SiteFacts['keptKeys']
  readonly knownNames?: SiteFacts['knownNames']
  readonly terms?: SiteFacts['terms']
  /** Where links such as `/privacy/` start from, as in `Site`. */
  readonly root?: string
  /** What the menu calls a page, as in `Site`. */
  readonly navigation?: Site['navigation']
}

/** Front matter that names the page elsewhere than above its text. */
const TITLE_KEYS = ['title', 'linkTitle', 'sidebar_label', 'nav_title']

/** Front matter that says where the page is published. */
const ADDRESS_KEYS = ['slug', 'permalink']

/** Indexes the pages once; after that each link costs a few look-ups. */
export function siteFacts(pages: readonly PageDocuments[], options: SiteFactsOptions): SiteFacts {
  const { root = '.', navigation, keepNames, keptKeys = [], knownNames = [], terms = new Map() } = options
  const byPath = new Map<string, { readonly facts: PageFacts; readonly source: string | undefined }>()
  const byAddress = new Map<string, PageFacts>()
  const languages = new Set<Language>()

  for (const { source, targets } of pages) {
    const version = (document: Document) =>
      versionOf(document, navigation?.get(source?.path ?? '')?.get(document.language))
    const facts: PageFacts = {
      source: source && version(source),
      targets: new Map([...targets].map(([language, document]) => [language, version(document)])),
    }
    for (const document of [...(source ? [source] : []), ...targets.values()]) {
      languages.add(document.language)
      byPath.set(document.path, { facts, source: source?.path })
      // Of two pages that one address fits, the first keeps it.
      for (const address of addressesOf(document, root)) if (!byAddress.has(address)) byAddress.set(address, facts)
    }
  }

  const lookUp = (path: string): PageFacts | undefined =>
    byPath.get(path)?.facts ?? byAddress.get(path) ?? byAddress.get(withoutEnding(path, languages))

  return {
    keepNames,
    keptKeys,
    knownNames,
    terms,
    resolve(url, fromPath) {
      const path = localPath(url)
      if (path === undefined) return undefined
      const from = byPath.get(fromPath)
      if (path === '') return from?.facts
      const places = path.startsWith('/')
        ? absolutePlaces(path.slice(1), root, languages)
        : [fromPath, from?.source].flatMap((page) => (page === undefined ? [] : relativePlaces(path, page)))
      for (const place of places) {
        const found = lookUp(posix.normalize(place).replace(/\/$/, ''))
        if (found) return found
      }
      return undefined
    },
  }
}

/** The path in an address, decoded, without `?query` and `#anchor`; undefined if it leads to another site. */
function localPath(url: string): string | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|[\\/]{2})/i.test(url)) return undefined
  const path = url.slice(0, url.search(/[?#]|$/)).replace(/^@site\//, '/')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Next to the page's file; or, as browsers see it, inside the folder that the page is published as. */
function relativePlaces(path: string, page: string): string[] {
  const { stem = page } = splitExtension(splitSuffix(page)?.page ?? page) ?? {}
  return [posix.join(posix.dirname(page), path), posix.join(stem, path)]
}

/** From the root of the site or of the project, with or without a language in front: `/en/privacy/`. */
function absolutePlaces(path: string, root: string, languages: ReadonlySet<Language>): string[] {
  const slash = path.indexOf('/')
  const bare = slash > 0 && languages.has(path.slice(0, slash)) ? [path.slice(slash + 1)] : []
  return [path, ...bare].flatMap((one) => [posix.join(root, one), posix.normalize(one)])
}

/** The addresses of a page besides its path: without extension and language; its folder, if it is an index. */
function addressesOf({ path, language, frontMatter }: Document, root: string): string[] {
  const address = withoutEnding(path, new Set([language]))
  const folder = /^(?:_?index|readme)$/i.test(posix.basename(address)) ? [posix.dirname(address)] : []
  const written = frontMatter
    .filter((field) => ADDRESS_KEYS.includes(field.path) && field.value.startsWith('/'))
    .map((field) => posix.join(root, field.value).replace(/\/$/, ''))
  return [address, ...folder, ...written]
}

/** `docs/privacy.en.md` and `docs/privacy.html` → `docs/privacy` */
function withoutEnding(path: string, languages: ReadonlySet<Language>): string {
  const page = path.replace(/\.html$/, '.md')
  const { suffix, page: plain } = splitSuffix(page) ?? {}
  const neutral = suffix !== undefined && plain !== undefined && languages.has(suffix) ? plain : page
  return splitExtension(neutral)?.stem ?? neutral
}

function versionOf({ path, title, frontMatter, anchors }: Document, navigationTitle = ''): PageVersion {
  const written = frontMatter.filter((field) => TITLE_KEYS.includes(field.path)).map((field) => field.value)
  const all = [...written, navigationTitle]
  const titles = [...all, ...[title, ...all].map(withoutNumber)]
  const otherTitles = [...new Set(titles)].filter((other) => other !== '' && other !== title)
  return { path, title, otherTitles, anchors }
}

/** `8. Deel kennis` and `1.2 Deel kennis` → `Deel kennis`; `2025 in cijfers` stays. */
const withoutNumber = (title: string): string =>
  title.replace(/^(?:\d{1,3}(?:\.\d{1,3}){0,4}[.)]|\d{1,3}(?:\.\d{1,3}){1,4})\s+/, '')
