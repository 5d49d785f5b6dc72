import type { Pair } from '../align/types.js'
import type { LedgerEntry } from '../drift/ledger.js'
import type { Message } from '../messages.js'
import type { CheckResult, FixPlan } from '../report/types.js'
import type { StatusResult } from '../report/status/types.js'
import type { TermFormat } from '../glossary/formats.js'
import type { SuggestOptions, TermSuggestion } from '../glossary/suggest.js'
import type { TermList } from '../glossary/types.js'
import type { Rule } from '../rules/types.js'
import type { DraftSession } from '../draft/types.js'
import type { BeforeRules } from '../opinion/open-opinion.js'
import type { Opinions } from '../opinion/types.js'
import type { Review } from '../review/session.js'
import type { Order } from '../review/types.js'
import type { SiteMemory } from '../app/site-memory.js'
import type { Site } from '../site/types.js'
import type { Scope } from '../translate/jobs.js'

export interface InspectOptions {
  /** Absolute. */
  readonly cwd: string
  /** As given by the user; undefined: look for one. */
  readonly configFile: string | undefined
  /** Files and folders to check, relative to `cwd`; empty: the whole site. */
  readonly paths: readonly string[]
  /** Ids of the only rules to run; empty: all. */
  readonly rules: readonly string[]
  /** What to take files for instead of what they hold, by path from `cwd`. */
  readonly texts?: ReadonlyMap<string, string>
  /** The day on which the ledger is read: `2026-03-31`. Left out: the day that it is. */
  readonly today?: string
  /** Whether to report what changed since a translation that people accepted as it is, too. */
  readonly keepAccepted?: boolean
  /** Of an earlier look at the same site; whoever made it closes it. Left out: everything is worked out anew. */
  readonly memory?: SiteMemory
  /** Gathers what a service thinks of the translations, just before the rules look. Left out: no one is asked. */
  opinionsOf?(before: BeforeRules): Promise<Opinions>
  onProgress(done: number, total: number): void
  /** Hears what the user should know of the history: that git is not there, or does not have all of it. */
  onNotice?(notice: Message): void
}

export interface CheckSiteOptions extends InspectOptions {
  readonly version: string
  /** In milliseconds. */
  now(): number
}

export interface CheckSinceOptions extends CheckSiteOptions {
  /** The branch, tag or commit to compare with. */
  readonly ref: string
}

export interface AcceptOptions extends InspectOptions {
  readonly reason: string | undefined
  /** The last day on which it is accepted: `2026-03-31`. */
  readonly until: string | undefined
  readonly today: string
}

export interface PruneOptions extends Pick<InspectOptions, 'cwd' | 'configFile' | 'onProgress'> {
  readonly today: string
}

export interface StatusOptions extends Omit<CheckSiteOptions, 'rules' | 'texts'> {
  readonly today: string
  /** How many threads a large site may take; left out: as many as the computer is good for. */
  readonly threads?: number
  /** Says where the user's own folders are. */
  readonly env: Readonly<Record<string, string | undefined>>
}

/** What a ledger would become. */
export interface LedgerChange {
  /** Absolute. */
  readonly path: string
  /** Relative to the working directory. */
  readonly shown: string
  readonly text: string
  /** How many entries it would have. */
  readonly size: number
  readonly recorded: readonly LedgerEntry[]
  /** Entries of pages that were renamed, as they would be. */
  readonly moved: readonly LedgerEntry[]
  readonly removed: readonly LedgerEntry[]
}

export interface PlanFixesOptions extends Omit<CheckSiteOptions, 'texts'> {
  /** Ids of the only rules whose findings to fix; empty: all. */
  readonly rules: readonly string[]
  /** Whether to take fixes that a person should look at, too. */
  readonly review: boolean
}

export interface OpenDraftOptions extends Omit<InspectOptions, 'rules' | 'texts' | 'today'> {
  readonly today: string
  /** The only kinds to draft; empty: all. */
  readonly scopes: readonly Scope[]
  /** How many characters may be sent; undefined: as many as it takes. */
  readonly maxCharacters: number | undefined
  /** Holds keys and proxies. */
  readonly env: Readonly<Record<string, string | undefined>>
  wait(milliseconds: number): Promise<void>
}

export interface OpenReviewOptions extends InspectOptions {
  readonly order: Order
  /** What to tell of the rules. */
  readonly knownRules: readonly Rule[]
  /** Whether to begin where the last session on this project stopped, and to remember where this one does. */
  readonly remember: boolean
  readonly env: Readonly<Record<string, string | undefined>>
}

