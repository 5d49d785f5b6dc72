import { randomUUID } from 'node:crypto'
import { parseXml } from '../../src/glossary/formats/xml.js'
import type { Certificate } from './certificate.js'
import { serve, type FakeServer, type Reply, type Seen } from './http-server.js'
import { pseudoTranslate } from './pseudo-translate.js'

export const fakeKey = 'sleutel-die-niemand-mag-zien:fx'

export interface FakeDeepL extends FakeServer {
  /** Every text that was translated, in order. */
  readonly texts: readonly string[]
  readonly glossaries: ReadonlyMap<string, Glossary>
}

interface Glossary {
  name: string
  entries: string
}

export interface Behaviour {
  /** Instead of the ordinary answer to the `count`th translation, from 1; undefined: the ordinary one. */
  readonly onTranslate?: (count: number) => Reply | undefined
  readonly onUsage?: () => Reply
  /** What becomes of a text: with its tags, if it has any. */
  readonly translate?: (text: string) => string
  /** In characters; beyond it the quota is used up. */
  readonly used?: number
  readonly limit?: number
  /** With it the service speaks TLS. */
  readonly certificate?: Certificate | undefined
}

/** An account, by its key. */
interface Account {
  characters: number
  readonly limit: number
}

/** Of one client, by the name that it gives in a header: what is to go wrong. The vendor's mock server knows these too. */
interface Session {
  busy: number
  silent: number
}

/** The one style rule list of this account, for English. */
export const fakeStyle = '0b4d5d1e-8c55-4f0b-9f6a-3f0f9c1f7a10'

/**
 * A fake DeepL, written from the public description of the API: keys in the `Authorization` header, forms or JSON in,
 * at most 50 texts and 128 KiB, strict XML with tag handling v2, glossaries v3, usage. Like the vendor's own mock server
 * it takes every key but `invalid`, counts tags in the quota, gives no body with 403 and 429, says what was billed only
 * if asked, knows glossaries and styles by their UUID, and applies a glossary to a text that is a term as a whole. Its
 * sessions go by the same headers. Unlike that one it really translates and keeps or spoils tags.
 */
export async function fakeDeepL(behaviour: Behaviour = {}): Promise<FakeDeepL> {
  const { onTranslate, onUsage, translate = pseudoTranslate, used = 1_000, limit = 500_000 } = behaviour
  const texts: string[] = []
  const glossaries = new Map<string, Glossary>()
  const accounts = new Map<string, Account>()
  const sessions = new Map<string, Session>()
  let requests = 0
  const server = await serve((seen) => {
    const session = sessionOf(seen, sessions)
    if (session.silent-- > 0) return 'slow'
    const [, key] = /^DeepL-Auth-Key (.+)$/.exec(seen.headers.authorization ?? '') ?? []
    if (key === undefined || key === 'invalid') return { status: 403 }
    const own = Number(seen.headers['mock-server-session-init-character-limit'] ?? limit)
    const account = accounts.get(key) ?? { characters: own === limit ? used : 0, limit: own }
    accounts.set(key, account)
    if (!seen.headers['user-agent']) return { status: 400, json: { message: 'User-Agent header missing.' } }
    const path = seen.path.replace(/\?.*$/, '')
    if (path === '/v2/usage')
      return onUsage?.() ?? { json: { character_count: account.characters, character_limit: account.limit } }
    if (path.startsWith('/v3/glossaries')) return glossaryReply(seen, path, glossaries)
    if (path !== '/v2/translate') return { status: 404, json: { message: `no ${path}` } }
    requests += 1
    const special = session.busy-- > 0 ? { status: 429 } : onTranslate?.(requests)
    if (special !== undefined) return special
    const fields = fieldsOf(seen)
    const problem = problemIn(seen, fields, glossaries)
    if (problem !== undefined) return { status: 400, json: { message: problem } }
    const given = fields.getAll('text')
    const size = given.reduce((sum, text) => sum + text.length, 0)
    if (account.characters + size > account.limit)
      return { status: 456, json: { message: 'Quota for this billing period has been exceeded.' } }
    account.characters += size
    texts.push(...given)
    const showsBilled = ['1', 'true'].includes(fields.get('show_billed_characters') ?? '')
    const terms = termsOf(glossaries.get(fields.get('glossary_id') ?? ''))
    const translations = given.map((text) => ({
      detected_source_language: 'NL',
      text: terms.get(text) ?? translate(text),
      ...(showsBilled && { billed_characters: text.replace(/<[^>]*>/g, '').length }),
    }))
    return { json: { translations } }
  }, behaviour.certificate)
  return { ...server, texts, glossaries }
}

