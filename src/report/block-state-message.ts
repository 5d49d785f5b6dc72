import { message, type Message } from '../messages.js'
import type { BlockState } from './page-status.js'

/** What became of blocks of the source, with how many there are. */
export function blockStateMessage(state: BlockState, count: number): Message {
  switch (state) {
    case 'in-sync':
      return message('report.blocks.inSync', { count })
    case 'stale':
      return message('report.blocks.stale', { count })
    case 'untranslated':
      return message('report.blocks.untranslated', { count })
    case 'missing':
      return message('report.blocks.missing', { count })
  }
}
