import type { Certificate } from './certificate.js'
import { serve, type FakeServer, type Reply } from './http-server.js'
import { pseudoTranslate } from './pseudo-translate.js'

export const secret = 'geheim-dat-niemand-mag-zien'

interface Behaviour {
  /** Instead of the ordinary answer to the `count`th request, from 1; undefined: the ordinary one. */
  readonly onRequest?: (count: number) => Reply | undefined
  readonly translate?: (text: string) => string
  /** With it the service speaks TLS. */
  readonly certificate?: Certificate | undefined
}

/** A fake LibreTranslate, from its public description: the key in the body, lists in and out. */
export const fakeLibreTranslate = ({
  onRequest,
  translate = pseudoTranslate,
  certificate,
}: Behaviour = {}): Promise<FakeServer> =>
  serve(({ path, body }, count) => {
    const special = onRequest?.(count)
    if (special !== undefined) return special
    const { q, source, target, format, api_key: key } = JSON.parse(body)
    if (path !== '/translate') return { status: 404, json: { error: 'Not found' } }
    if (key !== secret) return { status: 403, json: { error: `Invalid API key ${String(key)}` } }
    if (source !== 'nl' || target !== 'en')
      return { status: 400, json: { error: `${String(target)} is not supported` } }
    if (format !== 'html' && format !== 'text') return { status: 400, json: { error: 'Invalid format' } }
    return { json: { translatedText: (q as string[]).map(translate) } }
  }, certificate)

/** A fake of what Ollama and others offer: chat completions, the answer a string of JSON. */
export const fakeChat = ({
  onRequest,
  translate = pseudoTranslate,
  certificate,
}: Behaviour = {}): Promise<FakeServer> =>
  serve(({ path, headers, body }, count) => {
    const special = onRequest?.(count)
    if (special !== undefined) return special
    if (path !== '/chat/completions') return { status: 404, json: { error: { message: 'Not found' } } }
    if (headers.authorization !== `Bearer ${secret}`)
      return { status: 401, json: { error: { message: `Incorrect API key: ${headers.authorization ?? ''}` } } }
    const { messages } = JSON.parse(body)
    const { texts } = JSON.parse(messages[1].content) as { texts: { id: number; text: string }[] }
    return chatReply({ translations: texts.map(({ id, text }) => ({ id, text: translate(text) })) })
  }, certificate)

export const chatReply = (content: unknown): Reply => ({
  json: { choices: [{ message: { content: typeof content === 'string' ? content : JSON.stringify(content) } }] },
})