export interface AlignSiteOptions {
  /** Absolute. */
  readonly cwd: string
  readonly configFile: string | undefined
  /** Files and folders, relative to `cwd`; empty: the whole site. */
  readonly paths: readonly string[]
  onProgress(done: number, total: number): void
}

export interface AlignFilesOptions {
  /** Absolute. */
  readonly cwd: string
  readonly configFile: string | undefined
  /** Relative to `cwd`. */
  readonly source: string
  readonly target: string
}

export interface TermsOptions {
  /** Absolute. */
  readonly cwd: string
  readonly configFile: string | undefined
  /** The language of the translation; undefined: the first one of the configuration. */
  readonly target?: string
}

export interface SuggestTermsOptions extends SuggestOptions {
  /** Absolute. */
  readonly cwd: string
  readonly configFile: string | undefined
  onProgress(done: number, total: number): void
}

/** The term bases of a project. */
export interface TermsProject {
  readonly source: string
  readonly target: string
  /** Those that the configuration names and the one where new entries go, by path from the working directory. */
  readonly files: readonly { readonly path: string; readonly list: TermList }[]
  readonly shipped: TermList
  /** Absolute: where paths in the configuration start. */
  readonly root: string
  /** Where new entries go. */
  readonly own: { readonly file: string; readonly path: string; readonly isConfigured: boolean }
}

/** What the commands set to work. Loaded when first needed, so that help and version do not wait for it. */
export interface Engine {
  checkSite(options: CheckSiteOptions): Promise<CheckResult>
  /** Reports only what is new. */
  checkSince(options: CheckSinceOptions): Promise<CheckResult>
  /** Touches no file. */
  planFixes(options: PlanFixesOptions): Promise<FixPlan>
  /** Writes what is decided in it, decision by decision. */
  openReview(options: OpenReviewOptions): Promise<Review>
  alignSite(options: AlignSiteOptions): Promise<readonly Pair[]>
  statusOfSite(options: StatusOptions): Promise<StatusResult>
  /** Sends no text and touches no file. */
  openDraft(options: OpenDraftOptions): Promise<DraftSession>
  /** Touches no file. */
  planAccept(options: AcceptOptions): Promise<LedgerChange>
  /** Touches no file. */
  planPrune(options: PruneOptions): Promise<LedgerChange>
  /** @throws {UserError} if a file cannot be read */
  alignFiles(options: AlignFilesOptions): Promise<Pair>
  /** @throws {UserError} if the configuration or a term base is wrong */
  openTerms(options: TermsOptions): Promise<TermsProject>
  /** Reads a term base, relative to `cwd`. @throws {UserError} if it cannot be read or something in it is wrong */
  readTermFile(cwd: string, file: string, format?: TermFormat): Promise<TermList>
  /** Adds entries to the project's own term base. @throws {UserError} if it cannot be written */
  saveEntries(project: TermsProject, entries: Pick<TermList, 'terms' | 'names'>): Promise<void>
  suggestTerms(options: SuggestTermsOptions): Promise<readonly TermSuggestion[]>
  rules(): Promise<readonly Rule[]>
  /** What the site looks like without a configuration. @throws {UserError} if there is no site to be found */
  detectSite(cwd: string): Promise<Site>
}

export const engine: Engine = {
  checkSite: async (options) => (await import('../app/check.js')).checkSite(options),
  checkSince: async (options) => (await import('../app/check-since.js')).checkSince(options),
  planFixes: async (options) => (await import('../app/fix.js')).planFixes(options),
  openReview: async (options) => (await import('../app/review.js')).openReview(options),
  alignSite: async (options) => {
    const [{ loadSite }, { alignSite }] = await Promise.all([
      import('../app/load-site.js'),
      import('../app/align-site.js'),
    ])
    return (await alignSite(await loadSite(options), options.onProgress)).pairs
  },
  alignFiles: async (options) => (await import('../app/align-files.js')).alignFiles(options),
  statusOfSite: async (options) => (await import('../status/site-status.js')).statusOfSite(options),
  openDraft: async (options) => (await import('../draft/open-draft.js')).openDraft(options),
  planAccept: async (options) => (await import('../app/accept.js')).planAccept(options),
  planPrune: async (options) => (await import('../app/accept.js')).planPrune(options),
  openTerms: async (options) => (await import('../app/project-terms.js')).openTerms(options),
  readTermFile: async (...file) => (await import('../app/project-terms.js')).readTermFile(...file),
  saveEntries: async (...entries) => (await import('../app/project-terms.js')).saveEntries(...entries),
  suggestTerms: async (options) => (await import('../app/project-terms.js')).suggestSiteTerms(options),
  rules: async () => (await import('../rules/index.js')).rules,
  detectSite: async (cwd) => (await import('./detect-site.js')).detectSite(cwd),
}
