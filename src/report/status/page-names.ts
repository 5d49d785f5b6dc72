import type { PageProgress } from './types.js'

/**
 * Short names for pages: without the folder that all share, without the extension, and `cloud` for `cloud/index.md`,
 * as long as that leaves them different.
 */
export function pageNames(pages: readonly PageProgress[]): (page: PageProgress) => string {
  const paths = [...new Set(pages.map(pathOf))]
  const folder = sharedFolder(paths)
  const counts = new Map<string, number>()
  for (const path of paths) counts.set(shorten(path, folder), (counts.get(shorten(path, folder)) ?? 0) + 1)
  return (page) => {
    const path = pathOf(page)
    const name = shorten(path, folder)
    return counts.get(name) === 1 ? name : path.slice(folder.length)
  }
}

const pathOf = ({ source, target }: PageProgress): string => source ?? target ?? ''

const shorten = (path: string, folder: string): string => {
  const name = path.slice(folder.length).replace(/\.[a-z]{1,10}$/i, '')
  return name.replace(/\/(?:index|_index|README)$/, '') || path
}

/** Ends in `/`, or is empty. */
function sharedFolder(paths: readonly string[]): string {
  const [first = '', ...others] = paths
  let length = first.lastIndexOf('/') + 1
  while (length > 0 && !others.every((path) => path.startsWith(first.slice(0, length))))
    length = first.lastIndexOf('/', length - 2) + 1
  return first.slice(0, length)
}
