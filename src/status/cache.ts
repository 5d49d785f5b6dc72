import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import * as v from 'valibot'
import type { Message } from '../messages.js'
import type { StatusResult } from '../report/status/types.js'

/** A status as it was found before, with what the user was told along with it. */
export interface KnownStatus {
  readonly result: Pick<StatusResult, 'site' | 'pages' | 'unread'>
  readonly notices: readonly Message[]
}

/** The form of the file; what it holds inside is our own, as the digest says. */
const knownSchema = v.object({
  version: v.literal(1),
  digest: v.string(),
  notices: v.array(v.object({ key: v.string(), values: v.record(v.string(), v.union([v.string(), v.number()])) })),
  result: v.object({ site: v.looseObject({}), pages: v.array(v.looseObject({})), unread: v.array(v.looseObject({})) }),
})

/** In bytes: thousands of pages. Something larger is none of ours. */
const maximumSize = 50_000_000

/**
 * The file that keeps the last status of a project: in the user's own folder for such things, one for each project.
 * @param root  the project, absolute
 * @param paths  what was asked for
 */
export function statusFile(
  root: string,
  paths: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): string {
  const own = env.XDG_CACHE_HOME ?? env.LOCALAPPDATA
  const folder = own !== undefined && path.isAbsolute(own) ? own : path.join(env.HOME ?? homedir(), '.cache')
  const project = createHash('sha256')
    .update(JSON.stringify([root, ...paths]))
    .digest('hex')
    .slice(0, 16)
  return path.join(folder, 'tweeluik', `status-${project}.json`)
}

/** What is known for this digest; undefined if nothing is, or the file cannot be read. */
export async function readStatus(file: string, digest: string): Promise<KnownStatus | undefined> {
  try {
    if ((await stat(file)).size > maximumSize) return undefined
    const known = v.parse(knownSchema, JSON.parse(await readFile(file, 'utf8')))
    return known.digest === digest ? (known as unknown as KnownStatus) : undefined
  } catch {
    return undefined
  }
}

/** Whole or not at all. Who has no folder of their own to write in waits a little longer next time. */
export async function writeStatus(file: string, digest: string, { result, notices }: KnownStatus): Promise<void> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
    await writeFile(draft, JSON.stringify({ version: 1, digest, notices, result }), { flag: 'wx', mode: 0o600 })
    await rename(draft, file)
  } catch {
    await rm(draft, { force: true }).catch(() => undefined)
  }
}
