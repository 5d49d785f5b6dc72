import { posix } from 'node:path'
import type { ContentEntry } from '../config/schema.js'
import type { ResolvedConfig } from '../config/types.js'
import { UserError } from '../errors.js'
import { message, type Message } from '../messages.js'
import { catalogGlobs, detectCatalogs } from './detect-catalogs.js'
import { detectContent } from './detect-content.js'
import { findGenerator, type Generator } from './generator.js'
import { listFiles } from './list-files.js'
import { openContent, type Content } from './open-content.js'
import { byPath } from './pair-files.js'
import { folderPath, pagesIn, within } from './paths.js'
import { fixedFolder } from './pattern.js'
import type { CatalogFiles, Languages, PageFiles, Site } from './types.js'

/**
 * Finds the pages of the site and pairs their languages: as the config says, else as the site generator's own
 * configuration says, else by the names of the files.
 * @throws {UserError} if what the config asks for is not there, or if no page seems to exist in two languages
 */
export async function findSite(config: ResolvedConfig, cwd: string): Promise<Site> {
  const generator = relevant(await findGenerator(cwd, config.exclude), config.content)
  const languages = languagesOf(config, generator)
  const project = { cwd, exclude: config.exclude, languages }
  const entries = await contentOf(config, generator, project)
  const content = await Promise.all(entries.map((entry) => openContent(entry, project)))
  const pages = withoutDoubles(content.flatMap((one) => one.pages)).sort(byPath)
  const catalogs = navigationCatalog(generator, languages)
  const [first] = content
  if (!first || pages.length === 0) throw noPages(content)

  return {
    name: generator?.name ?? '',
    root: first.root,
    description: describe(config, generator, entries, content),
    dialect: config.dialect ?? generator?.dialect,
    slugs: generator?.slugs ?? 'github',
    ...languages,
    pages,
    catalogs,
    navigation: generator?.navigation?.(languages.source) ?? new Map(),
  }
}

/** A site generator in some other folder than the pages that the config names has nothing to do with them. */
function relevant(generator: Generator | undefined, content: readonly ContentEntry[]): Generator | undefined {
  if (!generator || content.length === 0) return generator
  const folder = posix.dirname(generator.file)
  const paths = content.map((entry) => folderPath('source' in entry ? entry.source : (entry.root ?? '.')))
  return paths.some((path) => path === folder || within(folder, path) !== undefined) ? generator : undefined
}

/** What someone wrote counts first; the site generator knows the rest. */
function languagesOf({ source, targets, written }: ResolvedConfig, generator: Generator | undefined): Languages {
  const known = generator?.languages
  if (!known) return { source, targets }
  const chosen = written.has('source') ? source : known.source
  if (written.has('targets')) return { source: chosen, targets }
  return { source: chosen, targets: [known.source, ...known.targets].filter((language) => language !== chosen) }
}

async function contentOf(
  config: ResolvedConfig,
  generator: Generator | undefined,
  { cwd, exclude, languages }: { cwd: string; exclude: readonly string[]; languages: Languages },
): Promise<readonly ContentEntry[]> {
  if (config.content.length > 0) return config.content
  const catalogs = detectCatalogs(await listFiles(cwd, catalogGlobs, exclude), languages)
  if (generator?.content) return [...generator.content, ...catalogs]
  for (const folder of generator && generator.folder !== '.' ? [generator.folder, '.'] : ['.']) {
    const found = detectContent(await listFiles(cwd, [pagesIn(folder)], exclude), languages)
    if (found) return [...found, ...catalogs]
  }
  if (catalogs.length > 0) return catalogs
  const { source, targets } = languages
  const target = targets[0] ?? ''
  throw new UserError(message('site.not-found', { source, target }), message('site.not-found-todo'))
}

function describe(
  config: ResolvedConfig,
  generator: Generator | undefined,
  entries: readonly ContentEntry[],
  content: readonly Content[],
): Message {
  const shape = [...new Set(content.map((one) => one.shape))].join('; ')
  const label = generator?.label ?? (entries.every(isCatalogEntry) ? formatsOf(entries) : 'Markdown')
  if (config.content.length > 0) return message('site.configured', { generator: label, shape })
  const folders = entries.map((entry) => `${'source' in entry ? fixedFolder(entry.source) : (entry.root ?? '.')}/`)
  const where = generator?.content ? generator.file : [...new Set(folders)].join(', ')
  return message('site.detected', { generator: label, shape, where })
}

const isCatalogEntry = (entry: ContentEntry) => entry.layout === 'catalog'

/** `JSON`, `PO`: the names of the formats are the same in every language. */
const formatsOf = (entries: readonly ContentEntry[]): string =>
  [
    ...new Set(entries.map((entry) => ('target' in entry ? posix.extname(entry.target).slice(1).toUpperCase() : ''))),
  ].join(', ')

/** Two entries may name the same pages; the first one counts. */
function withoutDoubles(pages: readonly PageFiles[]): PageFiles[] {
  const seen = new Set<string>()
  return pages.filter(({ expectedSource }) => !seen.has(expectedSource) && seen.add(expectedSource))
}

function navigationCatalog(generator: Generator | undefined, { targets }: Languages): readonly CatalogFiles[] {
  if (!generator?.hasNavigationCatalog) return []
  const { file } = generator
  const expected = new Map(targets.map((target) => [target, file]))
  return [{ kind: 'mkdocs-navigation', source: file, targets: expected, expectedSource: file, expected }]
}

function noPages(content: readonly Content[]): UserError {
  const folders = content.map(({ root }) => `${root}/`).join(', ')
  return new UserError(message('site.no-pages', { folders }), message('site.no-folder-todo'))
}
