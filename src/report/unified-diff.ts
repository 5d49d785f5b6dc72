import { createTwoFilesPatch } from 'diff'
import picocolors from 'picocolors'
import type { FileChange } from '../edit/types.js'
import { printable } from './printable.js'

export interface DiffOptions {
  readonly color: boolean
  /** Whether it goes to a terminal, which must not act on what a page holds. Otherwise it is a patch, byte for byte. */
  readonly forTerminal: boolean
}

/** The changes as `git apply` and `patch -p1` understand them. */
export function unifiedDiff(changes: readonly FileChange[], { color, forTerminal }: DiffOptions): string {
  const patch = changes.map(({ path, before, after }) => patchOf(path, before, after)).join('')
  if (!forTerminal) return patch
  const paint = picocolors.createColors(color)
  const paints: Readonly<Record<string, (text: string) => string>> = {
    '+': paint.green,
    '-': paint.red,
    '@': paint.cyan,
  }
  return patch
    .split('\n')
    .map((line) => {
      const isHeader = line.startsWith('--- ') || line.startsWith('+++ ')
      const style = isHeader ? paint.bold : (paints[line.charAt(0)] ?? String)
      return style(printable(line.replace(/\r$/, '')))
    })
    .join('\n')
}

/** Without the line of equals signs that the library begins with: it is no part of the format. */
const patchOf = (path: string, before: string, after: string): string =>
  createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, '', '', { context: 3 }).replace(/^=+\n/, '')
