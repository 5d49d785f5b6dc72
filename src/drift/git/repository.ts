import { access, readFile } from 'node:fs/promises'
import path from 'node:path'
import { message, type Message } from '../../messages.js'
import { openBlobs, type BlobReader } from './blobs.js'
import { logArguments, parseLog, type Commits } from './commits.js'
import { openFileHistory, type FileHistory } from './file-versions.js'
import { runGit } from './run.js'

/** The history of the pages in one repository. */
export interface Repository {
  /** The folder that its paths start from, absolute. */
  readonly top: string
  /** The newest commit that touched a page; undefined: none did. */
  readonly head: string | undefined
  readonly commits: Commits
  readonly files: FileHistory
  /** Ids of commits that, as people say, only changed the form of texts. */
  readonly formatting: ReadonlySet<string>
  readonly blobs: BlobReader
  /** What the user should know of this history. */
  readonly notice: Message | undefined
}

/** What is read of a history at most, in characters: some millions of changes. */
const maximumLog = 300_000_000

/** Folders without pages of their own; looked up once. */
export type RepositoryFinder = (folder: string) => Promise<string | undefined>

/** Finds the top folder of the repository, worktree or submodule that holds a folder. */
export function repositoryFinder(): RepositoryFinder {
  const known = new Map<string, Promise<string | undefined>>()
  const find = (folder: string): Promise<string | undefined> => {
    const found = known.get(folder) ?? look(folder)
    known.set(folder, found)
    return found
  }
  async function look(folder: string): Promise<string | undefined> {
    if (await exists(path.join(folder, '.git'))) return folder
    const parent = path.dirname(folder)
    return parent === folder ? undefined : find(parent)
  }
  return find
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )

/**
 * Reads the history of all files with one of the endings, with one `git log`.
 * @param top  the top folder of a repository
 * @param endings  with the point: `.md`
 * @returns what keeps us from it, if git cannot tell
 */
export async function openRepository(
  top: string,
  endings: ReadonlySet<string>,
): Promise<Repository | { readonly problem: Message }> {
  const patterns = [...endings].sort().map((ending) => `*${ending}`)
  const [log, shallow, ignored] = await Promise.all([
    runGit(top, logArguments(patterns), maximumLog),
    runGit(top, ['rev-parse', '--is-shallow-repository']),
    readIgnored(top),
  ])
  if ('failed' in log) {
    if (log.failed === 'missing') return { problem: message('drift.no-git') }
    // An empty repository is no fault, and a folder `.git` of something else is none of git's.
    if (/not a git repository|does not have any commits|(?:bad|unknown) revision/.test(log.reason))
      return { problem: noCommits }
    return { problem: message('drift.git-refused', { reason: firstLine(log.reason) }) }
  }
  const commits = parseLog(log.text)
  const isShallow = 'text' in shallow && shallow.text.trim() === 'true'
  return {
    top,
    head: commits.keys().next().value,
    commits,
    files: openFileHistory(commits),
    formatting: new Set(ignored.match(/^[0-9a-f]{40,64}\b/gm)),
    blobs: openBlobs(top),
    notice: isShallow ? message('drift.shallow') : undefined,
  }
}

/** All that what `openRepository` finds depends on, as text. */
export async function stateOfRepository(top: string): Promise<string> {
  const [head, ignored] = await Promise.all([
    runGit(top, ['rev-parse', 'HEAD', '--is-shallow-repository']),
    readIgnored(top),
  ])
  return JSON.stringify([head, ignored])
}

/** Commits that only changed the form of texts, as people say. */
const readIgnored = (top: string): Promise<string> =>
  readFile(path.join(top, '.git-blame-ignore-revs'), 'utf8').catch(() => '')

/** Stands for a history that is empty, of which nothing needs to be said. */
export const noCommits: Message = message('drift.no-commits')

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? ''
