import { appendFile, lstat, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '../errors.js'
import { message } from '../messages.js'
import { formatEntry, parseCache, type Cache, type CacheForm } from './cache.js'

/** Of the program itself, beside the configuration; git leaves it out. */
const CACHE_FOLDER = '.tweeluik'

/** In bytes: a line for each of 100 000 sentences. A larger file is something else. */
const MAX_SIZE = 60_000_000

/**
 * Opens the cache of a project. Every answer is added to the file at once, so that a crash loses nothing.
 * @param root  absolute
 * @throws {UserError} if it cannot be read or written
 */
export async function openCache<T extends object>(root: string, form: CacheForm<T>): Promise<Cache<T>> {
  const folder = path.join(root, CACHE_FOLDER)
  const file = path.join(folder, form.file)
  const shown = `${CACHE_FOLDER}/${form.file}`
  const entries = parseCache(await read(file, shown), form)
  return {
    get: (key) => entries.get(key),
    async put(key, answer) {
      entries.set(key, answer)
      try {
        await mkdir(folder, { recursive: true })
        await writeFile(path.join(folder, '.gitignore'), '*\n', { flag: 'wx' }).catch(ignoreExisting)
        // A link might lead out of the project.
        if (!(await isOwnFile(file))) throw new Error('ELOOP')
        await appendFile(file, formatEntry(key, answer))
      } catch (error) {
        throw new UserError(message('ledger.unwritable', { file: shown, reason: reasonOf(error) }), undefined, 2, {
          cause: error,
        })
      }
    },
  }
}

async function read(file: string, shown: string): Promise<string> {
  try {
    if (!(await isOwnFile(file)) || (await lstat(file)).size > MAX_SIZE)
      throw new UserError(message('ledger.not-a-file', { file: shown, limit: MAX_SIZE / 1_000_000 }))
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof UserError) throw error
    if (reasonOf(error) === 'ENOENT') return ''
    const reason = reasonOf(error)
    throw new UserError(message('ledger.unreadable', { file: shown, reason }), undefined, 2, { cause: error })
  }
}

/** Whether it is a plain file in a plain folder, or not there yet. */
async function isOwnFile(file: string): Promise<boolean> {
  const folder = await lstat(path.dirname(file)).catch(() => undefined)
  const found = await lstat(file).catch(() => undefined)
  return (folder?.isDirectory() ?? true) && (found?.isFile() ?? true)
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? ('code' in error ? String(error.code) : error.message) : String(error)

function ignoreExisting(error: unknown): void {
  if (reasonOf(error) !== 'EEXIST') throw error
}
