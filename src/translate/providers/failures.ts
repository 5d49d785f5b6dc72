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
  slow: (service: string, seconds: number): UserError =>
    new UserError(message('draft.slow', { service, seconds }), message('draft.slow-todo'), 3),
  strange: (service: string): UserError =>
    new UserError(message('draft.strange', { service }), message('draft.strange-todo'), 3),
  refused: (service: string, status: number, reason: string): UserError =>
    new UserError(message('draft.refused', { service, status, reason }), message('draft.refused-todo'), 3),
}

/** In characters: what a service says of itself. */
const LONGEST_REASON = 200

/** What a service says went wrong, on one line and without the key, which some services repeat. */
export const cleanReason = (reason: string, key: string): string =>
  (key === '' ? reason : reason.replaceAll(key, '…')).replace(/\s+/g, ' ').trim().slice(0, LONGEST_REASON)
