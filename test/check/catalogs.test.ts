import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { temporaryProject } from '../site/temporary-project.js'
import { runProgram } from './run-program.js'

// The first run loads the whole program, lexicon included.
vi.setConfig({ testTimeout: 30_000 })

interface Place {
  readonly path: string
  readonly start: { readonly line: number; readonly column: number }
  readonly text: string
}

interface Result {
  readonly pages: { readonly state: string; readonly blocks: unknown }[]
  readonly findings: { readonly rule: string; readonly target: Place }[]
}

async function check(cwd: string) {
  const { code, stdout } = await runProgram(cwd, ['check', '--format', 'json'])
  const { pages, findings } = JSON.parse(stdout) as Result
  const places = findings.map(
    ({ rule, target }) => `${rule} ${target.start.line}:${target.start.column} ${JSON.stringify(target.text)}`,
  )
  return { code, places, pages: pages.map(({ state, blocks }) => ({ state, blocks })) }
}

const json = (content: unknown): string => `${JSON.stringify(content, null, 2)}\n`

describe('a catalog is checked like a page', () => {
  test.each<[name: string, files: Record<string, string>, places: string[], blocks: unknown]>([
    [
      'JSON',
      {
        'locales/nl.json': json({
          zoek: 'Zoek in alle formulieren',
          wis: 'Alles wissen',
          naam: 'Hallo "{{naam}}", welkom terug',
          termijn: 'Je krijgt binnen 14 dagen antwoord',
          hulp: 'Neem contact op met de beheerder',
          bericht_one: 'Eén bericht',
          bericht_other: '{{count}} berichten',
        }),
        'locales/en.json': json({
          zoek: 'Search all forms',
          wis: '',
          naam: 'Hello "{{name}}", welcome back',
          termijn: 'You will get an answer within 41 days',
          hulp: 'Neem contact op met de beheerder',
          bericht_one: '{{count}} message',
          bericht_other: '{{count}} messages',
          oud: 'Print this page',
        }),
      },
      [
        'message-missing 3:11 ""',
        'placeholder-mismatch 4:20 "{{name}}"',
        'number-mismatch 5:45 "41"',
        'untranslated 6:12 "Neem contact op met de beheerder"',
        'message-unused 9:11 "Print this page"',
      ],
      { total: 7, translated: 5, stale: 0, missing: 1 },
    ],
    [
      'gettext',
      {
        'po/app.pot': 'msgid "Open het formulier"\nmsgstr ""\n\nmsgid "Alles wissen"\nmsgstr ""\n',
        'po/en.po':
          '#, fuzzy\nmsgid "Open het formulier"\nmsgstr "Open the file"\n\nmsgid "Alles wissen"\nmsgstr "Clear all"\n',
      },
      ['message-missing 3:9 "Open the file"'],
      { total: 2, translated: 1, stale: 0, missing: 1 },
    ],
  ])('%s', async (_, files, places, blocks) => {
    expect(await check(await temporaryProject(files))).toEqual({
      code: 1,
      places,
      pages: [{ state: 'partial', blocks }],
    })
  })
})

test('a file that is broken is one finding', async () => {
  const cwd = await temporaryProject({
    'locales/nl.json': '{"zoek": "Zoeken"}',
    'locales/en.json': '{"zoek": "Search"',
  })
  const { code, places } = await check(cwd)
  expect([code, places]).toEqual([1, ['page-invalid 1:18 ""']])
})

test('fixes keep the file whole', async () => {
  const cwd = await temporaryProject({
    'locales/nl.yml': "nl:\n  naam: 'Foto''s van %{naam}'\n  dag: Dag %{naam}\n",
    'locales/en.yml': "en:\n  naam: 'Photo''s of %{name}' # op de kop\n  dag: Hello %{name}\n",
  })
  const { code } = await runProgram(cwd, ['fix', '--rule', 'placeholder-mismatch'])
  expect([code, await readFile(path.join(cwd, 'locales/en.yml'), 'utf8')]).toEqual([
    0,
    "en:\n  naam: 'Photo''s of %{naam}' # op de kop\n  dag: \"Hello %{naam}\"\n",
  ])
})
