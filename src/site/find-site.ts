import type { ContentEntry } from '../config/schema.js'
import type { ResolvedConfig } from '../config/types.js'
import { UserError } from '../errors.js'
import { message, type Message } from '../messages.js'
import { detectContent } from './detect-content.js'
import { findGenerator, type Generator } from './generator.js'
import { listFiles } from './list-files.js'
import { openContent, type Content } from './open-content.js'
import { byPath } from './pair-files.js'
import { pagesIn } from './paths.js'
import type { CatalogFiles, Languages, PageFiles, Site } from './types.js'

/**
 * Finds the pages of the site and pairs their languages: as the config says, else as the site generator's own
 * configuration says, else by the names of the files.
 * @throws {UserError} if what the config asks for is not there, or if no page seems to exist in two languages
 */
export async function findSite(config: ResolvedConfig, cwd: string): Promise<Site> {
  const generator = await findGenerator(cwd, config.exclude)
  const languages = languagesOf(config, generator)
  const project = { cwd, exclude: config.exclude, languages }
  const entries = await contentOf(config, generator, project)
  const content = await Promise.all(entries.map((entry) => openContent(entry, project)))
  const pages = withoutDoubles(content.flatMap((one) => one.pages)).sort(byPath)
  const catalogs = [...content.flatMap((one) => one.catalogs), ...navigationCatalog(generator, languages)]
  const [first] = content
  if (!first || (pages.length === 0 && content.every((one) => one.catalogs.length === 0))) throw noPages(content)

  return {
    name: generator?.name ?? '',
    root: first.root,
    description: describe(config, generator, content),
    dialect: config.dialect ?? generator?.dialect ?? 'commonmark',
    slugs: generator?.slugs ?? 'github',
    ...languages,
    pages,
    catalogs,
    navigation: generator?.navigation?.(languages.source) ?? new Map(),
  }
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
  if (generator?.content) return generator.content
  for (const folder of generator && generator.folder !== '.' ? [generator.folder, '.'] : ['.']) {
    const found = detectContent(await listFiles(cwd, [pagesIn(folder)], exclude), languages)
    if (found) return found
  }
  const { source, targets } = languages
  const target = targets[0] ?? ''
  throw new UserError(message('site.not-found', { source, target }), message('site.not-found-todo'))
}

function describe(config: ResolvedConfig, generator: Generator | undefined, content: readonly Content[]): Message {
  const shape = [...new Set(content.map((one) => one.shape))].join('; ')
  const label = generator?.label ?? 'Markdown'
  if (config.content.length > 0) return message('site.configured', { generator: label, shape })
  const where = generator?.content ? generator.file : content.map(({ root }) => `${root}/`).join(', ')
  return message('site.detected', { generator: label, shape, where })
}

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
