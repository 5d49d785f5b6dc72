import { spawn } from 'node:child_process'
import path from 'node:path'
import { UserError } from '../../errors.js'
import { message } from '../../messages.js'

/** Editors that take a line before the file as `+12`. */
const plusLine: ReadonlySet<string> = new Set([
  'vi',
  'vim',
  'nvim',
  'view',
  'nano',
  'emacs',
  'micro',
  'kak',
  'ne',
  'joe',
])
/** Editors that take it as `file:12` and go on at once unless they are told to wait. */
const gotoLine: Readonly<Record<string, readonly string[]>> = {
  code: ['--wait', '--goto'],
  codium: ['--wait', '--goto'],
  cursor: ['--wait', '--goto'],
  subl: ['--wait'],
  zed: ['--wait'],
  hx: [],
}

/** The program and its arguments that open a file at a line. `EDITOR` may hold arguments of its own. */
export function editorCommand(
  env: Readonly<Record<string, string | undefined>>,
  file: string,
  line: number,
): readonly [command: string, ...rest: string[]] {
  const written = [env.VISUAL, env.EDITOR].find((value) => value !== undefined && value.trim() !== '')
  const [command = 'vi', ...rest] = (written ?? (env.OS === 'Windows_NT' ? 'notepad' : 'vi')).trim().split(/\s+/)
  const name = path.basename(command).replace(/\.(?:exe|cmd)$/i, '')
  const wanted = gotoLine[name]
  if (wanted) return [command, ...new Set([...rest, ...wanted]), `${file}:${line}`]
  return plusLine.has(name) ? [command, ...rest, `+${line}`, file] : [command, ...rest, file]
}

/** Waits until the user closes the file. @throws {UserError} if there is no such editor */
export async function openEditor([command, ...rest]: readonly [string, ...string[]]): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const editor = spawn(command, rest, { stdio: 'inherit' })
    editor.on('error', (error) =>
      reject(
        new UserError(message('review.editor.failed', { command }), message('review.editor.todo'), 2, { cause: error }),
      ),
    )
    editor.on('close', () => resolve())
  })
}
