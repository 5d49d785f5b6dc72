import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { UserError } from '../errors.js'
import { message } from '../messages.js'
import type { CheckRecord } from '../report/record.js'

/** Reads a saved result. @throws {UserError} if there is no such file, or something else is in it than a result of ours */
export async function readRecord(cwd: string, file: string): Promise<CheckRecord> {
  const [{ parseRecord }, text] = await Promise.all([
    import('../report/parse-record.js'),
    readFile(resolve(cwd, file), 'utf8').catch((error: unknown) => {
      throw new UserError(message('cli.report.unread', { file }), message('cli.report.unread.todo'), 2, {
        cause: error,
      })
    }),
  ])
  const record = parseRecord(text)
  if ('problem' in record)
    throw new UserError(message('cli.report.noResult', { file }), message('cli.report.noResult.todo'), 2, {
      details: [record.problem],
    })
  return record
}
