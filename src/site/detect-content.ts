import type { ContentEntry } from '../config/schema.js'
import type { Language } from '../document/types.js'
import { commonFolder } from './paths.js'
import { splitSuffix, withSuffix } from './suffix.js'
import type { Languages } from './types.js'

interface Guess {
  readonly content: readonly ContentEntry[]
  /** How many translated pages it explains. */
  readonly pairs: number
}

/**
 * How the pages are laid out, by the names of the files alone; undefined if no page seems to be there in two languages.
 * @param files  every page of the project
 */
export function detectContent(files: readonly string[], languages: Languages): readonly ContentEntry[] | undefined {
  const guesses = [detectSuffix(files, languages), detectFolders(files, languages)]
  const best = guesses.reduce((one, other) => (other.pairs > one.pairs ? other : one))
  return best.pairs > 0 ? best.content : undefined
}

function detectSuffix(files: readonly string[], { source, targets }: Languages): Guess {
  const all = new Set(files)
  const pairs = files.filter((path) => {
    const { page, suffix } = splitSuffix(path) ?? {}
    if (page === undefined || suffix === undefined) return false
    if (suffix === source) return all.has(page)
    return targets.includes(suffix) && (all.has(page) || all.has(withSuffix(page, source)))
  })
  // A translated README must not make pages of every Markdown file in the project.
  const deeper = pairs.filter((path) => path.includes('/'))
  const root = commonFolder(deeper.length > 0 ? deeper : pairs)
  return { content: [{ layout: 'suffix', root }], pairs: pairs.length }
}

/** `nl/` beside `en/`, in any number of places; or `en/` inside the folder of the source pages. */
function detectFolders(files: readonly string[], languages: Languages): Guess {
  const all = new Set(files)
  const counts = new Map<string, { translations: number; beside: number; inside: number }>()
  for (const path of files) {
    for (const { root, page } of foldersOf(path, languages.targets)) {
      const count = counts.get(root) ?? { translations: 0, beside: 0, inside: 0 }
      count.translations += 1
      if (all.has(`${root}${languages.source}/${page}`)) count.beside += 1
      if (all.has(`${root}${page}`)) count.inside += 1
      counts.set(root, count)
    }
  }
  // One page of the same name is no proof: every folder has an index.
  const found = [...counts].filter(([, { translations, beside, inside }]) => beside > 0 || inside * 2 > translations)
  const outermost = found.filter(([root]) => !found.some(([other]) => other !== root && root.startsWith(other)))
  return {
    content: outermost.map(([root]) => ({ layout: 'folder', root: root.replace(/\/$/, '') || '.' })),
    pairs: outermost.reduce((sum, [, { beside, inside }]) => sum + Math.max(beside, inside), 0),
  }
}

/** Every way to read a path as `<root><language>/<page>`; a root is empty or ends in `/`. */
function* foldersOf(path: string, languages: readonly Language[]) {
  const names = path.split('/')
  for (const [index, name] of names.slice(0, -1).entries()) {
    if (!languages.includes(name)) continue
    yield {
      root: names
        .slice(0, index)
        .map((folder) => `${folder}/`)
        .join(''),
      page: names.slice(index + 1).join('/'),
    }
  }
}
