import { stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** In milliseconds: how often to look, and so how long files must have been left alone before a change counts. */
const INTERVAL = 250

/**
 * Waits until one of these files changes, or a file comes or goes beside them, and then until they are left alone: an
 * editor that saves many files gives one answer. Looks at the files from time to time, which works on every disk.
 * @param files  absolute
 * @returns false if the signal came first
 */
export async function filesChanged(files: readonly string[], signal: AbortSignal): Promise<boolean> {
  const all = [...new Set([...files, ...files.map((file) => path.dirname(file))])]
  const before = await stateOf(all)
  let last = before
  try {
    for (;;) {
      await wait(INTERVAL, undefined, { signal })
      const now = await stateOf(all)
      if (now !== before && now === last) return true
      last = now
    }
  } catch (error) {
    if (signal.aborted) return false
    throw error
  }
}

const stateOf = async (files: readonly string[]): Promise<string> =>
  (
    await Promise.all(
      files.map((file) =>
        stat(file).then(
          ({ mtimeMs, size }) => `${mtimeMs} ${size}`,
          () => '',
        ),
      ),
    )
  ).join('\n')
