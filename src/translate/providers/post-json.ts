import { cleanReason, connectionFailure, failures } from './failures.js'
import type { Env, Service } from './service.js'

/** In bytes. No answer to a batch is longer. */
const MAX_ANSWER = 5_000_000

/** In milliseconds: before the first repetition, then twice as long each time. */
const FIRST_WAIT = 1_000
const LONGEST_WAIT = 60_000

/** Gives what came back, or says that it is worth another try. */
type Attempt = { readonly json: unknown } | { readonly failure: Error; readonly after: number | undefined }

/**
 * Sends JSON and reads the JSON that comes back. A service that is busy or fails is asked again, later each time.
 * @throws {UserError} saying what is wrong, without the key
 */
export async function postJson(
  service: Service,
  path: string,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  for (let attempt = 0; ; attempt++) {
    const outcome = await tryOnce(service, path, body, headers)
    if ('json' in outcome) return outcome.json
    if (attempt >= service.retries) throw outcome.failure
    const pause = outcome.after ?? FIRST_WAIT * 2 ** attempt
    await service.wait(Math.min(pause, LONGEST_WAIT))
  }
}

async function tryOnce(
  service: Service,
  path: string,
  body: object,
  headers: Readonly<Record<string, string>>,
): Promise<Attempt> {
  const { url, host, timeout, key, env } = service
  const seconds = Math.round(timeout / 1000)
  try {
    const send = await fetchFor(url, env)
    const response = await send(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: JSON.stringify(body),
      // A key in the body would go along.
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
    })
    const json = parse(await readAtMost(response, MAX_ANSWER))
    if (response.ok && json !== undefined) return { json }
    const { status } = response
    if (response.ok) throw failures.strange(host)
    if (status === 401 || status === 403) throw failures.unauthorised(host)
    if (status === 402 || status === 456) throw failures.quota(host)
    if (status === 407) throw failures.proxy(host)
    if (status === 429) return { failure: failures.busy(host), after: retryAfter(response) }
    if (status >= 500) return { failure: failures.down(host, status), after: retryAfter(response) }
    throw failures.refused(host, status, cleanReason(reasonIn(json), key))
  } catch (error) {
    if (!(error instanceof Error) || error.name === 'UserError') throw error
    if (error instanceof RangeError) throw failures.strange(host)
    if (error.name === 'TimeoutError') return { failure: failures.slow(host, seconds), after: undefined }
    return { failure: connectionFailure(host, saidOf(error)), after: undefined }
  }
}

/** The way out of this network: by way of a proxy where the environment names one. */
async function fetchFor(url: string, env: Env): Promise<typeof fetch> {
  const named = (name: string): string | undefined => env[name.toLowerCase()] ?? env[name]
  const [httpProxy, httpsProxy] = [named('HTTP_PROXY'), named('HTTPS_PROXY')]
  if ((url.startsWith('https:') ? httpsProxy : httpProxy) === undefined) return fetch
  const { EnvHttpProxyAgent, fetch: send } = await import('undici')
  const dispatcher = new EnvHttpProxyAgent({
    ...(httpProxy && { httpProxy }),
    ...(httpsProxy && { httpsProxy }),
    noProxy: named('NO_PROXY') ?? '',
  })
  return ((input: string, init: object) => send(input, { ...init, dispatcher })) as unknown as typeof fetch
}

/** @throws {RangeError} if there is more than that */
async function readAtMost(response: Response, limit: number): Promise<string> {
  const decoder = new TextDecoder()
  let [text, size] = ['', 0]
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > limit) throw new RangeError('answer too long')
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** In milliseconds. */
function retryAfter(response: Response): number | undefined {
  const seconds = Number(response.headers.get('retry-after') ?? NaN)
  return seconds >= 0 ? seconds * 1000 : undefined
}

/** `{"error": "…"}`, `{"message": "…"}`, `{"error": {"message": "…"}}` */
function reasonIn(json: unknown): string {
  if (typeof json === 'string') return json
  if (typeof json !== 'object' || json === null) return ''
  const { error, message, detail } = json as Record<string, unknown>
  return reasonIn(error ?? message ?? detail)
}

/** `ECONNREFUSED` and what the libraries say about it; they keep that some levels deep. */
function saidOf(error: Error, depth = 0): string {
  const own = `${'code' in error ? String(error.code) : ''} ${error.message}`
  return error.cause instanceof Error && depth < 4 ? `${own} ${saidOf(error.cause, depth + 1)}` : own
}
