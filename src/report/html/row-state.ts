import { message, type Message } from '../../messages.js'
import type { RowState } from './rows.js'

/** Every state of a block, in the order in which one would look for them. */
export const rowStates = [
  'stale',
  'missing',
  'untranslated',
  'extra',
  'moved',
  'in-sync',
] as const satisfies readonly RowState[]

export function rowStateWord(state: RowState): Message {
  switch (state) {
    case 'in-sync':
      return message('html.row.inSync')
    case 'stale':
      return message('html.row.stale')
    case 'missing':
      return message('html.row.missing')
    case 'untranslated':
      return message('html.row.untranslated')
    case 'extra':
      return message('html.row.extra')
    case 'moved':
      return message('html.row.moved')
  }
}
