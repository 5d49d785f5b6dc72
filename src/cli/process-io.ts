import process from 'node:process'
import { isatty } from 'node:tty'
import { localDay } from '../app/local-day.js'
import type { Io, Output, Terminal } from './io.js'

/** The real terminal, environment and clock. */
export const processIo = (): Io => ({
  env: process.env,
  cwd: process.cwd(),
  stdout: outputTo(process.stdout),
  stderr: outputTo(process.stderr),
  now: () => performance.now(),
  today: () => localDay(new Date()),
  ...(isatty(0) && isatty(2) && { confirm: confirmOnStderr }),
  interruption,
  ...(!isatty(0) && { peer: () => ({ input: process.stdin, output: process.stdout }) }),
  ...(isatty(process.stdin.fd) && isatty(process.stdout.fd) && { terminal: terminal() }),
})

function interruption(): AbortSignal {
  const interrupted = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort())
  return interrupted.signal
}

const terminal = (): Terminal => ({
  input: process.stdin,
  output: process.stdout,
  size: () => ({ columns: process.stdout.columns || 80, rows: process.stdout.rows || 24 }),
})

/** On stderr, because stdout is for the result. */
async function confirmOnStderr(
  question: string,
  { yes, no }: { readonly yes: string; readonly no: string },
): Promise<boolean | undefined> {
  const { select } = await import('@inquirer/prompts')
  const choices = [
    { name: yes, value: true },
    { name: no, value: false },
  ]
  try {
    // A list, because the library knows yes and no in English only.
    return await select(
      { message: question, choices, theme: { style: { keysHelpTip: () => '' } } },
      { output: process.stderr },
    )
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') return undefined
    throw error
  }
}

function outputTo(stream: NodeJS.WriteStream & { readonly fd: number }): Output {
  // `tweeluik check | head` closes our end early: that is no fault, the reader has seen enough.
  let closed = false
  stream.on('error', (error: NodeJS.ErrnoException) => {
    closed = true
    if (error.code === 'EPIPE') return
    // A full disk, say: whoever reads the exit code must not take half a report for a whole one.
    process.stderr.write(`tweeluik: ${error.message}\n`)
    process.once('exit', () => {
      process.exitCode = 2
    })
  })
  return {
    isTTY: isatty(stream.fd),
    columns: stream.columns,
    write: (text) => {
      if (!closed) stream.write(text)
    },
  }
}
