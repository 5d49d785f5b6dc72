import { parseXml } from '../../src/glossary/formats/xml.js'
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
  readonly used?: number
}

const LIMIT = 500_000

/**
 * A fake DeepL, written from the public description of the API: keys in the `Authorization` header, forms or JSON in,
 * at most 50 texts and 128 KiB, strict XML with tag handling v2, glossaries v3, usage.
 */
export async function fakeDeepL(behaviour: Behaviour = {}): Promise<FakeDeepL> {
  const { onTranslate, onUsage, translate = pseudoTranslate, used = 1_000 } = behaviour
  const texts: string[] = []
  const glossaries = new Map<string, Glossary>()
  const state = { characters: used, requests: 0 }
  const server = await serve((seen) => {
    if (seen.headers.authorization !== `DeepL-Auth-Key ${fakeKey}`)
      return { status: 403, json: { message: 'Forbidden' } }
    const path = seen.path.replace(/\?.*$/, '')
    if (path === '/v2/usage')
      return onUsage?.() ?? { json: { character_count: state.characters, character_limit: LIMIT } }
    if (path.startsWith('/v3/glossaries')) return glossaryReply(seen, path, glossaries)
    if (path !== '/v2/translate') return { status: 404, json: { message: `no ${path}` } }
    state.requests += 1
    const special = onTranslate?.(state.requests)
    if (special !== undefined) return special
    const fields = fieldsOf(seen)
    const problem = problemIn(seen, fields, glossaries)
    if (problem !== undefined) return { status: 400, json: { message: problem } }
    const given = fields.getAll('text')
    texts.push(...given)
    const sizes = given.map((text) => text.replace(/<[^>]*>/g, '').length)
    state.characters += sizes.reduce((sum, size) => sum + size, 0)
    const translations = given.map((text, index) => ({
      detected_source_language: 'NL',
      text: translate(text),
      billed_characters: sizes[index],
    }))
    return { json: { translations } }
  })
  return { ...server, texts, glossaries }
}

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
  if (method === 'POST') {
    const fresh = `g${String(glossaries.size + 1)}`
    glossaries.set(fresh, { name: fields.get('name') ?? '', entries })
    return { status: 201, json: shown(fresh) }
  }
  if (method === 'PUT' && part === 'dictionaries') glossaries.set(id, { ...glossaries.get(id)!, entries })
  if (method === 'PATCH') glossaries.set(id, { ...glossaries.get(id)!, name: fields.get('name') ?? '' })
  const [dictionary] = shown(id).dictionaries
  return { json: part === 'dictionaries' ? dictionary : shown(id) }
}
