import { message, type Message } from '../messages.js'
import type { Severity } from '../rules/types.js'

export const levels = ['error', 'warning', 'info'] as const satisfies readonly Severity[]

export function levelWord(severity: Severity): Message {
  switch (severity) {
    case 'error':
      return message('report.level.error')
    case 'warning':
      return message('report.level.warning')
    case 'info':
      return message('report.level.info')
  }
}

/** How many findings there are of a level. */
export function levelCount(severity: Severity, count: number): Message {
  switch (severity) {
    case 'error':
      return message('report.errors', { count })
    case 'warning':
      return message('report.warnings', { count })
    case 'info':
      return message('report.infos', { count })
  }
}
