import path from 'node:path'
import { loadConfig } from '../config/load.js'
import type { ResolvedConfig } from '../config/types.js'
import { guessDialect } from '../document/dialect.js'
import { loadDialect } from '../document/markdown/tree.js'
import type { ParseOptions } from '../document/parse.js'
import type { Dialect, Document, Language } from '../document/types.js'
import { UserError } from '../errors.js'
import { message, type Message } from '../messages.js'
import type { UnreadPage } from '../report/types.js'
import { rules } from '../rules/index.js'
import { createMemory, type SiteMemory } from './site-memory.js'
import { findSite } from '../site/find-site.js'
import { readPages, readText, type Reading } from '../site/read-page.js'
import type { PageFiles, Site } from '../site/types.js'

/** One page of the site in the languages in which it exists and could be read. */
export interface PageDocuments {
  readonly files: PageFiles
  readonly source: Document | undefined
  readonly targets: ReadonlyMap<Language, Document>
}

export interface LoadOptions {
  /** Absolute. */
  readonly cwd: string
  /** As given by the user; undefined: look for one. */
  readonly configFile: string | undefined
  /** Files and folders, relative to `cwd`; empty: the whole site. */
  readonly paths: readonly string[]
  /** What to take files for instead of what they hold, by path as the user sees it: to look ahead. */
  readonly texts?: ReadonlyMap<string, string>
  /** Of an earlier look at the same site; left out: everything is read anew. */
  readonly memory?: SiteMemory
}

/** A site with all its pages read. */
export interface LoadedSite {
  readonly config: ResolvedConfig
  /** The folder that paths in `site` start from. */
  readonly root: string
  readonly site: Site
  /** The path of a file as the user sees it: from the working directory. */
  readonly shown: (file: string) => string
  /** Reads another file of the site, relative to `root`. */
  readonly read: (file: string) => Promise<Reading>
  readonly pages: readonly PageDocuments[]
  /** Those that the user named; all, if none is named. */
  readonly chosen: readonly PageDocuments[]
  /** Among the chosen ones. */
  readonly unread: readonly UnreadPage[]
  readonly memory: SiteMemory
}

/** A site with the texts of its pages, as plain data. */
export interface SiteSources {
  readonly config: ResolvedConfig
  /** The folder that paths in `site` start from. */
  readonly root: string
  readonly site: Site
  /** By file, relative to `root`. */
  readonly readings: ReadonlyMap<string, Reading>
}

/** The same, with what is needed to look further. */
export interface ReadSite extends SiteSources, Pick<LoadedSite, 'shown' | 'read'> {}

/**
 * Finds a site and reads the texts of its pages.
 * @throws {UserError} if there is no site or the configuration is wrong
 */
export async function readSite(options: Pick<LoadOptions, 'cwd' | 'configFile' | 'texts'>): Promise<ReadSite> {
  const { cwd, configFile, texts = new Map<string, string>() } = options
  const { config, root } = await loadConfig({ cwd, file: configFile, rules })
  const shown = shownFrom(cwd, root)
  const site = withNewPages(await findSite(config, root), (file) => texts.has(shown(file)))
  const reread = (file: string): Reading | undefined => {
    const text = texts.get(shown(file))
    return text === undefined ? undefined : { text }
  }
  const onDisk = await readPages(root, site.pages.flatMap(filesOf))
  const readings = new Map([...onDisk].map(([file, reading]) => [file, reread(file) ?? reading]))
  const read = async (file: string): Promise<Reading> => reread(file) ?? (await readText(root, file))
  return { config, root, site, shown, read, readings }
}

/** A site whose texts were read before. */
export const reopenSite = (sources: SiteSources, cwd: string): ReadSite => ({
  ...sources,
  shown: shownFrom(cwd, sources.root),
  read: (file) => readText(sources.root, file),
})

const shownFrom =
  (cwd: string, root: string) =>
  (file: string): string =>
    path.relative(cwd, path.join(root, file)).split(path.sep).join('/')

/**
 * Finds and reads a site.
 * @throws {UserError} if there is no site, the configuration is wrong or a named page does not exist
 */
