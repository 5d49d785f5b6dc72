import { message, type Message, type Translate } from '../messages.js'
import { printable } from '../report/printable.js'
import type { Io } from './io.js'

export interface Progress {
  report(done: number, total: number): void
  /** Says something that stays, in a line of its own. */
  note(notice: Message): void
  /** Leaves no trace of the counter. */
  clear(): void
}

/** Who waits shorter than this has no need of a counter. */
const PATIENCE_MS = 300
const REFRESH_MS = 100
const CLEAR_LINE = '\r\u001B[K'

/** One line on stderr that counts pages; nothing where stderr is no terminal or the user wants quiet. */
export function startProgress(
  { stderr, env, now }: Io,
  translate: Translate,
  quiet: boolean,
  describe = (done: number, total: number): Message => message('cli.progress', { done, total }),
): Progress {
  const shows = stderr.isTTY && env.TERM !== 'dumb' && !quiet
  let next = now() + PATIENCE_MS
  let visible = false
  return {
    report(done, total) {
      if (!shows || now() < next) return
      next = now() + REFRESH_MS
      visible = true
      stderr.write(CLEAR_LINE + translate(describe(done, total)))
    },
    note(notice) {
      if (!quiet) stderr.write(`${visible ? CLEAR_LINE : ''}${printable(translate(notice))}\n`)
    },
    clear() {
      if (visible) stderr.write(CLEAR_LINE)
      visible = false
    },
  }
}
