import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'

/**
 * Git must read and do nothing else: no network, no prompts, no programs that the repository names. A hook sets
 * variables that would make us look at another repository than that of the pages.
 */
function environment(): NodeJS.ProcessEnv {
  const { GIT_DIR: _, GIT_WORK_TREE: __, GIT_INDEX_FILE: ___, GIT_OBJECT_DIRECTORY: ____, ...env } = process.env
  return {
    ...env,
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_PAGER: 'cat',
  }
}

const settings = ['-c', 'log.showSignature=false', '-c', 'log.showRoot=true', '-c', 'core.fsmonitor=false']

/** Starts git in a folder. */
export const startGit = (folder: string, args: readonly string[]): ChildProcessWithoutNullStreams =>
  spawn('git', ['--no-pager', ...settings, ...args], { cwd: folder, env: environment() })

/** What git says, or why it did not: `missing` where there is no such program. */
export type GitAnswer = { readonly text: string } | { readonly failed: 'missing' | 'refused'; readonly reason: string }

/** Runs git and gives its whole output, or that up to `limit` characters. */
export async function runGit(folder: string, args: readonly string[], limit = Infinity): Promise<GitAnswer> {
  const child = startGit(folder, args)
  child.stdin.end()
  const chunks: string[] = []
  let [length, complaint] = [0, '']
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    length += chunk.length
    if (length <= limit) chunks.push(chunk)
    else child.kill()
  })
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (complaint = (complaint + chunk).slice(0, 1_000)))
  return new Promise((resolve) => {
    child.on('error', (error: NodeJS.ErrnoException) =>
      resolve({ failed: error.code === 'ENOENT' ? 'missing' : 'refused', reason: error.message }),
    )
    child.on('close', (code) => {
      if (code === 0 || length > limit) resolve({ text: chunks.join('') })
      else resolve({ failed: 'refused', reason: complaint.trim() })
    })
  })
}
