import { readFile, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { LineCounter, parseDocument } from 'yaml'
import { UserError } from '../errors.js'
import { message } from '../messages.js'
import { resolveConfig } from './resolve.js'
import type { KnownRule } from './rule-settings.js'
import type { ResolvedConfig } from './types.js'

export const CONFIG_NAMES = ['tweeluik.config.yaml', 'tweeluik.config.yml', 'tweeluik.config.json'] as const

/** In bytes. No one writes so much config; a file that large is something else. */
const MAX_SIZE = 1_000_000

export interface LoadedConfig {
  readonly config: ResolvedConfig
  /** Absolute; undefined where there is no config. */
  readonly path: string | undefined
  /** The folder that paths in the config start from: that of a config that was found, else the working directory. */
  readonly root: string
}

/**
 * Reads the config at `file`, or the one in the working directory or above it.
 * @param file  relative to `cwd`
 * @throws {UserError} if it cannot be read or something in it is wrong
 */
export async function loadConfig(options: {
  readonly cwd: string
  readonly file?: string | undefined
  readonly rules?: readonly KnownRule[]
}): Promise<LoadedConfig> {
  const { cwd, file, rules } = options
  const found = file === undefined ? await findConfig(cwd) : path.resolve(cwd, file)
  const root = file === undefined && found !== undefined ? path.dirname(found) : cwd
  const written = found === undefined ? undefined : parseConfig(await readConfig(found), shown(cwd, found))
  const resolved = resolveConfig(written, rules)
  if ('config' in resolved) return { config: resolved.config, path: found, root }
  throw new UserError(
    message('config.problems', { file: shown(cwd, found ?? ''), count: resolved.problems.length }),
    message('config.todo'),
    2,
    { details: resolved.problems },
  )
}

/** Looks from `cwd` upwards, but not above the project (its `.git`) or the home directory. */
async function findConfig(cwd: string): Promise<string | undefined> {
  let folder = path.resolve(cwd)
  for (;;) {
    for (const name of CONFIG_NAMES) {
      const file = path.join(folder, name)
      if (await isFile(file)) return file
    }
    const parent = path.dirname(folder)
    if (parent === folder || folder === homedir() || (await exists(path.join(folder, '.git')))) return undefined
    folder = parent
  }
}

async function readConfig(file: string): Promise<string> {
  try {
    if ((await stat(file)).size > MAX_SIZE) throw new UserError(message('config.too-large', { file }))
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError(message('config.unreadable', { file }), message('config.unreadable-todo'), 2, { cause: error })
  }
}

/**
 * JSON is YAML too, so one parser reads both.
 * @throws {UserError} naming the first place where the YAML is broken
 */
function parseConfig(text: string, file: string): unknown {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' })
  const [error] = document.errors
  if (error) {
    const { line, col } = lines.linePos(error.pos[0])
    const what = message('config.broken-yaml', { file, line, column: col, reason: error.message })
    throw new UserError(what, message('config.broken-yaml-todo'))
  }
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch (cause) {
    throw new UserError(message('config.too-many-aliases', { file }), undefined, 2, { cause })
  }
}

const shown = (cwd: string, file: string): string => path.relative(cwd, file).replaceAll(path.sep, '/')

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  )

const isFile = (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => found.isFile(),
    () => false,
  )
