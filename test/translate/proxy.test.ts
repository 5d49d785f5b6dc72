import { afterEach, describe, expect, test, vi } from 'vitest'
import { forwardProxy } from './forward-proxy.js'
import { batchOf, languages, open, services } from './services.js'

afterEach(() => vi.unstubAllEnvs())

describe.each(services)('$name', (service) => {
  test.each<{ names: readonly string[]; noProxy?: string; isUsed: boolean }>([
    { names: ['HTTP_PROXY'], isUsed: true },
    { names: ['http_proxy'], isUsed: true },
    { names: ['HTTPS_PROXY'], isUsed: false },
    { names: ['HTTP_PROXY', 'HTTPS_PROXY'], noProxy: '127.0.0.1', isUsed: false },
    { names: ['HTTP_PROXY'], noProxy: '*', isUsed: false },
    { names: ['HTTP_PROXY'], noProxy: 'vertaal.example.org', isUsed: true },
  ])('with $names and NO_PROXY=$noProxy: by way of the proxy: $isUsed', async ({ names, noProxy, isUsed }) => {
    const [proxy, server] = await Promise.all([forwardProxy(), service.start({})])
    const env = {
      ...Object.fromEntries(names.map((name) => [name, proxy.url])),
      ...(noProxy !== undefined && { NO_PROXY: noProxy }),
    }
    // DeepL's library looks in the environment of the process.
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
    const provider = open(service, server.url, { env })
    expect(await provider.translate(batchOf('Gebruik de server.'), languages)).toMatchObject([
      { text: 'Use the server.' },
    ])
    expect(proxy.seen.length > 0).toBe(isUsed)
    expect(server.seen).toHaveLength(1)
  })
})
