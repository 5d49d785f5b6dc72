import path from 'node:path'
import { loadConfig } from './config/load.js'
import type { ResolvedConfig } from './config/types.js'
import { guessDialect } from './document/dialect.js'
import { loadDialect } from './document/markdown/tree.js'
import { parseDocument, type ParseOptions } from './document/parse.js'
import type { Dialect, Document, Language } from './document/types.js'
import { UserError } from './errors.js'
import { message, type Message } from './messages.js'
import type { UnreadPage } from './report/types.js'
import { rules } from './rules/index.js'
import { createMemory, type SiteMemory } from './site-memory.js'
import { findSite } from './site/find-site.js'
import { readPages, readText, type Reading } from './site/read-page.js'
import type { PageFiles, Site } from './site/types.js'

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
  /** Reads an older text of one of the pages just as that page was read. */
  readonly parseLike: (document: Document, text: string) => Document | undefined
  readonly pages: readonly PageDocuments[]
  /** Those that the user named; all, if none is named. */
  readonly chosen: readonly PageDocuments[]
  /** Among the chosen ones. */
  readonly unread: readonly UnreadPage[]
  readonly memory: SiteMemory
}

/** A site with the texts of its pages. */
export interface ReadSite extends Pick<LoadedSite, 'config' | 'root' | 'site' | 'shown' | 'read'> {
  /** By file, relative to `root`. */
  readonly readings: ReadonlyMap<string, Reading>
}

/**
 * Finds a site and reads the texts of its pages.
 * @throws {UserError} if there is no site or the configuration is wrong
 */
export async function readSite(options: Pick<LoadOptions, 'cwd' | 'configFile' | 'texts'>): Promise<ReadSite> {
  const { cwd, configFile, texts = new Map<string, string>() } = options
  const { config, root } = await loadConfig({ cwd, file: configFile, rules })
  const shown = (file: string): string => path.relative(cwd, path.join(root, file)).split(path.sep).join('/')
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

/**
 * Finds and reads a site.
 * @throws {UserError} if there is no site, the configuration is wrong or a named page does not exist
 */
export async function loadSite(options: LoadOptions): Promise<LoadedSite> {
  const { cwd, paths, memory = createMemory() } = options
  const { config, root, site, shown, read, readings } = await readSite(options)
  const { pages, unread } = await parsePages(site, config, readings, shown, memory)
  const named = paths.map((given) => shown(path.relative(root, path.resolve(cwd, given))))
  const chosen = choosePages(pages, named, shown)
  const files = new Set(chosen.flatMap((page) => filesOf(page.files).map(shown)))
  const parseLike = (document: Document, text: string): Document | undefined => {
    const own = memory.optionsOf(document)
    return own && parseDocument(text, own)
  }
  const ofChosen = unread.filter((page) => files.has(page.path))
  return { config, root, site, shown, read, parseLike, pages, chosen, unread: ofChosen, memory }
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

async function parsePages(
  site: Site,
  config: ResolvedConfig,
  readings: ReadonlyMap<string, Reading>,
  shown: (file: string) => string,
  memory: SiteMemory,
): Promise<{ pages: PageDocuments[]; unread: UnreadPage[] }> {
  if ([...readings.keys()].some((file) => file.endsWith('.mdx'))) await loadDialect('mdx')
  const unread: UnreadPage[] = []
  const read = (file: string | undefined, language: Language, dialect: Dialect): Document | undefined => {
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
  const pages = site.pages.map((page): PageDocuments => {
    const dialect = site.dialect ?? guessDialect(textsOf(filesOf(page), readings))
    const targets = [...page.targets].flatMap(([language, file]): [Language, Document][] => {
      const document = read(file, language, dialect)
      return document ? [[language, document]] : []
    })
    return { files: page, source: read(page.source, site.source, dialect), targets: new Map(targets) }
  })
  return { pages, unread }
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

/** The pages that the user named, by file or by folder; all of them if none is named. */
function choosePages(
  pages: readonly PageDocuments[],
  paths: readonly string[],
  shown: (file: string) => string,
): readonly PageDocuments[] {
  if (paths.length === 0) return pages
  const named = (given: string): PageDocuments[] =>
    pages.filter(({ files }) => filesOf(files).some((file) => isInside(given, shown(file))))
  for (const given of paths)
    if (named(given).length === 0)
      throw new UserError(message('check.no-such-page', { path: given }), message('check.no-such-page-todo'))
  const chosen = new Set(paths.flatMap(named))
  return pages.filter((page) => chosen.has(page))
}

const filesOf = ({ source, targets }: PageFiles): string[] =>
  [source, ...targets.values()].filter((file) => file !== undefined)

/** Whether a file is the one at `given` or stands in that folder; an empty path is the working directory. */
const isInside = (given: string, file: string): boolean =>
  given === '' ? !file.startsWith('../') : file === given || file.startsWith(`${given}/`)
