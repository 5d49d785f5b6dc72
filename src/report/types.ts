import type { Language } from '../document/types.js'
import type { FileChange } from '../edit/types.js'
import type { Message, Translate } from '../messages.js'
import type { Finding, Severity } from '../rules/types.js'
import type { PageSides } from './page-sides.js'
import type { CheckRecord } from './record.js'

export type PageState = 'in-sync' | 'stale' | 'partial' | 'missing'

export interface PageStatus {
  readonly source: string | undefined
  readonly target: string | undefined
  readonly language: Language
  readonly state: PageState
  readonly blocks: {
    readonly total: number
    readonly translated: number
    readonly stale: number
    readonly missing: number
  }
  readonly sections: { readonly total: number; readonly matched: number }
}

/** A file that could not be read, so that it was not checked. */
export interface UnreadPage {
  readonly path: string
  readonly problem: Message
}

/** Everything a reporter may show. Findings are sorted by page, target offset and rule. */
export interface CheckResult {
  readonly version: string
  readonly site: {
    /** `NeRDS`, from the site generator's own configuration; empty if unknown. */
    readonly name: string
    /** How pages are paired and how we know: "MkDocs, page.md + page.en.md, found in mkdocs.yml". */
    readonly description: Message
    readonly source: Language
    readonly targets: readonly Language[]
  }
  readonly pages: readonly PageStatus[]
  readonly findings: readonly Finding[]
  /** How many findings people accepted; these are left out. */
  readonly accepted: number
  readonly unread: readonly UnreadPage[]
  readonly words: { readonly source: number; readonly target: number }
  /** The text of every page that a finding names, by path. */
  readonly texts: ReadonlyMap<string, string>
  /** The pages with their texts, for reports that show these side by side. */
  readonly sides?: readonly PageSides[]
  readonly milliseconds: number
  /** Given when only what is new since an earlier state of the site is in `findings`. */
  readonly since?: Comparison
}

/** What became of the findings of an earlier state of the site. */
export interface Comparison {
  /** The name of the earlier state, as the user gave it: a branch, tag or commit. */
  readonly ref: string
  /** Findings that were there and still are; these are left out. */
  readonly known: number
  /** Findings that were there and are gone. */
  readonly solved: number
}

/** What a rule is about, in every language that the program speaks. */
export interface RuleHelp {
  readonly id: string
  readonly severity: Severity | 'off'
  readonly category: string
  /** The language of the report comes first. */
  readonly texts: readonly {
    readonly language: Language
    readonly summary: string
    readonly why: string
    readonly todo: string
  }[]
}

export interface ReportOptions {
  readonly translate: Translate
  /** Columns of the terminal. */
  readonly width: number
  readonly color: boolean
  readonly quiet: boolean
  /** For formats that explain the rules; absent: no explanation. */
  readonly rules?: readonly RuleHelp[]
}

/** Pure: a result in, text out. */
export type Reporter = (result: CheckResult, options: ReportOptions) => string

/** Pure, and needs no more than what a saved result holds. */
export type RecordReporter = (record: CheckRecord, options: ReportOptions) => string

/** What the fixes would make of a site. */
export interface FixPlan {
  /** The folder that no file may be outside of, absolute. */
  readonly root: string
  /** Sorted by path. */
  readonly changes: readonly FileChange[]
  /** What a check says once the changes are made. */
  readonly result: CheckResult
}
