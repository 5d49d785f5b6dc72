import picocolors from 'picocolors'
import { message, type Message } from '../../messages.js'
import type { Severity } from '../../rules/types.js'
import type { ReportOptions } from '../types.js'

/** What every part of the screen writes with. */
export interface Pen {
  readonly width: number
  readonly color: ReturnType<typeof picocolors.createColors>
  /** Text of a message in the language of the user; not yet made safe for a terminal. */
  say(message: Message): string
  /** The word for a level. */
  level(severity: Severity): string
  /** In the colour of a level. */
  paint(severity: Severity, text: string): string
}

export function createPen({ translate, color: colored }: ReportOptions, width: number): Pen {
  const color = picocolors.createColors(colored)
  const words: Record<Severity, string> = {
    error: translate(message('report.level.error')),
    warning: translate(message('report.level.warning')),
    info: translate(message('report.level.info')),
  }
  const paints: Record<Severity, (text: string) => string> = {
    error: color.red,
    warning: color.yellow,
    info: color.cyan,
  }
  return {
    width,
    color,
    say: translate,
    level: (severity) => words[severity],
    paint: (severity, text) => paints[severity](text),
  }
}
