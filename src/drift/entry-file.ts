import { randomBytes } from 'node:crypto'
import { lstat, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '../errors.js'
import { message, type Message } from '../messages.js'

export const LEDGER_NAME = 'tweeluik.ledger.json'

/** In bytes: a line for each of 300 000 blocks. A larger file is something else. */
const MAX_SIZE = 60_000_000

/**
 * Reads a ledger or a baseline.
 * @param file   absolute
 * @param shown  how to name it to the user
 * @returns undefined if there is no such file
 * @throws {UserError} if it cannot be read or holds something else; then it must not be overwritten either
 */
export async function readEntries<Entry>(
  file: string,
  shown: string,
  parse: (text: string) => { readonly entries: readonly Entry[] } | { readonly problem: Message },
): Promise<readonly Entry[] | undefined> {
  const text = await readOwnFile(file, shown)
  if (text === undefined) return undefined
  const parsed = parse(text)
  if ('entries' in parsed) return parsed.entries
  throw new UserError(message('ledger.unusable', { file: shown }), message('ledger.unusable.todo'), 2, {
    details: [parsed.problem],
  })
}

async function readOwnFile(file: string, shown: string): Promise<string | undefined> {
  try {
    const found = await lstat(file)
    // A link might lead out of the project, and writing would replace it.
    if (!found.isFile() || found.size > MAX_SIZE)
      throw new UserError(message('ledger.not-a-file', { file: shown, limit: MAX_SIZE / 1_000_000 }))
    return await readFile(file, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    if (code === undefined) throw error
    throw new UserError(message('ledger.unreadable', { file: shown, reason: code }), undefined, 2, { cause: error })
  }
}

/**
 * Writes the file whole or not at all: who reads it meanwhile sees the old or the new text.
 * @throws {UserError} if the folder does not let us
 */
export async function writeEntries(file: string, shown: string, text: string): Promise<void> {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(6).toString('hex')}`)
  try {
    await writeFile(draft, text, { flag: 'wx' })
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true })
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new UserError(message('ledger.unwritable', { file: shown, reason }), undefined, 2, { cause: error })
  }
}
