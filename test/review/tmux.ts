import { execFile, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const program = fileURLToPath(new URL('../../bin/tweeluik.js', import.meta.url))

export const hasTmux = spawnSync('tmux', ['-V']).status === 0
export const whyNoTmux = 'skipped: there is no tmux on this machine'

/** In milliseconds. The machine may be busy with other tests. */
const PATIENCE = 20_000

/** A terminal that someone sits at. */
export interface Terminal {
  /** Types keys by the names that tmux has for them: `a`, `Enter`, `C-c`. */
  press(...keys: readonly string[]): Promise<void>
  type(text: string): Promise<void>
  /** Waits until the screen is as wanted, and gives it. */
  see(wanted: (screen: string) => boolean, what: string): Promise<string>
  close(): Promise<void>
}

export async function openTerminal(
  columns: number,
  rows: number,
  env: Readonly<Record<string, string>>,
): Promise<Terminal> {
  const name = `tweeluik-${randomBytes(4).toString('hex')}`
  const tmux = async (...args: readonly string[]): Promise<string> =>
    (await run('tmux', ['-L', name, '-f', '/dev/null', ...args])).stdout
  const settings = Object.entries({ TERM: 'xterm-256color', LANG: 'C.UTF-8', PS1: '$ ', ...env })
  const shell = [
    'env',
    '-u',
    'NO_COLOR',
    ...settings.map(([key, value]) => `${key}=${value}`),
    'bash',
    '--norc',
    '--noprofile',
  ]
  await tmux('new-session', '-d', '-x', String(columns), '-y', String(rows), ...shell)
  const onlooker = await lookOn(name)
  return {
    press: async (...keys) => {
      await tmux('send-keys', ...keys)
    },
    type: async (text) => {
      await tmux('send-keys', '-l', text)
    },
    async see(wanted, what) {
      const end = Date.now() + PATIENCE
      for (;;) {
        const { screen, changed } = await onlooker.look()
        if (wanted(screen)) return screen
        if (Date.now() > end) throw new Error(`Waited for ${what}, but saw:\n${screen}`)
        await Promise.race([changed, wait(1000)])
      }
    },
    close: async () => {
      await tmux('kill-server').catch(() => '')
    },
  }
}

interface Onlooker {
  /** What is on the screen now, and when that changes. */
  look(): Promise<{ readonly screen: string; readonly changed: Promise<unknown> }>
}

/**
 * Attaches a client of tmux that reads and writes lines. It is told when something is written to the screen: to ask
 * tmux over and over would keep the machine busier than the program does.
 */
async function lookOn(name: string): Promise<Onlooker> {
  const client = spawn('tmux', ['-L', name, '-u', '-C', 'attach', '-f', 'ignore-size'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const answers: ((lines: readonly string[]) => void)[] = []
  const answer = (): Promise<readonly string[]> => new Promise((resolve) => answers.push(resolve))
  let noteChange = (): void => undefined
  let lines: string[] | undefined
  createInterface(client.stdout).on('line', (line) => {
    if (/^%(?:end|error) /.test(line)) {
      answers.shift()?.(lines ?? [])
      lines = undefined
    } else if (lines) lines.push(line)
    else if (line.startsWith('%begin ')) lines = []
    else if (line.startsWith('%output ')) noteChange()
  })
  // Its first answer is that it is attached.
  await Promise.race([answer(), once(client, 'exit')])
  return {
    async look() {
      const changed = new Promise<void>((resolve) => (noteChange = resolve))
      client.stdin.write('capture-pane -p\n')
      return { screen: (await answer()).join('\n'), changed }
    },
  }
}

export const command = (...argv: readonly string[]): string =>
  [process.execPath, program, ...argv].map((word) => `'${word.replaceAll("'", String.raw`'\''`)}'`).join(' ')