function sessionOf({ headers }: Seen, sessions: Map<string, Session>): Session {
  const count = (name: string): number => Number(headers[`mock-server-session-${name}`] ?? 0)
  const name = headers['mock-server-session']?.toString() ?? ''
  const session = sessions.get(name) ?? { busy: count('429-count'), silent: count('no-response-count') }
  if (name !== '') sessions.set(name, session)
  return session
}

const termsOf = (glossary: Glossary | undefined): ReadonlyMap<string, string> =>
  new Map((glossary?.entries ?? '').split('\n').map((line) => line.split('\t') as [string, string]))

/** Forms and JSON say the same. */
function fieldsOf({ headers, body }: Seen): URLSearchParams {
  if (headers['content-type']?.includes('json') !== true) return new URLSearchParams(body)
  const fields = new URLSearchParams()
  for (const [name, value] of Object.entries(JSON.parse(body) as Record<string, unknown>))
    for (const one of Array.isArray(value) ? value : [value]) fields.append(name, String(one))
  return fields
}

function problemIn(
  { body }: Seen,
  fields: URLSearchParams,
  glossaries: ReadonlyMap<string, Glossary>,
): string | undefined {
  const texts = fields.getAll('text')
  const target = fields.get('target_lang')?.toLowerCase()
  if (texts.length === 0 || texts.length > 50) return 'Too many or no texts'
  if (Buffer.byteLength(body) > 128 * 1024) return 'Request too large'
  if (target === 'en' || target === undefined) return "Value for 'target_lang' not supported."
  if (fields.has('formality') && target.startsWith('en')) return "'formality' is not supported for given 'target_lang'."
  const glossary = fields.get('glossary_id')
  if (glossary !== null && !glossaries.has(glossary)) return 'Glossary not found'
  if (glossary !== null && !fields.has('source_lang'))
    return 'Use of a glossary requires the source_lang parameter to be specified'
  const style = fields.get('style_id')
  if (style !== null && style !== fakeStyle) return "Value for 'style_id' not supported."
  if (style !== null && !target.startsWith('en'))
    return 'Style rule language does not match the translate request target language'
  const instructions = fields.getAll('custom_instructions')
  if (instructions.length > 10 || instructions.some((one) => one.length > 300)) return 'Too many custom instructions'
  if (fields.get('tag_handling') === 'xml' && fields.get('tag_handling_version') === 'v2')
    for (const text of texts) if (!isWellFormed(text)) return `Tag handling parsing failed: ${text}`
  return undefined
}

/** Whether every tag is closed and no bare `<` or `&` stands in the text. */
function isWellFormed(text: string): boolean {
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(text) || /<(?![/a-z])/i.test(text)) return false
  try {
    parseXml(`<text>${text}</text>`)
  } catch {
    return false
  }
  return (text.match(/<[a-z][^>/]*>/gi) ?? []).length === (text.match(/<\/[a-z]+>/gi) ?? []).length
}

function glossaryReply(seen: Seen, path: string, glossaries: Map<string, Glossary>): Reply {
  const [, , , id = '', part] = path.split('/')
  const shown = (glossary: string) => {
    const { name, entries } = glossaries.get(glossary)!
    const dictionary = { source_lang: 'nl', target_lang: 'en', entry_count: entries.split('\n').length }
    return { glossary_id: glossary, name, dictionaries: [dictionary], creation_time: '2026-03-31T12:00:00Z' }
  }
  if (id !== '' && !glossaries.has(id)) return { status: 404, json: { message: 'Not found' } }
  const { method } = seen
  if (method === 'GET') return { json: id === '' ? { glossaries: [...glossaries.keys()].map(shown) } : shown(id) }
  const fields = fieldsOf(seen)
  const entries = fields.get('entries') ?? fields.get('dictionaries[0].entries') ?? ''
  const fault = method === 'PATCH' ? undefined : faultIn(entries)
  if (fault !== undefined) return { status: 400, json: { message: fault } }
  if (method === 'POST') {
    const fresh = randomUUID()
    glossaries.set(fresh, { name: fields.get('name') ?? '', entries })
    return { status: 201, json: shown(fresh) }
  }
  if (method === 'PUT' && part === 'dictionaries') glossaries.set(id, { ...glossaries.get(id)!, entries })
  if (method === 'PATCH') glossaries.set(id, { ...glossaries.get(id)!, name: fields.get('name') ?? '' })
  const [dictionary] = shown(id).dictionaries
  return { json: part === 'dictionaries' ? dictionary : shown(id) }
}

/** Every entry has a term and its rendering, and no term stands there twice. */
function faultIn(entries: string): string | undefined {
  const terms = entries
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
  if (terms.some((parts) => parts.length !== 2 || parts.includes(''))) return 'Key misses tab separator'
  return new Set(terms.map(([term]) => term)).size < terms.length ? 'Key duplicates key' : undefined
}
