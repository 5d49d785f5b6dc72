import { posix } from 'node:path'
import { pagesIn, within } from './paths.js'
import type { Languages, Layout } from './types.js'

/**
 * `nl/page.md` + `en/page.md` in `root`; or, with `sourceAtRoot`, `page.md` + `en/page.md`.
 */
export function folderLayout(root: string, { source, targets }: Languages, sourceAtRoot: boolean): Layout {
  const folderOf = (language: string) => (sourceAtRoot && language === source ? root : posix.join(root, language))
  // The source folder comes last: at the root it holds the target folders too.
  const folders = [...targets, source].map((language) => ({ language, folder: folderOf(language) }))

  return {
    shape: sourceAtRoot
      ? ['page.md', ...targets.map((target) => `${target}/page.md`)].join(' + ')
      : [source, ...targets].map((language) => `${language}/`).join(' + '),
    root: folderOf(source),
    globs: folders.map(({ folder }) => pagesIn(folder)),
    read: (path) => {
      for (const { language, folder } of folders) {
        const page = within(folder, path)
        if (page !== undefined) return { page, language }
      }
      return undefined
    },
    pathOf: (page, language) => posix.join(folderOf(language), page),
  }
}
