import { readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { isCatalog } from '../document/catalog/read-catalog.js'
import { message, type Message } from '../messages.js'
import { isInside } from './is-inside.js'
import { tooComplex } from './too-complex.js'

/** What came of reading a file: its text, a byte order mark included, or why there is none. */
export type Reading = { readonly text: string } | { readonly problem: Message }

/** In bytes. The longest guideline we know is 90 kB; a parse tree takes a thousand times the memory of its text. */
const MAX_SIZE = 1_000_000

/** Files read at the same time: enough to keep the disk busy, far from the limit of open files. */
const AT_ONCE = 16

/** @param file  relative to `cwd`, with `/` */
export async function readPage(cwd: string, file: string): Promise<Reading> {
  const reading = await readText(cwd, file)
  // Those who read catalogs keep their own limits.
  const problem = 'text' in reading && !isCatalog(file) ? tooComplex(reading.text) : undefined
  return problem ? { problem } : reading
}

/** Reads a file of any kind, if it is inside the project, not too large and UTF-8. */
export async function readText(cwd: string, file: string): Promise<Reading> {
  try {
    const [project, real] = await Promise.all([realpath(cwd), realpath(path.join(cwd, file))])
    if (!isInside(project, real)) return { problem: message('page.outside', { path: file }) }
    const found = await stat(real)
    if (found.isDirectory()) return { problem: message('page.is-folder', { path: file }) }
    // A pipe or a device would keep us waiting for ever.
    if (!found.isFile()) return { problem: message('page.not-a-file', { path: file }) }
    if (found.size > MAX_SIZE)
      return { problem: message('page.too-large', { path: file, limit: MAX_SIZE / 1_000_000 }) }
    return decode(await readFile(real), file)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return { problem: message('page.unreadable', { path: file, reason }) }
  }
}

/** Reads many pages, a few at a time. One that cannot be read does not stop the others. */
export async function readPages(cwd: string, files: readonly string[]): Promise<ReadonlyMap<string, Reading>> {
  const readings = new Map<string, Reading>()
  const waiting = files.values()
  const work = async () => {
    for (const file of waiting) readings.set(file, await readPage(cwd, file))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return readings
}

/** The byte order mark stays, or every offset would be one too small. */
function decode(bytes: Uint8Array, file: string): Reading {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return { problem: message('page.not-utf8', { path: file }) }
  }
}
