import { randomUUID } from 'node:crypto'
import { DeepLClient } from 'deepl-node'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createTranslator } from '../../src/cli/translator.js'
import { UserError } from '../../src/errors.js'
import type { Provider } from '../../src/translate/types.js'
import { temporaryProject } from '../site/temporary-project.js'
import { fakeDeepL } from './fake-deepl.js'
import { forwardProxy } from './forward-proxy.js'
import { config, pages, read } from './objections.js'
import { batchOf, languages, open, services } from './services.js'
import { runDraft } from './site.js'

const say = await createTranslator('en')

/** The port of DeepL's own mock server, named as that server itself wants it. */
const { DEEPL_MOCK_SERVER_PORT: port } = process.env

const servers = [
  { name: 'our fake DeepL', isThere: true, start: async () => (await fakeDeepL()).url },
  {
    name:
      port === undefined
        ? 'the mock server of DeepL: skipped, since DEEPL_MOCK_SERVER_PORT does not say where it is (see CONTRIBUTING.md)'
        : 'the mock server of DeepL',
    isThere: port !== undefined,
    start: () => Promise.resolve(`http://127.0.0.1:${port ?? ''}`),
  },
]

afterEach(() => vi.unstubAllEnvs())

/** What a session of the server does, by the headers that a proxy in between adds to each request. */
async function session(what: Readonly<Record<string, number>>): Promise<Readonly<Record<string, string>>> {
  const headers = Object.fromEntries(
    Object.entries(what).map(([name, count]) => [`mock-server-session-${name}`, String(count)]),
  )
  const { url } = await forwardProxy({ headers: { 'mock-server-session': randomUUID(), ...headers } })
  vi.stubEnv('HTTP_PROXY', url)
  return { HTTP_PROXY: url }
}

async function outcome(work: Promise<unknown>): Promise<unknown> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return say(error.what)
  }
}

describe.each(servers)('$name', { timeout: 20_000 }, ({ isThere, start }) => {
  const client = async (more: object = {}, key = `sleutel-${randomUUID()}`): Promise<Provider> =>
    open(services[0]!, await start(), { more, env: { DEEPL_AUTH_KEY: key } })
  const ask = (provider: Provider, text = 'Gebruik **de server**.') => provider.translate(batchOf(text), languages)

  test.runIf(isThere)('answers a text with tags, and says what that took', async () => {
    const provider = await client()
    expect(await ask(provider)).toEqual([
      { text: expect.stringMatching(/\w/) as string, billed: expect.any(Number) as number },
    ])
  })

  test.runIf(isThere)('refuses a wrong key', async () => {
    expect(await outcome(ask(await client({}, 'invalid')))).toMatch(/refuses the key/)
  })

  test.runIf(isThere)('keeps the terms in a glossary that is made, found again and replaced', async () => {
    const key = `sleutel-${randomUUID()}`
    const url = await start()
    const deepl = new DeepLClient(key, { serverUrl: url })
    const use = async (...targets: readonly string[]) => {
      const provider = open(services[0]!, url, { env: { DEEPL_AUTH_KEY: key } })
      const terms = targets.map((target, index) => ({ source: index === 0 ? 'besluit' : 'termijn', target }))
      await provider.useTerms?.(terms, languages)
      const [answer] = await ask(provider, 'besluit')
      const [glossary, ...more] = await deepl.listMultilingualGlossaries()
      const size = Math.max(...glossary!.dictionaries.map(({ entryCount }) => entryCount))
      return { answer: answer?.text, id: glossary!.glossaryId, size, more }
    }
    const made = await use('ruling')
    expect(made).toMatchObject({ answer: 'ruling', size: 1, more: [] })
    expect(await use('ruling')).toEqual(made)
    expect(await use('ruling', 'period')).toEqual({ ...made, size: 2 })
  })

  test.runIf(isThere)('tells how much of the quota is used, and when that is all', async () => {
    await session({ 'init-character-limit': 40 })
    const provider = await client()
    expect(await provider.usage?.()).toEqual({ used: 0, limit: 40 })
    await ask(provider, 'Gebruik de server.')
    expect(await provider.usage?.()).toEqual({ used: 18, limit: 40 })
    expect(await outcome(ask(provider, 'Gebruik de server en de andere server.'))).toMatch(/has been used up/)
  })

  test.runIf(isThere)('is asked again when it is busy, but not for ever', async () => {
    await session({ '429-count': 1 })
    expect(await ask(await client({ retries: 1 }))).toHaveLength(1)
    await session({ '429-count': 9 })
    expect(await outcome(ask(await client({ retries: 0 })))).toMatch(/is too busy/)
  })

  test.runIf(isThere)('is given up when it does not answer', async () => {
    await session({ 'no-response-count': 9 })
    expect(await outcome(ask(await client({ retries: 0 })))).toMatch(/no answer within 1 s/)
  })

  test.runIf(isThere)('whatever becomes of the tags, a page is drafted whole or left and named', async () => {
    const cwd = await temporaryProject({
      ...pages,
      'docs/server.md': '# Server\n\nGebruik **de server** met `npm ci`.\n\nLees [de uitleg](bezwaar.md).\n',
      'docs/server.en.md': '# Server\n\nRead [the explanation](bezwaar.en.md).\n',
      'tweeluik.config.yaml': config(await start()),
    })
    const run = await runDraft(cwd, ['--yes'], { DEEPL_AUTH_KEY: `sleutel-${randomUUID()}` })
    expect(run.code).toBe(0)
    const text = await read(cwd, 'docs/server.en.md')
    if (text.includes('`npm ci`')) expect(text).toMatch(/^# Server\n\n.*`npm ci`.*\n\nRead \[the explanation\]/)
    else expect(run.stdout).toContain('docs/server.md: Gebruik de server met')
  })
})
