import { main } from '../../src/cli/main.js'

export interface Run {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the real program in a folder, as a script would on that day. */
export async function runProgram(cwd: string, argv: readonly string[], today = '2026-03-31'): Promise<Run> {
  const written = { stdout: '', stderr: '' }
  const output = (name: keyof typeof written) => ({
    isTTY: false,
    columns: undefined,
    write: (text: string) => {
      written[name] += text
    },
  })
  const io = { env: { LANG: 'en' }, cwd, stdout: output('stdout'), stderr: output('stderr') }
  const code = await main(argv, { ...io, now: () => 0, today: () => today })
  return { code, ...written }
}
