import type { LedgerChange } from '../cli/engine.js'
import type { UserError } from '../errors.js'
import type { FileChange } from '../edit/types.js'
import type { Language } from '../document/types.js'
import type { Finding } from '../rules/types.js'
import type { Left, Scope } from '../translate/jobs.js'
import type { Origin, Usage } from '../translate/types.js'
import type { UnreadPage } from '../report/types.js'

/** What drafting would take, known before anything is sent. */
export interface DraftEstimate {
  readonly provider: string
  /** The host that texts go to; empty: they stay here. */
  readonly host: string
  /** Sorted by path. */
  readonly pages: readonly PageEstimate[]
  /** In characters, to be sent. */
  readonly characters: number
  readonly usage: Usage | undefined
  readonly price: { readonly amount: number; readonly currency: string } | undefined
}

export interface PageEstimate {
  readonly page: string
  readonly language: Language
  /** How many places, by what is the matter with them. */
  readonly places: Readonly<Record<Scope, number>>
  /** In characters. Each text counts once, where it stands first. */
  readonly characters: number
}

/** What was made of it. */
export interface DraftResult {
  /** Absolute: the folder that no file may be outside of. */
  readonly root: string
  /** Of files that are new `before` is empty. */
  readonly changes: readonly (FileChange & { readonly isNew: boolean })[]
  readonly ledger: LedgerChange
  /** How many sentences came from where. */
  readonly origins: Readonly<Partial<Record<Origin, number>>>
  /** In characters. */
  readonly sent: number
  readonly billed: number
  /** What the rules say of the drafts, after the repairs. */
  readonly findings: readonly Finding[]
  /** How many faults of the machine were repaired. */
  readonly repaired: number
  /** Sentences of which the markup was lost. */
  readonly plain: readonly string[]
  readonly left: readonly Left[]
  /** Why the service stopped half-way. */
  readonly failure: UserError | undefined
  readonly unread: readonly UnreadPage[]
}

/** Everything is planned; nothing has been sent. */
export interface DraftSession {
  readonly estimate: DraftEstimate
  /** What cannot be drafted, whatever the provider says. */
  readonly left: readonly Left[]
  /** How many places get a draft. */
  readonly places: number
  /**
   * Sends what has to be sent and touches no page. Once `signal` is aborted nothing more is sent; an answer that is on
   * its way, and paid for, is still taken in.
   * @throws {UserError} if the cache cannot be written
   * @throws {CancelledError} if it was aborted; the translations that came are in the cache
   */
  run(onProgress: (done: number, total: number) => void, signal?: AbortSignal): Promise<DraftResult>
  /** Ends what was opened. */
  close(): Promise<void>
}
