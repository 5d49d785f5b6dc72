import type { Translate } from '../messages.js'
import type { Engine } from './engine.js'
import type { Io } from './io.js'

/** What every command gets. */
export interface Shell {
  readonly io: Io
  readonly translate: Translate
  readonly engine: Engine
  /** Tells what went wrong, for a command that goes on after that. */
  tell(error: unknown): void
}

/** The options that every command understands. */
export interface GlobalFlags {
  readonly config?: string
  readonly cwd?: string
  readonly quiet?: boolean
  readonly color: boolean
}
