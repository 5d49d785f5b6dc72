import type { ChosenFix } from '../edit/types.js'
import type { Message } from '../messages.js'
import type { UnreadPage } from '../report/types.js'
import type { Finding } from '../rules/types.js'
import type { ReviewState } from './state.js'
import type { Decision } from './types.js'
import type { FindingView } from './view.js'

export type { FindingView } from './view.js'

/** A session on a site. Every decision is in the files before the promise of it is kept. */
export interface Review {
  readonly state: ReviewState
  /** What to do before new terms count. */
  readonly notice: Message | undefined
  readonly unread: readonly UnreadPage[]
  /** All there is to show of the finding in view; undefined if nothing is left. */
  view(): Promise<FindingView | undefined>
  /** The other findings that the decision could be about too. */
  alike(decision: Decision): readonly Finding[]
  /** What the decision would write, finding by finding. */
  preview(decision: Extract<Decision, { kind: 'fix' | 'write' | 'line' }>): readonly ChosenFix[]
  /** Carries it out, and goes on to the next finding. @returns what kept us from it */
  decide(decision: Decision): Promise<Message | undefined>
  later(): Promise<void>
  takeUpLater(): Promise<void>
  /** Takes back the last step. @returns what kept us from it */
  undo(): Promise<Message | undefined>
  /** Whether a page still exists; if not, the site is looked at again. */
  isThere(shown: string): Promise<boolean>
  /**
   * Takes in what an editor did to a page. @returns whether it did anything
   * @param path    relative to the working directory
   * @param before  the text of the page before
   */
  edited(path: string, before: string): Promise<boolean>
  /** The absolute path of a page. */
  absolute(path: string): string
  close(): Promise<void>
}
