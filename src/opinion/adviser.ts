import type { UserError } from '../errors.js'
import type { Question } from './questions.js'
import type { Opinion } from './types.js'

/** Someone outside who can be asked. Answers are kept as they come, so what was asked once is known from then on. */
export interface Adviser {
  readonly by: string
  /** Whether its opinion of this is worth anything. */
  suits(question: Question): boolean
  /** What was answered before; undefined where nothing was. */
  recall(question: Question): readonly Opinion[] | undefined
  /** What it takes to ask these. */
  cost(questions: readonly Question[]): Cost
  /**
   * Asks. Once the signal is aborted nothing more is sent.
   * @throws {UserError} if an answer cannot be kept
   * @throws {CancelledError} if it was aborted
   */
  ask(
    questions: readonly Question[],
    onProgress: (done: number, total: number) => void,
    signal: AbortSignal | undefined,
  ): Promise<Asked>
}

export interface Cost {
  /** That are sent. */
  readonly characters: number
  readonly requests: number
}

export interface Asked {
  /** Why it stopped half-way, or what was wrong with some of the answers. */
  readonly failure: UserError | undefined
}
