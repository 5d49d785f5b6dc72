import { UserError } from '../../errors.js'
import { cleanReason, connectionFailure, failures } from './failures.js'
import type { Service } from './service.js'

/**
 * What the library throws, in our words. Its errors are dropped, not kept as a cause: some hold the whole request, key
 * included.
 */
export async function deepLFailure(error: unknown, { host, key, timeout }: Service): Promise<Error> {
  if (error instanceof UserError || !(error instanceof Error)) return error as Error
  const deepl = await import('deepl-node')
  const reason = cleanReason(error.message, key)
  if (error instanceof deepl.AuthorizationError) return failures.unauthorised(host)
  if (error instanceof deepl.QuotaExceededError) return failures.quota(host)
  if (error instanceof deepl.TooManyRequestsError) return failures.busy(host)
  if (error instanceof deepl.ConnectionError)
    return /timeout/i.test(reason) ? failures.slow(host, Math.round(timeout / 1000)) : connectionFailure(host, reason)
  const isUnavailable = reason.startsWith('Service unavailable')
  const status = isUnavailable ? 503 : Number(/status code: (\d{3})/.exec(reason)?.[1] ?? NaN)
  if (status === 407) return failures.proxy(host)
  if (status >= 500) return failures.down(host, status)
  // A page instead of an answer, from a proxy or a portal.
  if (/json|unexpected token|<html|<!doctype/i.test(reason) || error instanceof TypeError) return failures.strange(host)
  return failures.refused(host, Number.isNaN(status) ? 400 : status, reason)
}
