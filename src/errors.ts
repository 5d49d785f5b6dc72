import type { Message } from './messages.js'

/** Something the user can put right: shown as what was found and what to do, without a stack. */
export class UserError extends Error {
  /** All the faults, where `what` only says how many there are. */
  readonly details: readonly Message[]

  /**
   * @param what  what was found and what was expected
   * @param todo  what the user can do about it
   * @param exitCode  2: wrong use, configuration or input; 3: an outside service failed
   */
  constructor(
    readonly what: Message,
    readonly todo?: Message,
    readonly exitCode: 2 | 3 = 2,
    options: ErrorOptions & { readonly details?: readonly Message[] } = {},
  ) {
    super(what.key, options)
    this.name = 'UserError'
    this.details = options.details ?? []
  }
}

/** Ctrl-C in the middle of something: nothing more is to be done, and nothing was lost. */
export class CancelledError extends Error {}
