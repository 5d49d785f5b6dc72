import { UserError } from '../../errors.js'
import { message } from '../../messages.js'

/** What every service on a network has: an address, perhaps a key, and patience. */
export interface Service {
  /** Without a slash at the end. */
  readonly url: string
  readonly host: string
  /** Empty: none. */
  readonly key: string
  readonly env: Env
  /** In milliseconds, for one request. */
  readonly timeout: number
  /** How often a request is sent again when the service is busy or fails. */
  readonly retries: number
  /** Waits so many milliseconds. */
  wait(milliseconds: number): Promise<void>
}

export type Env = Readonly<Record<string, string | undefined>>

export interface ServiceOptions {
  readonly provider: string
  /** From the configuration; undefined: the provider's own. */
  readonly url: string | undefined
  readonly fallback: string
  readonly keyName: string
  /** The provider's own hosts, which may have the key: `deepl.com` stands for `api.deepl.com` too. */
  readonly ownHosts: readonly string[]
  readonly env: Env
  readonly timeout: number
  readonly retries: number
  wait(milliseconds: number): Promise<void>
}

/**
 * Finds out where to send texts, and with which key. A configuration comes with a repository that may be anyone's: so a
 * key goes to the provider's own hosts, to this machine, and to hosts that the user named in `TWEELUIK_TRUSTED_HOSTS`.
 * @throws {UserError} if the address is none, or the key must not go there
 */
export function openService({ provider, url, fallback, keyName, ownHosts, ...rest }: ServiceOptions): Service {
  const { env } = rest
  const written = url ?? fallback
  const address = URL.canParse(written) ? new URL(written) : undefined
  if (!address || !/^https?:$/.test(address.protocol) || address.username !== '' || address.search !== '')
    throw new UserError(message('draft.bad-url', { url: written.replace(/\/\/[^/]*@/, '//') }))
  const { hostname: host } = address
  const key = env[keyName]?.trim() ?? ''
  const isOwn = ownHosts.some((own) => host === own || host.endsWith(`.${own}`))
  const isTrusted = isOwn || isLocal(host) || trustedHosts(env).includes(host)
  if (key !== '' && !isTrusted)
    throw new UserError(
      message('draft.untrusted-host', { provider, host, variable: keyName }),
      message('draft.untrusted-host-todo', { host }),
    )
  if (address.protocol === 'http:' && !isLocal(host) && !trustedHosts(env).includes(host))
    throw new UserError(message('draft.unencrypted', { host }), message('draft.unencrypted-todo', { host }))
  return { url: written.replace(/\/+$/, ''), host: address.host, key, ...rest }
}

const isLocal = (host: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(host)

const trustedHosts = ({ TWEELUIK_TRUSTED_HOSTS = '' }: Env): readonly string[] =>
  TWEELUIK_TRUSTED_HOSTS.split(/[\s,]+/).filter((host) => host !== '')

/** @throws {UserError} saying where the key is looked for */
export function demandKey({ key }: Service, provider: string, variable: string): void {
  if (key === '')
    throw new UserError(message('draft.no-key', { provider, variable }), message('draft.no-key-todo', { variable }))
}
