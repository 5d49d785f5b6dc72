import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { UserError } from '../errors.js'
import { message } from '../messages.js'

/**
 * Writes a report to a file, over an earlier one, and makes the folder if need be.
 * @param file  relative to `cwd`
 * @throws {UserError} if that cannot be done
 */
export async function writeReport(cwd: string, file: string, text: string): Promise<void> {
  const path = resolve(cwd, file)
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UserError(message('cli.report.unwritten', { file, reason }), undefined, 2, { cause: error })
  }
}
