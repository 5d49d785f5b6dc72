import type { Finding, Fix } from '../rules/types.js'

/** A fix and the finding that it puts right. */
export interface ChosenFix {
  readonly finding: Finding
  readonly fix: Fix
}

/** What fixes make of one file. */
export interface FileChange {
  /** Relative to the working directory, with `/`. */
  readonly path: string
  /** The file as it was read, a byte order mark included. */
  readonly before: string
  readonly after: string
  /** In the order in which they were applied. */
  readonly fixes: readonly ChosenFix[]
}
