import { readFile } from 'node:fs/promises'
import type { FileChange } from '../../src/edit/types.js'

const labels = new URL('../../../shared/corpus/nerds-labels/errors.jsonl', import.meta.url)

/** What is wrong in one place of the real site, as a person saw it. */
interface Label {
  readonly id: string
  readonly file: string
  readonly class: string
  readonly target_text: string
}

/** What a program can mend: titles, names, markup, and texts that other pages have. */
const MENDABLE: ReadonlySet<string> = new Set(['link-title', 'do-not-translate', 'markup', 'untranslated'])

/** The labelled faults of these classes that a change took away: what was wrong stands there less often. */
export async function mendedLabels(changes: readonly FileChange[]): Promise<readonly Label[]> {
  const lines = (await readFile(labels, 'utf8')).trim().split('\n')
  const left = new Map<string, number>()
  return lines
    .map((line) => JSON.parse(line) as Label)
    .filter((label) => MENDABLE.has(label.class))
    .filter(({ file, target_text: text }) => {
      const change = changes.find(({ path }) => path === file)
      if (!change) return false
      const key = `${file}\n${text}`
      const gone = left.get(key) ?? change.before.split(text).length - change.after.split(text).length
      left.set(key, gone - 1)
      return gone > 0
    })
}
