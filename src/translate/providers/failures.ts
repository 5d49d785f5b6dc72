import { UserError } from '../../errors.js'
import { message } from '../../messages.js'

/** What goes wrong with services, in words without any key in them. `service` is the host. */
export const failures = {
  unauthorised: (service: string): UserError =>
    new UserError(message('draft.unauthorised', { service }), message('draft.unauthorised-todo'), 3),
  quota: (service: string): UserError =>
    new UserError(message('draft.quota', { service }), message('draft.kept-todo'), 3),
  busy: (service: string): UserError =>
    new UserError(message('draft.busy', { service }), message('draft.kept-todo'), 3),
  down: (service: string, status: number): UserError =>
    new UserError(message('draft.down', { service, status }), message('draft.kept-todo'), 3),
  unreachable: (service: string, reason: string): UserError =>
    new UserError(message('draft.unreachable', { service, reason }), message('draft.unreachable-todo'), 3),
  proxy: (service: string): UserError =>
    new UserError(message('draft.proxy', { service }), message('draft.proxy-todo'), 3),
  untrusted: (service: string): UserError =>
    new UserError(message('draft.certificate', { service }), message('draft.certificate-todo'), 3),
  slow: (service: string, seconds: number): UserError =>
    new UserError(message('draft.slow', { service, seconds }), message('draft.slow-todo'), 3),
  strange: (service: string): UserError =>
    new UserError(message('draft.strange', { service }), message('draft.strange-todo'), 3),
  refused: (service: string, status: number, reason: string): UserError =>
    new UserError(message('draft.refused', { service, status, reason }), message('draft.refused-todo'), 3),
}

/** Why there was no connection, from what the network said of it. */
export function connectionFailure(service: string, said: string): UserError {
  if (/\b407\b/.test(said)) return failures.proxy(service)
  if (/certificate|CERT_|_CERT|_SIGNATURE\b/i.test(said)) return failures.untrusted(service)
  const [reason = 'network'] = /\bE[A-Z_]{3,}\b|\bUND_ERR_[A-Z_]+\b|socket hang up/.exec(said) ?? []
  return failures.unreachable(service, reason)
}

/** In characters: what a service says of itself. */
const LONGEST_REASON = 200

/** What a service says went wrong, on one line and without the key, which some services repeat. */
export const cleanReason = (reason: string, key: string): string =>
  (key === '' ? reason : reason.replaceAll(key, '…')).replace(/\s+/g, ' ').trim().slice(0, LONGEST_REASON)
