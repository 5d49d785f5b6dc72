import type { Dialect, Language } from '../document/types.js'
import type { Message } from '../messages.js'

/** How a site generator makes an anchor of a heading. */
export type SlugStyle = 'python-markdown' | 'github'

/** All paths are relative to the working directory, with `/`. */
export interface Site {
  /** From the site generator's own configuration; empty if unknown. */
  readonly name: string
  /** The folder of the source pages, where links such as `/privacy/` start from; `.` is the working directory. */
  readonly root: string
  /** How pages are paired and how we know: "MkDocs, page.md + page.en.md, found in mkdocs.yml". */
  readonly description: Message
  /** Undefined where the site generator is unknown: then each page tells. */
  readonly dialect: Dialect | undefined
  readonly slugs: SlugStyle
  readonly source: Language
  readonly targets: readonly Language[]
  /** Sorted by path. */
  readonly pages: readonly PageFiles[]
  readonly catalogs: readonly CatalogFiles[]
  /** What the site's menu calls a page: by path of the source page, then by language. */
  readonly navigation: ReadonlyMap<string, ReadonlyMap<Language, string>>
}

/** The files of one page. There is at least one. */
export interface PageFiles {
  /** Undefined: a translation without an original. */
  readonly source: string | undefined
  /** Every target language of the site; undefined where the page has no such version. */
  readonly targets: ReadonlyMap<Language, string | undefined>
  /** Where the source is, or should be. */
  readonly expectedSource: string
  /** Where each target is, or should be. */
  readonly expected: ReadonlyMap<Language, string>
}

/** Messages that stand in one file for all languages; catalogs with a file for each language are pages. */
export interface CatalogFiles extends PageFiles {
  /** The titles in `mkdocs.yml`. */
  readonly kind: 'mkdocs-navigation'
}

/** How a layout tells pages and languages apart. The same page has the same `page` in every language. */
export interface Layout {
  /** How one would write it down: `page.md + page.en.md`. */
  readonly shape: string
  /** The folder of the source pages. */
  readonly root: string
  /** Globs of all files that may be pages. */
  readonly globs: readonly string[]
  readonly read: (path: string) => PageVersionPath | undefined
  readonly pathOf: (page: string, language: Language) => string
}

export interface PageVersionPath {
  readonly page: string
  readonly language: Language
}

export interface Languages {
  readonly source: Language
  readonly targets: readonly Language[]
}