export async function loadSite(options: LoadOptions): Promise<LoadedSite> {
  const read = await readSite(options)
  const files = new Set(choosePages(read, options.cwd, options.paths))
  const loaded = await parsePages(read, read.site.pages, options.memory)
  const named = new Set([...files].flatMap(filesOf).map(read.shown))
  return {
    ...loaded,
    chosen: loaded.pages.filter((page) => files.has(page.files)),
    unread: loaded.unread.filter((page) => named.has(page.path)),
  }
}

/** Translations that are not there yet and that we are to look ahead to. */
const withNewPages = (site: Site, isThere: (file: string) => boolean): Site => ({
  ...site,
  pages: site.pages.map((page) => ({
    ...page,
    targets: new Map(
      [...page.expected].map(([language, file]) => [
        language,
        page.targets.get(language) ?? (isThere(file) ? file : undefined),
      ]),
    ),
  })),
})

/** A site of which only these pages are known, read as documents. */
export async function parsePages(
  { config, root, site, shown, read, readings }: ReadSite,
  files: readonly PageFiles[],
  memory = createMemory(),
): Promise<LoadedSite> {
  if (files.flatMap(filesOf).some((file) => file.endsWith('.mdx'))) await loadDialect('mdx')
  const unread: UnreadPage[] = []
  const parse = (file: string | undefined, language: Language, dialect: Dialect): Document | undefined => {
    const reading = file === undefined ? undefined : readings.get(file)
    if (file === undefined || reading === undefined) return undefined
    if ('problem' in reading) {
      unread.push({ path: shown(file), problem: withPath(reading.problem, shown(file)) })
      return undefined
    }
    const options: ParseOptions = {
      path: shown(file),
      language,
      dialect: file.endsWith('.mdx') ? 'mdx' : dialect,
      slugs: site.slugs,
      readableKeys: config.frontMatter.translate,
    }
    return memory.document(reading.text, options)
  }
  const pages = files.map((page): PageDocuments => {
    const dialect = site.dialect ?? guessDialect(textsOf(filesOf(page), readings))
    const targets = [...page.targets].flatMap(([language, file]): [Language, Document][] => {
      const document = parse(file, language, dialect)
      return document ? [[language, document]] : []
    })
    return { files: page, source: parse(page.source, site.source, dialect), targets: new Map(targets) }
  })
  return { config, root, site, shown, read, pages, chosen: pages, unread, memory }
}

/** What is wrong with a file names it as the user sees it: from the working directory, not from the config. */
const withPath = ({ key, values }: Message, file: string): Message => ({
  key,
  values: 'path' in values ? { ...values, path: file } : values,
})

const textsOf = (files: readonly string[], readings: ReadonlyMap<string, Reading>): string[] =>
  files.flatMap((file) => {
    const reading = readings.get(file)
    return reading && 'text' in reading ? [reading.text] : []
  })

/**
 * The pages that the user named, by file or by folder; all of them if none is named.
 * @param paths  relative to `cwd`
 * @throws {UserError} if one of them is none of the site's
 */
export function choosePages(
  { root, site, shown }: ReadSite,
  cwd: string,
  paths: readonly string[],
): readonly PageFiles[] {
  if (paths.length === 0) return site.pages
  const isNamed = (page: PageFiles, given: string): boolean =>
    filesOf(page).some((file) => isInside(shown(path.relative(root, path.resolve(cwd, given))), shown(file)))
  const lost = paths.find((given) => !site.pages.some((page) => isNamed(page, given)))
  if (lost !== undefined)
    throw new UserError(message('check.no-such-page', { path: lost }), message('check.no-such-page-todo'))
  return site.pages.filter((page) => paths.some((given) => isNamed(page, given)))
}

const filesOf = ({ source, targets }: PageFiles): string[] =>
  [source, ...targets.values()].filter((file) => file !== undefined)

/** Whether a file is the one at `given` or stands in that folder; an empty path is the working directory. */
const isInside = (given: string, file: string): boolean =>
  given === '' ? !file.startsWith('../') : file === given || file.startsWith(`${given}/`)
