import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openReview } from '../../src/app/review.js'
import type { Decision } from '../../src/review/types.js'
import { rules } from '../../src/rules/index.js'
import { temporaryProject } from '../site/temporary-project.js'

const texts = {
  'locales/nl.json': '{\n  "zoek": "Zoek \\"alles\\" in 14 dagen",\n  "wis": "Wis alles"\n}\n',
  'locales/nl.yml': "nl:\n  zoek: 'Zoek foto''s in 14 dagen'\n  wis: Wis alles\n",
  'locales/nl.pot': 'msgid "Zoek \\"alles\\" in 14 dagen"\nmsgstr ""\n\nmsgid "Wis alles"\nmsgstr ""\n',
}

type Source = keyof typeof texts

/** A session about one rule, with one decision taken. */
async function decided(source: Source, en: string, rule: string, decision: Decision) {
  const target = source.replace(/nl\.pot?$/, 'en.po').replace('nl.', 'en.')
  const cwd = await temporaryProject({
    [source]: texts[source],
    [target]: en,
    'tweeluik.config.yaml': JSON.stringify({
      content: [{ layout: 'catalog', source, target: target.replace('en.', '{lang}.') }],
    }),
  })
  const review = await openReview({
    cwd,
    configFile: undefined,
    paths: [],
    rules: [rule],
    knownRules: rules,
    order: 'page',
    remember: false,
    env: {},
    today: '2026-03-31',
    onProgress: () => undefined,
  })
  const lines = (await review.view())?.lines?.text
  const problem = (await review.decide(decision))?.key
  await review.close()
  return { lines, problem, text: await readFile(path.join(cwd, target), 'utf8') }
}

const write = (text: string): Decision => ({ kind: 'write', text, alike: false })
const line = (text: string): Decision => ({ kind: 'line', text })

test.each<[what: string, source: Source, en: string, rule: string, Decision, expected: string]>([
  [
    'instead of words',
    'locales/nl.json',
    '{\n  "zoek": "Find \\"all\\" in 41 days",\n  "wis": "Delete all"\n}\n',
    'number-mismatch',
    write('"14" or \\'),
    '{\n  "zoek": "Find \\"all\\" in \\"14\\" or \\\\ days",\n  "wis": "Delete all"\n}\n',
  ],
  [
    'a whole message',
    'locales/nl.json',
    '{\n  "zoek": "Find \\"all\\" in 41 days",\n  "wis": "Delete all"\n}\n',
    'number-mismatch',
    line('Find "everything" in 14 days'),
    '{\n  "zoek": "Find \\"everything\\" in 14 days",\n  "wis": "Delete all"\n}\n',
  ],
  [
    'a message without a key, in its place',
    'locales/nl.json',
    '{\n  "wis": "Delete all"\n}\n',
    'message-missing',
    write('Find "all" in 14 days'),
    '{\n  "zoek": "Find \\"all\\" in 14 days",\n  "wis": "Delete all"\n}\n',
  ],
  [
    'an empty message',
    'locales/nl.json',
    '{\n  "zoek": "",\n  "wis": "Delete all"\n}\n',
    'message-missing',
    write('Find "all" in 14 days'),
    '{\n  "zoek": "Find \\"all\\" in 14 days",\n  "wis": "Delete all"\n}\n',
  ],
  [
    'a message in quotes of YAML',
    'locales/nl.yml',
    "en:\n  zoek: 'Find photos in 41 days'\n  wis: Delete all\n",
    'number-mismatch',
    line("Find everyone's photos: 14 days"),
    "en:\n  zoek: 'Find everyone''s photos: 14 days'\n  wis: Delete all\n",
  ],
  [
    'a message without quotes that needs them',
    'locales/nl.yml',
    'en:\n  zoek: Find photos in 41 days\n  wis: Delete all\n',
    'number-mismatch',
    line('Find photos: 14 days # all'),
    'en:\n  zoek: "Find photos: 14 days # all"\n  wis: Delete all\n',
  ],
  [
    'a new entry of gettext',
    'locales/nl.pot',
    'msgid "Wis alles"\nmsgstr "Delete all"\n',
    'message-missing',
    write('Find "all" in 14 days'),
    'msgid "Zoek \\"alles\\" in 14 dagen"\nmsgstr "Find \\"all\\" in 14 days"\n\nmsgid "Wis alles"\nmsgstr "Delete all"\n',
  ],
])('what a person writes is escaped as the catalog wants it: %s', async (_, source, en, rule, decision, expected) => {
  expect(await decided(source, en, rule, decision)).toMatchObject({ problem: undefined, text: expected })
})

test('a message is edited without its escapes', async () => {
  const en = '{\n  "zoek": "Find \\"all\\" in 41 days",\n  "wis": "Delete all"\n}\n'
  expect((await decided('locales/nl.json', en, 'number-mismatch', line('Find'))).lines).toBe('Find "all" in 41 days')
})

test('where the form of a message has no room for a text nothing is written', async () => {
  const en = 'en:\n  zoek: |\n    Find photos in 41 days\n  wis: Delete all\n'
  expect(await decided('locales/nl.yml', en, 'number-mismatch', line(' Find\n  it'))).toMatchObject({
    problem: 'review.catalog.noForm',
    text: en,
  })
})
