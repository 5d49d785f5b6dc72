import { resolveConfig } from '../../src/config/resolve.js'
import { indexNames } from '../../src/glossary/find-names.js'
import { maskText } from '../../src/translate/mask.js'
import { createMemory } from '../../src/translate/memory.js'
import { openProvider } from '../../src/translate/providers/index.js'
import type { Batch, Provider } from '../../src/translate/types.js'
import { read } from '../document/read.js'
import type { Certificate } from './certificate.js'
import { fakeDeepL, fakeKey } from './fake-deepl.js'
import { fakeChat, fakeLibreTranslate, secret } from './fake-services.js'
import type { FakeServer, Reply } from './http-server.js'

/** A provider with the fake of its service. */
export interface Service {
  readonly name: string
  readonly env: Readonly<Record<string, string>>
  readonly settings: Readonly<Record<string, unknown>>
  readonly start: (behaviour: {
    readonly on?: (count: number) => Reply | undefined
    readonly translate?: (text: string) => string
    readonly certificate?: Certificate | undefined
  }) => Promise<FakeServer>
}

export const services: readonly Service[] = [
  {
    name: 'deepl',
    env: { DEEPL_AUTH_KEY: fakeKey },
    settings: {},
    start: ({ on, translate, certificate }) =>
      fakeDeepL({ ...(on && { onTranslate: on }), ...(translate && { translate }), certificate }),
  },
  {
    name: 'libretranslate',
    env: { LIBRETRANSLATE_API_KEY: secret },
    settings: {},
    start: ({ on, translate, certificate }) =>
      fakeLibreTranslate({ ...(on && { onRequest: on }), ...(translate && { translate }), certificate }),
  },
  {
    name: 'openai-compatible',
    env: { OPENAI_API_KEY: secret },
    settings: { model: 'toets' },
    start: ({ on, translate, certificate }) =>
      fakeChat({ ...(on && { onRequest: on }), ...(translate && { translate }), certificate }),
  },
]

const names = indexNames([])

/** The provider as the program opens it; between two requests it waits for nothing. */
export function open(
  { name, env, settings }: Service,
  url: string,
  { more = {}, ...rest }: { readonly more?: object; readonly env?: Readonly<Record<string, string>> } = {},
): Provider {
  const draft = { provider: name, url, retries: 0, timeout: 1, ...settings, ...more }
  const resolved = resolveConfig({ draft })
  if ('problems' in resolved) throw new Error(JSON.stringify(resolved.problems))
  const memory = createMemory({ pairs: [], stale: new Set(), texts: [], terms: undefined, names })
  const wait = () => Promise.resolve()
  return openProvider({ draft: resolved.config.draft, memory, env: { ...env, ...rest.env }, wait })
}

export const languages = { source: 'nl', target: 'en' }

/** One sentence, as it is sent. */
export function batchOf(sentence: string): Batch {
  const document = read(sentence)
  const block = document.blocks[0]!
  const masked = maskText(document, block, block.segments[0]!.range, names)
  return { texts: [{ text: masked.xml, masked }], form: 'xml', context: 'Inkoop' }
}
