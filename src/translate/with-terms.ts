import { CancelledError, type UserError } from '../errors.js'
import type { Languages, Provider, TermPair } from './types.js'

export interface Sender {
  readonly provider: Provider
  readonly languages: Languages
}

/** Hands over the terms when the first text is really sent, and sends nothing any more once the service failed. */
export function withTerms(
  { provider, languages }: Sender,
  terms: readonly TermPair[],
  failed: () => UserError | undefined,
  signal: AbortSignal | undefined,
): Provider['translate'] {
  let isReady = terms.length === 0
  return async (batch, to) => {
    if (signal?.aborted) throw new CancelledError()
    const failure = failed()
    if (failure) throw failure
    if (!isReady) await provider.useTerms?.(terms, languages)
    isReady = true
    return provider.translate(batch, to)
  }
}
