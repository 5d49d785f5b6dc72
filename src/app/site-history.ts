import path from 'node:path'
import { noCommits, openRepository, repositoryFinder, type Repository } from '../drift/git/repository.js'
import { readPageHistory } from '../drift/git/page-versions.js'
import type { PageHistory } from '../drift/types.js'
import type { Document } from '../document/types.js'
import type { Message } from '../messages.js'
import { parseLike } from './site-memory.js'
import { tooComplex } from '../site/too-complex.js'
import type { PageFiles } from '../site/types.js'

/** What git knows of a site. */
export interface SiteHistory {
  /** @param sourceFile  of the page, and of its translation; as in `Site` */
  of(source: Document, sourceFile: string, target: Document, targetFile: string): Promise<PageHistory | undefined>
  /** What the user should know of it. */
  readonly notices: readonly Message[]
  close(): void
}

/** Pages may have been renamed from these. */
const pageEndings = ['.md', '.mdx', '.markdown']

/**
 * Reads what git knows of the pages of a site: their repository, or repositories if there are submodules.
 * @param root  the folder that their paths start from
 */
export async function openSiteHistory(root: string, pages: readonly PageFiles[]): Promise<SiteHistory> {
  const find = repositoryFinder()
  const files = pages
    .flatMap(({ source, targets }) => [source, ...targets.values()])
    .filter((file) => file !== undefined)
  const endings = new Set([...pageEndings, ...files.map((file) => path.extname(file))])
  const topOf = (file: string): Promise<string | undefined> => find(path.dirname(path.join(root, file)))
  const tops = new Set((await Promise.all(files.map(topOf))).filter((top) => top !== undefined))
  const repositories = new Map<string, Repository>()
  const notices: Message[] = []
  for (const top of tops) {
    const opened = await openRepository(top, endings)
    const notice = 'problem' in opened ? opened.problem : opened.notice
    if (notice && notice !== noCommits) notices.push(notice)
    if (!('problem' in opened)) repositories.set(top, opened)
  }

  const parse = (document: Document, text: string): Document | undefined =>
    tooComplex(text) ? undefined : parseLike(document, text)
  return {
    async of(source, sourceFile, target, targetFile) {
      const top = await topOf(targetFile)
      const repository = top === undefined ? undefined : repositories.get(top)
      if (!repository || (await topOf(sourceFile)) !== top) return undefined
      const page = (document: Document, file: string) => ({ document, file: path.join(root, file) })
      return readPageHistory(repository, page(source, sourceFile), page(target, targetFile), parse)
    },
    notices: [...new Map(notices.map((notice) => [notice.key, notice])).values()],
    close: () => {
      for (const { blobs } of repositories.values()) blobs.close()
    },
  }
}
