import { createHash, randomBytes } from 'node:crypto'
import { lstat, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '../errors.js'
import { message } from '../messages.js'

/** Tells that a folder is a report of ours, and which files in it we wrote: `{ "version": 1, "files": { path: hash } }`. */
const LIST = '.tweeluik-report.json'

type Written = ReadonlyMap<string, string>

/**
 * Writes a report of several files. Every file is replaced in one step. What an earlier report has too many is deleted,
 * but only if it is still as we wrote it.
 *
 * @param folder  absolute: new, empty or a report made before
 * @param shown  the folder as the user gave it
 * @param files  by path inside the folder, with `/`
 * @throws {UserError} if something else stands there, or writing fails
 */
export async function writeReportFolder(
  folder: string,
  shown: string,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  try {
    const earlier = await openFolder(folder, shown)
    await refuseOthers(folder, shown, files, earlier)
    const hashes = new Map([...files].map(([file, text]) => [file, hashOf(text)]))
    // The list first, with what was there and what will be: a report that was cut short is still known as ours.
    await replaceFile(folder, LIST, listOf(new Map([...earlier, ...hashes])))
    for (const [file, text] of files) {
      await openParent(folder, shown, file)
      if (earlier.get(file) !== hashes.get(file) || !(await holds(folder, file, text)))
        await replaceFile(folder, file, text)
    }
    const old = [...earlier].filter(([file]) => !files.has(file))
    for (const [file, hash] of old) await removeOwn(folder, file, hash)
    await replaceFile(folder, LIST, listOf(hashes))
  } catch (error) {
    if (error instanceof UserError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new UserError(message('cli.report.unwritten', { file: shown, reason }), undefined, 2, { cause: error })
  }
}

/** What an earlier report wrote; nothing, if there is none. */
async function openFolder(folder: string, shown: string): Promise<Written> {
  await mkdir(folder, { recursive: true })
  const names = await readdir(folder)
  if (names.length === 0) return new Map()
  if (!names.includes(LIST)) throw foreign(shown, names.sort()[0] ?? '')
  return parseList(await readFile(path.join(folder, LIST), 'utf8'))
}

/** A list may have been tampered with: only the kind of file that we write counts. */
function parseList(text: string): Written {
  const known = /^(pages\/)?[a-z0-9_.-]+\.(html|css|svg)$/
  try {
    const list = JSON.parse(text) as { readonly files?: Readonly<Record<string, unknown>> } | null
    const entries = Object.entries(list?.files ?? {})
    return new Map(
      entries.flatMap(([file, hash]) => (known.test(file) && typeof hash === 'string' ? [[file, hash]] : [])),
    )
  } catch {
    return new Map()
  }
}

const listOf = (written: Written): string =>
  `${JSON.stringify({ version: 1, files: Object.fromEntries([...written].sort()) }, null, 1)}\n`

/** A file that someone else put where one of ours would come stays as it is. */
async function refuseOthers(folder: string, shown: string, files: ReadonlyMap<string, string>, earlier: Written) {
  for (const file of files.keys()) {
    const found = await lstat(path.join(folder, file)).catch(() => undefined)
    if (found && (!earlier.has(file) || !found.isFile())) throw foreign(shown, file)
  }
}

/** A link in place of a folder of ours would lead us out of the report. */
async function openParent(folder: string, shown: string, file: string): Promise<void> {
  const parent = path.dirname(file)
  if (parent === '.') return
  await mkdir(path.join(folder, parent), { recursive: true })
  if (!(await lstat(path.join(folder, parent))).isDirectory()) throw foreign(shown, parent)
}

const foreign = (shown: string, file: string): UserError =>
  new UserError(message('cli.report.foreign', { folder: shown, file }), message('cli.report.foreign.todo'))

async function replaceFile(folder: string, file: string, text: string): Promise<void> {
  const whole = path.join(folder, file)
  const temporary = `${whole}.${randomBytes(6).toString('hex')}.tmp`
  try {
    await writeFile(temporary, text, { flag: 'wx' })
    await rename(temporary, whole)
  } finally {
    await rm(temporary, { force: true })
  }
}

const holds = async (folder: string, file: string, text: string): Promise<boolean> =>
  (await readFile(path.join(folder, file), 'utf8').catch(() => undefined)) === text

async function removeOwn(folder: string, file: string, hash: string): Promise<void> {
  const whole = path.join(folder, file)
  const found = await lstat(whole).catch(() => undefined)
  if (found?.isFile() === true && hashOf(await readFile(whole, 'utf8')) === hash) await rm(whole)
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
