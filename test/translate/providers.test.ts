import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryProject } from '../site/temporary-project.js'
import { fakeDeepL, fakeKey } from './fake-deepl.js'
import { chatReply, fakeChat, fakeLibreTranslate, secret } from './fake-services.js'
import type { FakeServer, Reply } from './http-server.js'
import { runDraft } from './site.js'

const nl = '# Inkoop\n\nLees **eerst** de [richtlijn](richtlijn.md).\n\nGebruik `npm ci` op de server.\n'
const en = '# Procurement\n\nRead the [guideline](richtlijn.en.md) **first**.\n'
const page = 'docs/inkoop.en.md'

interface Service {
  readonly name: string
  readonly env: Readonly<Record<string, string>>
  readonly settings: string
  readonly start: (behaviour: {
    readonly on?: (count: number) => Reply | undefined
    readonly translate?: (text: string) => string
  }) => Promise<FakeServer>
}

const services: readonly Service[] = [
  {
    name: 'deepl',
    env: { DEEPL_AUTH_KEY: fakeKey },
    settings: '',
    start: ({ on, translate }) => fakeDeepL({ ...(on && { onTranslate: on }), ...(translate && { translate }) }),
  },
  {
    name: 'libretranslate',
    env: { LIBRETRANSLATE_API_KEY: secret },
    settings: '',
    start: ({ on, translate }) => fakeLibreTranslate({ ...(on && { onRequest: on }), ...(translate && { translate }) }),
  },
  {
    name: 'openai-compatible',
    env: { OPENAI_API_KEY: secret },
    settings: ', model: toets',
    start: ({ on, translate }) => fakeChat({ ...(on && { onRequest: on }), ...(translate && { translate }) }),
  },
]

const project = (url: string, { name, settings }: Service, more = 'retries: 1, timeout: 1'): Promise<string> =>
  temporaryProject({
    'tweeluik.config.yaml': `content: [{ layout: suffix, root: docs }]\ndraft: { provider: ${name}, url: "${url}"${settings}, ${more} }\n`,
    'docs/inkoop.md': nl,
    [page]: en,
    'docs/richtlijn.md': '# Richtlijn\n\nDeze richtlijn geldt voor iedereen.\n',
    'docs/richtlijn.en.md': '# Guideline\n\nThis guideline holds for everyone.\n',
  })

/** Everything the program left behind or said, in which no key may be. */
async function traces(cwd: string, { stdout, stderr }: { stdout: string; stderr: string }): Promise<string> {
  const files = (await readdir(cwd, { recursive: true, withFileTypes: true })).filter((one) => one.isFile())
  const texts = await Promise.all(files.map((one) => readFile(path.join(one.parentPath, one.name), 'utf8')))
  return [stdout, stderr, ...texts].join('\n')
}

