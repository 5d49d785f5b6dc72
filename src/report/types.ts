import type { Language } from '../document/types.js'
import type { Message, Translate } from '../messages.js'
import type { Finding } from '../rules/types.js'

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
  readonly unread: readonly UnreadPage[]
  readonly words: { readonly source: number; readonly target: number }
  /** The text of every page that a finding names, by path. */
  readonly texts: ReadonlyMap<string, string>
  readonly milliseconds: number
}

export interface ReportOptions {
  readonly translate: Translate
  /** Columns of the terminal. */
  readonly width: number
  readonly color: boolean
  readonly quiet: boolean
}

/** Pure: a result in, text out. */
export type Reporter = (result: CheckResult, options: ReportOptions) => string
