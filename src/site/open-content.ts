import { stat } from 'node:fs/promises'
import path, { posix } from 'node:path'
import type { ContentEntry } from '../config/schema.js'
import { UserError } from '../errors.js'
import { message } from '../messages.js'
import { folderLayout } from './folder.js'
import { listFiles } from './list-files.js'
import { isPaired, pairFiles } from './pair-files.js'
import { folderPath, pagesIn } from './paths.js'
import { fixedFolder, patternLayout } from './pattern.js'
import { suffixLayout } from './suffix.js'
import type { CatalogFiles, Languages, Layout, PageFiles } from './types.js'

/** What one entry of `content` leads to. */
export interface Content {
  readonly shape: string
  readonly root: string
  readonly pages: readonly PageFiles[]
  readonly catalogs: readonly CatalogFiles[]
}

export interface Project {
  readonly cwd: string
  readonly exclude: readonly string[]
  readonly languages: Languages
}

/** @throws {UserError} naming the folder or file that the entry asks for and that is not there */
export async function openContent(entry: ContentEntry, project: Project): Promise<Content> {
  if (entry.layout === 'catalog') return openCatalog(entry.source, entry.target, project)
  const layout = await openLayout(entry, project)
  const files = await listFiles(project.cwd, layout.globs, project.exclude, [layout.root])
  const pages = pairFiles(files, layout, project.languages).filter((page) => isPaired(page) || !isProjectPaper(page))
  return { shape: layout.shape, root: layout.root, pages, catalogs: [] }
}

async function openLayout(entry: Exclude<ContentEntry, { layout: 'catalog' }>, project: Project): Promise<Layout> {
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

async function openCatalog(sourcePath: string, targetPattern: string, { cwd, languages }: Project): Promise<Content> {
  const source = posix.normalize(sourcePath.replaceAll('{lang}', languages.source))
  if (!(await isFile(cwd, source)))
    throw new UserError(message('site.no-catalog', { path: source }), message('site.no-folder-todo'))
  const expected = new Map(
    languages.targets.map((target) => [target, posix.normalize(targetPattern.replaceAll('{lang}', target))]),
  )
  const targets = new Map<string, string | undefined>()
  for (const [language, file] of expected) targets.set(language, (await isFile(cwd, file)) ? file : undefined)
  const catalog: CatalogFiles = { kind: 'messages', source, targets, expectedSource: source, expected }
  return { shape: `${source} + ${targetPattern}`, root: posix.dirname(source), pages: [], catalogs: [catalog] }
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
