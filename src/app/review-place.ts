import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import * as v from 'valibot'

const placeSchema = v.object({
  version: v.literal(1),
  later: v.pipe(v.array(v.string()), v.maxLength(100_000)),
  at: v.optional(v.string()),
})

/** Where a session stopped; what was decided is in the files of the project itself. */
export interface ReviewPlace {
  /** Fingerprints of the findings that were left for later. */
  readonly later: readonly string[]
  /** Fingerprint of the finding that was in view. */
  readonly at: string | undefined
}

const nowhere: ReviewPlace = { later: [], at: undefined }

/**
 * The file in which a session on a project is remembered: in the user's own folder, because it is of no use to others.
 * @param root  the project, absolute
 */
export function placeFile(root: string, env: Readonly<Record<string, string | undefined>>): string {
  const own = env.XDG_STATE_HOME ?? env.LOCALAPPDATA
  const folder = own !== undefined && path.isAbsolute(own) ? own : path.join(env.HOME ?? homedir(), '.local', 'state')
  const project = createHash('sha256').update(root).digest('hex').slice(0, 16)
  return path.join(folder, 'tweeluik', `review-${project}.json`)
}

/** What cannot be read is forgotten: it only says where to begin. */
export async function readPlace(file: string): Promise<ReviewPlace> {
  try {
    const { later, at } = v.parse(placeSchema, JSON.parse(await readFile(file, 'utf8')))
    return { later, at }
  } catch {
    return nowhere
  }
}

/** Whole or not at all. Who has no folder of their own to write in begins at the top next time. */
export async function writePlace(file: string, { later, at }: ReviewPlace): Promise<void> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
    await writeFile(draft, `${JSON.stringify({ version: 1, later, ...(at !== undefined && { at }) })}\n`, {
      flag: 'wx',
    })
    await rename(draft, file)
  } catch {
    await rm(draft, { force: true }).catch(() => undefined)
  }
}
