import { message, type Message } from '../messages.js'
import type { PageState } from './types.js'

/** How far a page is, as a word. */
export function stateMessage(state: PageState): Message {
  switch (state) {
    case 'in-sync':
      return message('report.state.word.inSync')
    case 'partial':
      return message('report.state.word.partial')
    case 'stale':
      return message('report.state.word.stale')
    case 'missing':
      return message('report.state.word.missing')
  }
}
