import { message, type Message, type Translate } from '../messages.js'
import type { Comparison } from './types.js'

/**
 * What became of the findings of an earlier state, in one line.
 * @param found  how many findings are new
 */
export function compared({ ref, known, solved }: Comparison, found: number, translate: Translate): string {
  const parts = [
    message('report.since.new', { count: found }),
    message('report.since.solved', { count: solved }),
    message('report.since.known', { count: known }),
  ]
  return `${translate(message('report.since', { ref }))} ${parts.map(translate).join(', ')}`
}

/** That there are no findings: none at all, or none besides those of an earlier state. */
export const nothingFound = (since: Comparison | undefined): Message =>
  since && since.known > 0 ? message('report.noNewFindings') : message('report.noFindings')
