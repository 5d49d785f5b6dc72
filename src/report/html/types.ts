import type { Language } from '../../document/types.js'
import type { Translate } from '../../messages.js'
import type { CheckRecord } from '../record.js'
import type { PageSides } from '../page-sides.js'
import type { RuleHelp } from '../types.js'

/** What an HTML report is made of. */
export interface HtmlInput {
  readonly record: CheckRecord
  /** The texts of the pages. Pages without them show the places that the findings quote. */
  readonly sides: readonly PageSides[]
  /** Earlier results of the same site, the oldest first. */
  readonly earlier: readonly EarlierRecord[]
}

export interface EarlierRecord {
  /** What to call it: the name of its file. */
  readonly name: string
  readonly record: CheckRecord
}

export interface HtmlOptions {
  readonly translate: Translate
  readonly rules: readonly RuleHelp[]
  /** The day on which it is made, as it is shown. */
  readonly today: string
  /** Whether a page asks the server for a newer version of itself. */
  readonly isLive?: boolean
}

/** Files by path inside the report, with `/`. */
export type ReportFiles = ReadonlyMap<string, string>

/** A language that is not known, as in BCP 47. */
export const UNKNOWN = 'und'

/** The languages of the two columns. */
export interface Languages {
  readonly source: Language
  readonly target: Language
}