describe.each(services)('$name', { timeout: 20_000 }, (service) => {
  test('drafts what is missing', async () => {
    const server = await service.start({})
    const cwd = await project(server.url, service)
    const run = await runDraft(cwd, ['--yes'], service.env)
    expect(run.code).toBe(0)
    expect(await readFile(path.join(cwd, page), 'utf8')).toBe(`${en}\nUse \`npm ci\` on the server.\n`)
    expect(await traces(cwd, run)).not.toMatch(/niemand-mag-zien/)
  })

  test.each<{ fault: string; reply: Reply; says: RegExp }>([
    { fault: 'a wrong key', reply: { status: 403, json: { message: 'no' } }, says: /refuses the key/ },
    {
      fault: 'a quota that is used up',
      reply: { status: 456, json: { message: 'Quota' } },
      says: /quota at .* has been used up/,
    },
    { fault: 'too many requests', reply: { status: 429, json: {} }, says: /is too busy/ },
    { fault: 'a service that is out of order', reply: { status: 503, json: {} }, says: /status 503/ },
    { fault: 'a service that breaks off', reply: 'cut', says: /cannot be reached/ },
    { fault: 'a service that does not answer', reply: 'slow', says: /no answer within 1 s/ },
    {
      fault: 'a page instead of an answer',
      reply: { html: '<html><body>Log in</body></html>' },
      says: /not that of a translation service/,
    },
    {
      fault: 'a refused request',
      reply: { status: 400, json: { message: `no \u001B[2J such language KEY` } },
      says: /status 400/,
    },
    {
      fault: 'an answer to another question',
      reply: { json: { answer: 42 } },
      says: /not that of a translation service/,
    },
  ])('$fault: one clear message, and files as they were', async ({ reply, says }) => {
    const key = Object.values(service.env)[0]!
    const server = await service.start({ on: () => JSON.parse(JSON.stringify(reply).replaceAll('KEY', key)) as Reply })
    const cwd = await project(server.url, service)
    const run = await runDraft(cwd, ['--yes'], service.env)
    expect(run.stderr).toMatch(says)
    expect(run.code).toBe(3)
    expect(await readFile(path.join(cwd, page), 'utf8')).toBe(en)
    const said = await traces(cwd, run)
    expect(said).not.toMatch(/niemand-mag-zien/)
    expect(run.stdout + run.stderr).not.toMatch(/\u001B|\n {4}at /)
  })

  test('a service that is busy for a moment is asked again', async () => {
    const server = await service.start({
      on: (count) => (count === 1 ? { status: 429, json: {}, headers: { 'retry-after': '0' } } : undefined),
    })
    const cwd = await project(server.url, service)
    expect((await runDraft(cwd, ['--yes'], service.env)).code).toBe(0)
    expect(await readFile(path.join(cwd, page), 'utf8')).toContain('on the server')
  })

  test.each<{ what: string; translate: (text: string) => string; code?: number; text: string | undefined }>([
    {
      what: 'tags in another order stay with their words',
      translate: (text) => text.replace(/^Gebruik (<x[^>]*><\/x>) op de server\.$/, 'On the server, use $1.'),
      text: 'On the server, use `npm ci`.',
    },
    {
      what: 'a lost tag is asked for again, plainly',
      translate: (text) =>
        text.includes('<x') ? 'Use it on the server.' : text.replace('Gebruik', 'Use').replace('op de', 'on the'),
      text: 'Use `npm ci` on the server.',
    },
    {
      what: 'a doubled tag is asked for again, plainly',
      translate: (text) =>
        text.includes('<x') ? text + text : text.replace('Gebruik', 'Use').replace('op de', 'on the'),
      text: 'Use `npm ci` on the server.',
    },
    { what: 'a text that never comes back right is left out', translate: () => 'proton beam', text: undefined },
    {
      what: 'what looks like markup is text',
      translate: (text) =>
        text.replace('Gebruik', '*Use* &lt;script&gt;').replace('op de server', 'on [this](http://x) {{ server }}'),
      text: '\\*Use\\* &lt;script> `npm ci` on \\[this\\](http://x) &#123;{ server }}.',
    },
  ])('$what', async ({ translate, text }) => {
    const server = await service.start({ translate })
    const cwd = await project(server.url, service)
    const run = await runDraft(cwd, ['--yes'], service.env)
    expect(run.code).toBe(0)
    expect(await readFile(path.join(cwd, page), 'utf8')).toBe(text === undefined ? en : `${en}\n${text}\n`)
    if (text === undefined) expect(run.stdout).toContain('No usable translation was found for 1 place:')
  })
})

test('a model that answers with something else than JSON has no answer', async () => {
  const service = services[2]!
  const server = await service.start({ on: () => chatReply('Sure! Here is your translation: Use it.') })
  const cwd = await project(server.url, service)
  const { code, stdout } = await runDraft(cwd, ['--yes'], service.env)
  expect({ code, isLeft: stdout.includes('No usable translation') }).toEqual({ code: 0, isLeft: true })
  expect(await readFile(path.join(cwd, page), 'utf8')).toBe(en)
})

test('terms go along as a glossary, which is made once and then brought up to date', async () => {
  const service = services[0]!
  const server = await fakeDeepL()
  const cwd = await project(server.url, service)
  await runDraft(cwd, ['--yes'], service.env)
  const [first] = server.glossaries.values()
  expect(first?.name).toMatch(/^Tweeluik nl-en [0-9a-f]{12}$/)
  expect(first?.entries.split('\n')).toContain('DigiD\tDigiD')
  expect(server.seen.filter(({ method, path: where }) => method === 'POST' && where === '/v3/glossaries')).toHaveLength(
    1,
  )
})
