import { posix } from 'node:path'
import { escapePath } from 'tinyglobby'

export const PAGE_EXTENSIONS = ['md', 'mdx', 'markdown'] as const

const PAGE_NAME = /^(.+)\.(md|mdx|markdown)$/

/** `docs/beleid.md` → `docs/beleid` and `md`; undefined for what is not a page. */
export function splitExtension(path: string): { readonly stem: string; readonly extension: string } | undefined {
  const [, stem, extension] = PAGE_NAME.exec(path) ?? []
  return stem === undefined || extension === undefined ? undefined : { stem, extension }
}

/** All pages in `folder`, however deep. */
export const pagesIn = (folder: string): string =>
  posix.join(folder === '.' ? '' : escapePath(folder), `**/*.{${PAGE_EXTENSIONS.join(',')}}`)

/** The path of `path` inside `folder`; undefined if it is elsewhere. Both relative to the working directory. */
export function within(folder: string, path: string): string | undefined {
  if (folder === '.') return path
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined
}

/** As people write folders in a config (`./docs/`) → as this program does (`docs`). */
export function folderPath(written: string): string {
  const path = posix.normalize(written.replaceAll('\\', '/')).replace(/\/$/, '')
  return path === '' ? '.' : path
}

/** The deepest folder that holds all the paths; `.` if there are none. */
export function commonFolder(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => posix.dirname(path).split('/'))
  const shared = others.reduce((held, names) => {
    const split = held.findIndex((name, index) => name !== names[index])
    return split < 0 ? held : held.slice(0, split)
  }, first)
  return shared.join('/') || '.'
}
