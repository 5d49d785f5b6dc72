import type { Moment } from '../../drift/types.js'
import type { CheckResult, PageStatus, ReportOptions } from '../types.js'

/** How far one page is, and what is left to do in it. */
export interface PageProgress extends PageStatus {
  readonly words: WordsToDo
  /** When some block was last brought in line with the source; undefined: not known. */
  readonly lastSync: Moment | undefined
}

/** Words of the source. */
export interface WordsToDo {
  readonly total: number
  /** In blocks that have no translation yet. */
  readonly new: number
  /** That came in or changed in blocks that were translated. */
  readonly changed: number
  /** The other words of those blocks: their translation is there, and has to be read again. */
  readonly fuzzy: number
}

export interface StatusResult extends Pick<CheckResult, 'version' | 'site' | 'unread' | 'milliseconds'> {
  /** Sorted by path and language. */
  readonly pages: readonly PageProgress[]
}

/** Pure: a result in, text out. */
export type StatusReporter = (result: StatusResult, options: ReportOptions) => string
