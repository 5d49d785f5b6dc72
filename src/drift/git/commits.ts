import type { Moment } from '../types.js'

/** What a commit did to a file, compared with its first parent. */
export interface FileChange {
  /** Undefined: the file went. */
  readonly blob: string | undefined
  /** Where it stood before; undefined: it is new. */
  readonly from: string | undefined
}

export interface Commit {
  readonly moment: Moment
  /** Its place in the log, in which every commit stands before its parents. */
  readonly order: number
  /** Ids; the first one is the version into which the others were merged. */
  readonly parents: readonly string[]
  /** By path of the file, from the top of the repository, with `/`. */
  readonly changes: ReadonlyMap<string, FileChange>
}

/** By id. */
export type Commits = ReadonlyMap<string, Commit>

/** The arguments with which git writes what `parseLog` reads, for files that match one of the patterns. */
export const logArguments = (patterns: readonly string[]): string[] => [
  'log',
  '-z',
  '--raw',
  '--no-abbrev',
  '-M',
  '-l3000',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--diff-merges=first-parent',
  '--full-history',
  '--parents',
  '--topo-order',
  '--format=tformat:commit %H %as %P',
  'HEAD',
  '--',
  ...patterns,
]

/** Reads the output of `git log` with `logArguments`; the newest commit comes first. */
export function parseLog(output: string): Commits {
  const commits = new Map<string, Commit>()
  const fields = output.split('\0')
  let changes = new Map<string, FileChange>()
  for (let index = 0; index < fields.length; index++) {
    const field = (fields[index] ?? '').replace(/^\n/, '')
    if (field.startsWith('commit ')) {
      const [, commit = '', date = '', ...parents] = field.trimEnd().split(' ')
      changes = new Map()
      commits.set(commit, { moment: { commit, date }, order: commits.size, parents: parents.filter(Boolean), changes })
    } else if (field.startsWith(':')) {
      const [, mode = '', , after = '', status = ''] = field.split(' ')
      const path = fields[++index] ?? ''
      const isRenamed = /^[RC]/.test(status)
      const to = isRenamed ? (fields[++index] ?? '') : path
      if (status.startsWith('R') && !changes.has(path)) changes.set(path, { blob: undefined, from: undefined })
      const isNew = status === 'A' || status.startsWith('C')
      // Only what is a file counts: no links and no submodules.
      const isFile = mode.startsWith('100')
      changes.set(to, { blob: status === 'D' || !isFile ? undefined : after, from: isNew ? undefined : path })
    }
  }
  return commits
}
