import { main } from '../../src/cli/main.js'
import type { Run } from '../check/run-program.js'

/** What someone at a terminal says to a question: yes, no, or Ctrl-C. */
export type Reply = boolean | 'cancel'

export const runDraft = (cwd: string, argv: readonly string[], ...rest: Rest): ReturnType<typeof runWith> =>
  runWith(cwd, ['draft', ...argv], ...rest)

type Rest = Parameters<typeof runWith> extends [string, readonly string[], ...infer Others] ? Others : never

/** Runs the real program in a folder with these variables, as a script or as someone at a terminal who answers. */
export async function runWith(
  cwd: string,
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
  answer?: Reply,
  interruption?: () => AbortSignal,
): Promise<Run & { readonly asked: readonly string[] }> {
  const written = { stdout: '', stderr: '' }
  const asked: string[] = []
  const output = (name: keyof typeof written) => ({
    isTTY: false,
    columns: undefined,
    write: (text: string) => {
      written[name] += text
    },
  })
  const confirm = (question: string) => {
    asked.push(question)
    return Promise.resolve(answer === 'cancel' ? undefined : answer)
  }
  const io = { env: { LANG: 'en', ...env }, cwd, stdout: output('stdout'), stderr: output('stderr') }
  const code = await main(argv, {
    ...io,
    now: () => 0,
    today: () => '2026-03-31',
    ...(answer !== undefined && { confirm }),
    ...(interruption && { interruption }),
  })
  return { code, ...written, asked }
}
