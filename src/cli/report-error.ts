import picocolors from 'picocolors'
import { UserError } from '../errors.js'
import { message, type Translate } from '../messages.js'
import { printable } from '../report/printable.js'
import { usesColor, type Io } from './io.js'

interface Surroundings {
  readonly io: Io
  readonly translate: Translate
  /** False with `--no-color`. */
  readonly color: boolean
}

/**
 * Tells on stderr what went wrong and what to do, and returns the exit code. What is not a `UserError` is a bug of
 * ours; its stack is for those who ask, with `TWEELUIK_DEBUG=1`.
 */
export function reportError(error: unknown, { io, translate, color: flag }: Surroundings): number {
  const color = picocolors.createColors(usesColor(io.stderr, io.env, flag))
  const say = (text: string) => {
    io.stderr.write(`${text}\n`)
  }
  if (error instanceof UserError) {
    say(`${color.red('tweeluik:')} ${printableLines(translate(error.what))}`)
    for (const detail of error.details) say(`  ${printableLines(translate(detail))}`)
    if (error.todo !== undefined) say(printableLines(translate(error.todo)))
    if (wantsStack(io)) say(color.dim(stackOf(error)))
    return error.exitCode
  }
  const text = error instanceof Error ? error.message : String(error)
  say(`${color.red('tweeluik:')} ${printableLines(translate(message('cli.bug', { error: text })))}`)
  say(wantsStack(io) ? color.dim(stackOf(error)) : translate(message('cli.bug.todo')))
  return 2
}

const wantsStack = ({ env }: Io): boolean => env.TWEELUIK_DEBUG === '1'

/** The error with what caused it. */
function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  const own = printableLines(error.stack ?? error.message)
  return error.cause === undefined ? own : `${own}\n${stackOf(error.cause)}`
}

const printableLines = (text: string): string => text.split('\n').map(printable).join('\n')
