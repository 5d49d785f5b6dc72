import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { createTranslator } from '../../src/cli/translator.js'
import { UserError } from '../../src/errors.js'
import type { Provider } from '../../src/translate/types.js'
import { temporaryProject } from '../site/temporary-project.js'
import { chatReply } from './fake-services.js'
import type { Reply } from './http-server.js'
import { batchOf, languages, open, services, type Service } from './services.js'
import { runDraft } from './site.js'

const translate = await createTranslator('en')

const nl = '# Inkoop\n\nLees **eerst** de [richtlijn](richtlijn.md).\n\nGebruik `npm ci` op de server.\n'
const en = '# Procurement\n\nRead the [guideline](richtlijn.en.md) **first**.\n'
const page = 'docs/inkoop.en.md'

const project = (url: string, { name, settings }: Service): Promise<string> =>
  temporaryProject({
    'tweeluik.config.yaml': JSON.stringify({
      content: [{ layout: 'suffix', root: 'docs' }],
      draft: { provider: name, url, retries: 0, timeout: 1, ...settings },
    }),
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

async function failureOf(provider: Provider): Promise<UserError> {
  const error: unknown = await provider
    .translate(batchOf('Gebruik `npm ci` op de server.'), languages)
    .catch((thrown: unknown) => thrown)
  if (!(error instanceof UserError)) throw new Error(`expected a UserError, found ${inspect(error)}`)
  return error
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

  test('a service that refuses: one clear message, files as they were, and no key anywhere', async () => {
    const key = Object.values(service.env)[0]!
    const server = await service.start({
      on: () => ({ status: 400, json: { message: `no \u001B[2J such language ${key}` } }),
    })
    const cwd = await project(server.url, service)
    const run = await runDraft(cwd, ['--yes'], service.env)
    expect(run.stderr).toMatch(/status 400/)
    expect(run.code).toBe(3)
    expect(await readFile(path.join(cwd, page), 'utf8')).toBe(en)
    expect(await traces(cwd, run)).not.toMatch(/niemand-mag-zien/)
    expect(run.stdout + run.stderr).not.toMatch(/\u001B|\n {4}at /)
  })

  test.each<{ fault: string; reply: Reply; says: RegExp }>([
    { fault: 'a wrong key', reply: { status: 403 }, says: /refuses the key/ },
    {
      fault: 'a quota that is used up',
      reply: { status: 456, json: { message: 'Quota' } },
      says: /quota at .* has been used up/,
    },
    { fault: 'too many requests', reply: { status: 429 }, says: /is too busy/ },
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
      reply: { status: 400, json: { message: 'no such language KEY' } },
      says: /status 400/,
    },
    {
      fault: 'an answer to another question',
      reply: { json: { answer: 42 } },
      says: /not that of a translation service/,
    },
  ])('$fault: one clear message without the key', async ({ reply, says }) => {
    const key = Object.values(service.env)[0]!
    const server = await service.start({ on: () => JSON.parse(JSON.stringify(reply).replaceAll('KEY', key)) as Reply })
    const failure = await failureOf(open(service, server.url))
    expect(translate(failure.what)).toMatch(says)
    expect(failure.exitCode).toBe(3)
    expect(inspect(failure, { depth: Infinity, showHidden: true })).not.toMatch(/niemand-mag-zien/)
  })

  test('a service that is busy for a moment is asked again', async () => {
    const server = await service.start({ on: (count) => (count === 1 ? { status: 429 } : undefined) })
    const provider = open(service, server.url, { more: { retries: 1 } })
    expect(await provider.translate(batchOf('Gebruik de server.'), languages)).toMatchObject([
      { text: 'Use the server.' },
    ])
  })
})

test('a model that answers with something else than JSON has no answer', async () => {
  const service = services[2]!
  const server = await service.start({ on: () => chatReply('Sure! Here is your translation: Use it.') })
  const provider = open(service, server.url)
  expect(await provider.translate(batchOf('Gebruik de server.'), languages)).toEqual([undefined])
})
