import { randomBytes } from 'node:crypto'
import { link, open, readdir, readFile, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { message, type Message } from '../messages.js'
import { isInside } from './is-inside.js'

/**
 * Replaces the text of a file in one step: whoever looks, and whenever the program is stopped, finds the old file or
 * the new one. Keeps mode and owner, and follows a link as long as it stays inside the project.
 *
 * @param project  absolute
 * @param file  absolute
 * @param before  what the file is expected to hold
 * @returns what kept us from writing; undefined if all went well
 */
export async function replaceText(
  project: string,
  file: string,
  before: string,
  after: string,
): Promise<Message | undefined> {
  const shown = path.relative(project, file).split(path.sep).join('/')
  try {
    const [root, real] = await Promise.all([realpath(project), realpath(file)])
    if (!isInside(root, real)) return message('page.outside', { path: shown })
    if (!(await holds(real, before))) return message('page.changed', { path: shown })
    await clearLeftovers(real)
    const temporary = await writeBeside(real, after)
    try {
      // Writing took a moment, in which an editor may have saved.
      if (!(await holds(real, before))) return message('page.changed', { path: shown })
      await rename(temporary, real)
    } finally {
      await rm(temporary, { force: true })
    }
    await flushFolder(path.dirname(real))
    return undefined
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    if (reason === 'ENOENT') return message('page.gone', { path: shown })
    return message('page.unwritable', { path: shown, reason })
  }
}

/**
 * Makes a file, replaces its text or takes it away, each in one step and only if it is as expected. `undefined` stands
 * for no file.
 * @returns what kept us from it; undefined if all went well
 */
export async function changeFile(
  project: string,
  file: string,
  before: string | undefined,
  after: string | undefined,
): Promise<Message | undefined> {
  if (before !== undefined && after !== undefined) return replaceText(project, file, before, after)
  const shown = path.relative(project, file).split(path.sep).join('/')
  try {
    const [root, folder] = await Promise.all([realpath(project), realpath(path.dirname(file))])
    if (!isInside(root, folder)) return message('page.outside', { path: shown })
    const real = path.join(folder, path.basename(file))
    if (after !== undefined) await createText(real, after)
    else if (before !== undefined && !(await holds(real, before))) return message('page.changed', { path: shown })
    else await rm(real, { force: true })
    await flushFolder(folder)
    return undefined
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    if (reason === 'EEXIST') return message('page.changed', { path: shown })
    return message('page.unwritable', { path: shown, reason })
  }
}

/** A link appears in one step, and only where there is nothing yet. */
async function createText(file: string, text: string): Promise<void> {
  const temporary = temporaryFor(file)
  try {
    await writeAndFlush(temporary, text)
    await link(temporary, file)
  } finally {
    await rm(temporary, { force: true })
  }
}

const temporaryFor = (file: string): string =>
  path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(6).toString('hex')}.tweeluik`)

async function writeAndFlush(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o666)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const holds = async (file: string, text: string): Promise<boolean> => (await readFile(file)).equals(Buffer.from(text))

const HOUR = 3_600_000

/** What a program that was stopped halfway left behind; what is younger may belong to one that still runs. */
async function clearLeftovers(file: string): Promise<void> {
  const [folder, prefix] = [path.dirname(file), `.${path.basename(file)}.`]
  const names = (await readdir(folder)).filter((name) => name.startsWith(prefix) && name.endsWith('.tweeluik'))
  for (const name of names) {
    const leftover = path.join(folder, name)
    const found = await stat(leftover).catch(() => undefined)
    if (found && found.mtimeMs < Date.now() - HOUR) await rm(leftover, { force: true })
  }
}

/** The new file on disk, hidden and with a name that no one takes for a page. */
async function writeBeside(file: string, text: string): Promise<string> {
  const temporary = temporaryFor(file)
  const { mode, uid, gid } = await stat(file)
  const handle = await open(temporary, 'wx', 0o600)
  try {
    await handle.writeFile(text)
    await keepOwner(handle, uid, gid)
    await handle.chmod(mode & 0o7777)
    await handle.sync()
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  } finally {
    await handle.close()
  }
  return temporary
}

/** Only the administrator may give files away; for others the file becomes theirs, as with any editor. */
async function keepOwner(handle: FileHandle, uid: number, gid: number): Promise<void> {
  const own = await handle.stat()
  if (own.uid !== uid || own.gid !== gid) await handle.chown(uid, gid).catch(() => undefined)
}

/** Makes the new name survive a power cut. Not every system lets us open a folder. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}
