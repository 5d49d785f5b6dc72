import { stat } from 'node:fs/promises'
import path, { posix } from 'node:path'
import type { ContentEntry } from '../config/schema.js'
import { CATALOG_EXTENSIONS, isCatalog } from '../document/catalog/read-catalog.js'
import { UserError } from '../errors.js'
import { message } from '../messages.js'
import { folderLayout } from './folder.js'
import { listFiles } from './list-files.js'
import { isPaired, pairFiles } from './pair-files.js'
import { folderPath, pagesIn } from './paths.js'
import { fixedFolder, patternLayout } from './pattern.js'
import { suffixLayout } from './suffix.js'
import type { Languages, Layout, PageFiles } from './types.js'

type CatalogEntry = Extract<ContentEntry, { layout: 'catalog' }>

/** What one entry of `content` leads to. */
export interface Content {
  readonly shape: string
  readonly root: string
  readonly pages: readonly PageFiles[]
}

export interface Project {
  readonly cwd: string
  readonly exclude: readonly string[]
  readonly languages: Languages
}

/** @throws {UserError} naming the folder or file that the entry asks for and that is not there */
export async function openContent(entry: ContentEntry, project: Project): Promise<Content> {
  if (entry.layout === 'catalog') {
    demandCatalogs(entry)
    return openCatalogs(entry, project)
  }
  const layout = await openLayout(entry, project)
  const files = await listFiles(project.cwd, layout.globs, project.exclude, [layout.root])
  const pages = pairFiles(files, layout, project.languages).filter((page) => isPaired(page) || !isProjectPaper(page))
  return { shape: layout.shape, root: layout.root, pages }
}

async function openLayout(entry: Exclude<ContentEntry, CatalogEntry>, project: Project): Promise<Layout> {
  const { cwd, exclude, languages } = project
  if (entry.layout === 'pattern') {
    await demandFolder(cwd, fixedFolder(entry.source.replaceAll('{lang}', languages.source)))
    return patternLayout(entry.source, entry.target, languages)
  }
  const root = folderPath(entry.root ?? '.')
  await demandFolder(cwd, root)
  if (entry.layout === 'suffix') {
    return suffixLayout(root, languages, await listFiles(cwd, [pagesIn(root)], exclude, [root]))
  }
  return folderLayout(root, languages, await isSourceAtRoot(root, project))
}

/** @throws {UserError} if there is a folder for none of the languages */
async function isSourceAtRoot(root: string, { cwd, languages: { source, targets } }: Project): Promise<boolean> {
  const has = (language: string) => isFolder(cwd, posix.join(root, language))
  if (await has(source)) return false
  if ((await Promise.all(targets.map(has))).includes(true)) return true
  throw new UserError(
    message('site.no-source-folder', { folder: posix.join(root, source), root: `${root}/` }),
    message('site.no-source-folder-todo', { source }),
  )
}

/** A catalog is a page like any other; with `{path}` in its name there may be many. */
async function openCatalogs({ source, target }: CatalogEntry, project: Project): Promise<Content> {
  const { cwd, exclude, languages } = project
  if (source.includes('{path}')) {
    const layout = patternLayout(source, target, languages)
    const files = await listFiles(cwd, layout.globs, exclude, [layout.root])
    return { shape: layout.shape, root: layout.root, pages: pairFiles(files, layout, languages) }
  }
  const file = posix.normalize(source.replaceAll('{lang}', languages.source))
  if (!(await isFile(cwd, file)))
    throw new UserError(message('site.no-catalog', { path: file }), message('site.no-folder-todo'))
  const expected = new Map(
    languages.targets.map((language) => [language, posix.normalize(target.replaceAll('{lang}', language))]),
  )
  const targets = new Map<string, string | undefined>()
  for (const [language, path] of expected) targets.set(language, (await isFile(cwd, path)) ? path : undefined)
  const page = { source: file, targets, expectedSource: file, expected }
  return { shape: `${file} + ${target}`, root: posix.dirname(file), pages: [page] }
}

/** @throws {UserError} if the name of a file says that it is no catalog */
function demandCatalogs({ source, target }: CatalogEntry): void {
  const odd = [source, target].find((path) => !isCatalog(path))
  if (odd !== undefined)
    throw new UserError(
      message('site.odd-catalog', { path: odd }),
      message('site.odd-catalog-todo', { extensions: CATALOG_EXTENSIONS.join(', ') }),
    )
}

/** A README or licence beside the pages is for programmers; it counts as a page only once someone translates it. */
const isProjectPaper = ({ source = '' }: PageFiles): boolean =>
  /^(?:readme|changelog|contributing|code[-_]of[-_]conduct|security|licen[sc]e|governance|support)\.\w+$/i.test(source)

async function demandFolder(cwd: string, folder: string): Promise<void> {
  if (await isFolder(cwd, folder)) return
  throw new UserError(message('site.no-folder', { folder: `${folder}/` }), message('site.no-folder-todo'))
}

const isFolder = (cwd: string, folder: string): Promise<boolean> =>
  stat(path.join(cwd, folder)).then(
    (found) => found.isDirectory(),
    () => false,
  )

const isFile = (cwd: string, file: string): Promise<boolean> =>
  stat(path.join(cwd, file)).then(
    (found) => found.isFile(),
    () => false,
  )
