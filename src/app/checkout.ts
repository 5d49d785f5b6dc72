import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { UserError } from '../errors.js'
import { message } from '../messages.js'

const execute = promisify(execFile)

/** A state of the repository in a folder of its own. */
export interface Checkout {
  /** The folder that goes with the one that was asked for. Absolute; there may be none in this state. */
  readonly folder: string
  /** The files that differ from the state, seen from the folder that was asked for. Those outside it are left out. */
  readonly changed: ReadonlySet<string>
}

/**
 * Lets `use` look at the state in which a change began: that of the commit where the branch left `ref`. The state comes
 * in a temporary repository that borrows the objects of this one, so that nothing here is touched, not even for a
 * moment, while the history stays at hand.
 *
 * @param cwd  a folder in the repository, absolute
 * @param ref  a branch, tag or commit, as the user gave it
 * @throws {UserError} if there is no repository, or no such commit in it
 */
export async function withCheckout<T>(cwd: string, ref: string, use: (checkout: Checkout) => Promise<T>): Promise<T> {
  const root = await git(cwd, 'rev-parse', '--show-toplevel').catch((error: unknown) => {
    throw new UserError(message('since.noRepository', { folder: cwd }), message('since.noRepository.todo'), 2, {
      cause: error,
    })
  })
  const commit = await commitOf(cwd, ref)
  const temporary = await mkdtemp(path.join(tmpdir(), 'tweeluik-since-'))
  try {
    await checkOut(root, commit, temporary)
    const folder = path.join(temporary, path.relative(await realpath(root), await realpath(cwd)))
    return await use({ folder, changed: await changedSince(cwd, commit) })
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

async function commitOf(cwd: string, ref: string): Promise<string> {
  const commit = await git(cwd, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`).catch(
    (error: unknown) => {
      throw new UserError(message('since.noCommit', { ref }), message('since.noCommit.todo'), 2, { cause: error })
    },
  )
  // In a shallow clone the place where the branches parted may be out of sight.
  return git(cwd, 'merge-base', commit, 'HEAD').catch(() => commit)
}

async function checkOut(root: string, commit: string, folder: string): Promise<void> {
  const inRepository = async (name: string) => path.resolve(root, await git(root, 'rev-parse', '--git-path', name))
  await git(folder, 'init', '--quiet', '--template=')
  await mkdir(path.join(folder, '.git', 'objects', 'info'), { recursive: true })
  await writeFile(path.join(folder, '.git', 'objects', 'info', 'alternates'), `${await inRepository('objects')}\n`)
  // Without this file, git would look for the parents of the oldest commit that a shallow clone has.
  await copyFile(await inRepository('shallow'), path.join(folder, '.git', 'shallow')).catch(() => undefined)
  await git(folder, 'update-ref', '--no-deref', 'HEAD', commit)
  await git(folder, 'reset', '--quiet', '--hard')
}

async function changedSince(cwd: string, commit: string): Promise<ReadonlySet<string>> {
  const lists = await Promise.all([
    git(cwd, 'diff', '--name-only', '--relative', '--no-ext-diff', '-z', commit, '--', '.'),
    git(cwd, 'ls-files', '--others', '--exclude-standard', '-z', '--', '.'),
  ])
  return new Set(lists.flatMap((list) => list.split('\0')).filter((file) => file !== ''))
}

/** No hook of the user and no question from git may come between. */
async function git(cwd: string, ...argv: readonly string[]): Promise<string> {
  const { stdout } = await execute('git', ['-c', 'core.hooksPath=/dev/null', ...argv], {
    cwd,
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0' },
  })
  return stdout.replace(/\n$/, '')
}
