import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../shared/corpus/', import.meta.url))

export interface CorpusPage {
  /** Relative to the corpus, with `/`. */
  readonly path: string
  readonly text: string
}

/** Real guideline pages, which are no part of the repository; none where there is no corpus. Sorted by path. */
export function corpusPages(): readonly CorpusPage[] {
  const files = ['nerds', 'commerce-pairs', 'seeds']
    .filter((name) => existsSync(path.join(folder, name)))
    .flatMap((name) =>
      readdirSync(path.join(folder, name), { recursive: true, encoding: 'utf8' }).map((file) => `${name}/${file}`),
    )
    .filter((file) => file.endsWith('.md'))
    .sort()
  return files.map((file) => ({ path: file, text: readFileSync(path.join(folder, file), 'utf8') }))
}

/** For the name of a test that has nothing to do without a corpus. */
export const whyCorpusIsMissing = 'skipped: there is no ../shared/corpus'
