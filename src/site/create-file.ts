import { randomBytes } from 'node:crypto'
import { link, mkdir, realpath, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { message, type Message } from '../messages.js'
import { isInside } from './is-inside.js'

/**
 * Makes a file that is not there yet, whole or not at all, and the folders around it.
 * @param project  absolute
 * @param file  absolute
 * @returns what kept us from it; undefined if all went well
 */
export async function createText(project: string, file: string, text: string): Promise<Message | undefined> {
  const shown = path.relative(project, file).split(path.sep).join('/')
  const folder = path.dirname(file)
  try {
    const root = await realpath(project)
    // Before folders are made, and after: one of them may be a link.
    if (!isInside(project, file) || !isInside(root, await nearestFolder(folder)))
      return message('page.outside', { path: shown })
    await mkdir(folder, { recursive: true })
    const temporary = path.join(folder, `.${path.basename(file)}.${randomBytes(6).toString('hex')}.tweeluik`)
    try {
      await writeFile(temporary, text, { flag: 'wx' })
      // A hard link, because renaming would replace what someone made in the meantime.
      await link(temporary, file)
    } finally {
      await rm(temporary, { force: true })
    }
    return undefined
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return reason === 'EEXIST'
      ? message('page.changed', { path: shown })
      : message('page.unwritable', { path: shown, reason })
  }
}

/** The deepest folder on the way that is there, without links. */
async function nearestFolder(folder: string): Promise<string> {
  try {
    return await realpath(folder)
  } catch (error) {
    const parent = path.dirname(folder)
    if (parent === folder) throw error
    return nearestFolder(parent)
  }
}
