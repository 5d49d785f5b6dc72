import type { Range } from '../document/types.js'

/** The rule that reports opinions. */
export const OPINION_RULE = 'second-opinion'

/** What someone outside thinks of a sentence and its translation. */
export interface Opinion {
  /** Who thinks so: `deepl`, or the name of a language model. */
  readonly by: string
  /** In the document, inside the sentence. */
  readonly source: Range
  readonly target: Range
  readonly view: Rendering | Fault
}

/** How a machine translates the sentence. */
export interface Rendering {
  readonly kind: 'rendering'
  readonly text: string
  /** How much the translation of the page is like it: chrF, 0 to 100. */
  readonly likeness: number
}

/** What a language model has against the translation. Its words are data: on one line, and not long. */
export interface Fault {
  readonly kind: 'fault'
  /** MQM error type. */
  readonly category: string
  readonly severity: FaultSeverity
  readonly explanation: string
  /** Empty: none. */
  readonly suggestion: string
}

export type FaultSeverity = 'minor' | 'major' | 'critical'

/** By the path of the translation. */
export type Opinions = ReadonlyMap<string, readonly Opinion[]>
