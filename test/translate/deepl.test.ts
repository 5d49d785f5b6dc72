import { expect, test } from 'vitest'
import { fakeDeepL, fakeStyle } from './fake-deepl.js'
import { batchOf, languages, open, services } from './services.js'

const [deepl] = services

/** What the last translation was asked with, as a form. */
const asked = ({ seen }: Awaited<ReturnType<typeof fakeDeepL>>): URLSearchParams =>
  new URLSearchParams(seen.findLast(({ path }) => path === '/v2/translate')?.body)

test.each<{ more: object; target: string; sent: Readonly<Record<string, readonly string[]>> }>([
  {
    more: {},
    target: 'en',
    sent: { target_lang: ['en-GB'], formality: [], style_id: [], custom_instructions: [], glossary_id: [] },
  },
  { more: { variant: 'en-US' }, target: 'en', sent: { target_lang: ['en-US'] } },
  // English has no formal form, so asking for it would be refused.
  { more: { formality: 'less' }, target: 'en', sent: { target_lang: ['en-GB'], formality: [] } },
  { more: { formality: 'less' }, target: 'de', sent: { target_lang: ['de'], formality: ['prefer_less'] } },
  { more: { formality: 'more' }, target: 'fr', sent: { target_lang: ['fr'], formality: ['prefer_more'] } },
  {
    more: { style: fakeStyle, instructions: ['Use plain language.', 'Write "you", not "one".'] },
    target: 'en',
    sent: { style_id: [fakeStyle], custom_instructions: ['Use plain language.', 'Write "you", not "one".'] },
  },
])('DeepL is asked for $target with $more', async ({ more, target, sent }) => {
  const server = await fakeDeepL()
  const provider = open(deepl!, server.url, { more })
  const [answer] = await provider.translate(batchOf('Gebruik `npm ci` op de server.'), { source: 'nl', target })
  expect(answer).toEqual({ text: 'Use <x id="1"></x> on the server.', billed: 'Gebruik  op de server.'.length })
  const fields = asked(server)
  expect(Object.fromEntries(Object.keys(sent).map((name) => [name, fields.getAll(name)]))).toEqual(sent)
  expect(Object.fromEntries(fields)).toMatchObject({
    source_lang: 'nl',
    context: 'Inkoop',
    tag_handling: 'xml',
    tag_handling_version: 'v2',
    ignore_tags: 'x',
    outline_detection: '0',
    split_sentences: '0',
    preserve_formatting: '1',
  })
})

test('another setting gives other answers, so the cache tells them apart', () => {
  const settings = [{}, { formality: 'less' }, { variant: 'en-US' }, { style: fakeStyle }, { instructions: ['Kort.'] }]
  const all = settings.map((more) => open(deepl!, 'http://127.0.0.1:1', { more }).settings)
  expect(new Set(all).size).toBe(settings.length)
})

test('terms are a glossary at DeepL: made once, used again, and replaced when they change', async () => {
  const server = await fakeDeepL()
  const terms = [
    { source: 'besluit', target: 'decision' },
    { source: 'woordenlijst', target: 'term base' },
  ]
  const renamed = [terms[0]!, { source: 'woordenlijst', target: 'glossary' }]
  const use = async (own: typeof terms): Promise<[string | null, string[]]> => {
    const provider = open(deepl!, server.url)
    const before = server.seen.length
    await provider.useTerms?.(own, languages)
    await provider.translate(batchOf('Lees het besluit.'), languages)
    const changes = server.seen.slice(before).filter(({ method, path }) => method !== 'GET' && path !== '/v2/translate')
    return [asked(server).get('glossary_id'), changes.map(({ method, path }) => `${method} ${path}`)]
  }
  const [id, made] = await use(terms)
  const where = `/v3/glossaries/${String(id)}`
  expect(made).toEqual(['POST /v3/glossaries'])
  expect(await use(terms)).toEqual([id, []])
  expect(await use(renamed)).toEqual([id, [`PUT ${where}/dictionaries`, `PATCH ${where}`]])
  expect(await use([])).toEqual([null, []])
  expect([...server.glossaries.values()]).toEqual([
    {
      name: expect.stringMatching(/^Tweeluik nl-en [0-9a-f]{12}$/) as string,
      entries: 'besluit\tdecision\nwoordenlijst\tglossary',
    },
  ])
})
