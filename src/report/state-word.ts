import { message, type Message } from '../messages.js'
import type { RecordedPage } from './record.js'
import { stateMessage } from './state-message.js'

/** How far a page is; of a translation without a source nothing can be said but that. */
export const stateWord = ({ source, state }: RecordedPage): Message =>
  source === null ? message('report.state.word.orphaned') : stateMessage(state)
