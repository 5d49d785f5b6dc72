import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { UserError } from '../errors.js'
import { message } from '../messages.js'

/** The folder to work in, absolute. @throws {UserError} if `--cwd` names something that is not a folder */
export async function workingDirectory(cwd: string, flag: string | undefined): Promise<string> {
  if (flag === undefined) return cwd
  const folder = resolve(cwd, flag)
  const found = await stat(folder).catch(() => undefined)
  if (found?.isDirectory() === true) return folder
  throw new UserError(message('cli.noFolder', { folder: flag }))
}
