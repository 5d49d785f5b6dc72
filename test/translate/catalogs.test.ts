import { describe, expect, test } from 'vitest'
import { runProgram } from '../check/run-program.js'
import { temporaryProject } from '../site/temporary-project.js'
import { fakeDeepL, fakeKey } from './fake-deepl.js'
import { read } from './objections.js'
import { runDraft } from './site.js'

const env = { DEEPL_AUTH_KEY: fakeKey }

/** A machine that turns every word around; tags stay. */
const turn = (xml: string): string =>
  xml.replace(/<[^>]*>|&\w+;|\p{L}+/gu, (part) => (/^\p{L}/u.test(part) ? Array.from(part).reverse().join('') : part))

const lines = (...all: readonly string[]): string => all.map((line) => `${line}\n`).join('')

interface Case {
  readonly what: string
  readonly nl: readonly [path: string, text: string]
  readonly en: readonly [path: string, text: string | undefined]
  readonly expected: string
  readonly sent: readonly string[]
}

describe('the messages of a catalog are drafted in their place', { timeout: 20_000 }, () => {
  test.each<Case>([
    {
      what: 'JSON: missing, empty and untranslated, with placeholders, plurals and escapes',
      nl: [
        'locales/nl.json',
        lines(
          ...[
            '{',
            '  "menu": {',
            '    "zoek": "Zoek in alle formulieren",',
            '    "wis": "Leeg \\"{{naam}}\\"\\nen begin"',
            '  },',
          ],
          ...['  "bericht_one": "{{count}} bericht",', '  "bericht_other": "{{count}} berichten",'],
          ...[
            '  "hulp": "Neem contact op met <b>de beheerder</b>",',
            '  "som": "{{count}}",',
            '  "einde": "Tot ziens"',
            '}',
          ],
        ),
      ],
      en: [
        'locales/en.json',
        lines(
          ...['{', '  "menu": {', '    "zoek": ""', '  },', '  "hulp":  "Neem contact op met <b>de beheerder</b>" ,'],
          ...['  "einde": "Goodbye"', '}'],
        ),
      ],
      expected: lines(
        ...[
          '{',
          '  "menu": {',
          '    "zoek": "keoZ ni ella nereilumrof",',
          '    "wis": "geeL \\"{{naam}}\\"\\nne nigeb"',
          '  },',
        ],
        ...['  "bericht_one": "{{count}} thcireb",', '  "bericht_other": "{{count}} nethcireb",'],
        ...[
          '  "hulp":  "meeN tcatnoc po tem <b>ed redreeheb</b>" ,',
          '  "som": "{{count}}",',
          '  "einde": "Goodbye"',
          '}',
        ],
      ),
      sent: [
        'Zoek in alle formulieren',
        'Leeg &quot;<x id="1"></x>&quot;',
        'en begin',
        '<x id="1"></x> bericht',
        '<x id="1"></x> berichten',
        'Neem contact op met <g id="1">de beheerder</g>',
      ],
    },
    {
      what: 'JSON: each case of an ICU choice is a text of its own',
      nl: [
        'locales/nl.json',
        lines('{', '  "a": "{n, plural, =0 {Geen brief.} one {# brief.} other {# brieven van {naam}.}}"', '}'),
      ],
      en: ['locales/en.json', '{}\n'],
      expected: lines('{', '  "a": "{n, plural, =0 {neeG feirb.} one {# feirb.} other {# neveirb nav {naam}.}}"', '}'),
      sent: ['Geen brief.', '<x id="1"></x> brief.', '<x id="1"></x> brieven van <x id="2"></x>.'],
    },
    {
      what: 'YAML: below the name of the language, in other quotes than the source has',
      nl: [
        'config/locales/nl.yml',
        lines(
          'nl:',
          '  kop: Zoek alles',
          '  naam: "Dag %{naam}: \\"welkom\\""',
          "  foto: 'Leeg de foto''s'",
          '  einde: Tot ziens',
        ),
      ],
      en: ['config/locales/en.yml', lines('en:', "  naam: ''", '  einde: "Goodbye" # the last one')],
      expected: lines(
        ...['en:', '  kop: keoZ sella', '  naam: \'gaD %{naam}: "moklew"\'', "  foto: 'geeL ed otof''s'"],
        ...['  einde: "Goodbye" # the last one'],
      ),
      sent: ['Zoek alles', 'Dag <x id="1"></x>: &quot;welkom&quot;', "Leeg de foto's"],
    },
    {
      what: 'gettext: empty, in doubt, plural and missing',
      nl: [
        'po/app.pot',
        lines(
          ...[
            'msgid ""',
            'msgstr "Language: nl\\n"',
            '',
            'msgid "Open %s"',
            'msgstr ""',
            '',
            '#, c-format',
            'msgid "Nog %d dag"',
          ],
          ...['msgid_plural "Nog %d dagen"', 'msgstr[0] ""', 'msgstr[1] ""', '', 'msgid "Sluit"', 'msgstr ""'],
        ),
      ],
      en: [
        'po/en.po',
        lines(
          ...[
            'msgid ""',
            'msgstr "Language: en\\n"',
            '',
            '#: app.c:1',
            '#, fuzzy, c-format',
            '#| msgid "Sluit %s"',
            'msgid "Open %s"',
          ],
          ...['msgstr "Close %s"', '', 'msgid "Sluit"', 'msgstr ""'],
        ),
      ],
      expected: lines(
        ...[
          'msgid ""',
          'msgstr "Language: en\\n"',
          '',
          '#: app.c:1',
          '#, c-format',
          'msgid "Open %s"',
          'msgstr "nepO %s"',
          '',
        ],
        ...['#, c-format', 'msgid "Nog %d dag"', 'msgid_plural "Nog %d dagen"', 'msgstr[0] "goN %d gad"'],
        ...['msgstr[1] "goN %d negad"', '', 'msgid "Sluit"', 'msgstr "tiulS"'],
      ),
      sent: ['Open <x id="1"></x>', 'Nog <x id="1"></x> dag', 'Nog <x id="1"></x> dagen', 'Sluit'],
    },
    {
      what: 'gettext: a new file',
      nl: [
        'po/app.pot',
        lines(
          ...[
            'msgid ""',
            'msgstr ""',
            '"Language: \\n"',
            '"Plural-Forms: nplurals=INTEGER; plural=EXPRESSION;\\n"',
            '',
          ],
          ...['#: app.c:1', 'msgid "Sluit"', 'msgstr ""'],
        ),
      ],
      en: ['po/en.po', undefined],
      expected: lines(
        ...['msgid ""', 'msgstr ""', '"Language: en\\n"', '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"', ''],
        ...['#: app.c:1', 'msgid "Sluit"', 'msgstr "tiulS"'],
      ),
      sent: ['Sluit'],
    },
    {
      what: 'JSON: a new file',
      nl: ['locales/nl.json', lines('{', '    "zoek": "Zoek",', '    "m": { "wis": "Leeg" }', '}')],
      en: ['locales/en.json', undefined],
      expected: lines('{', '    "zoek": "keoZ",', '    "m": {"wis": "geeL"}', '}'),
      sent: ['Zoek', 'Leeg'],
    },
    {
      what: 'YAML: a new file',
      nl: ['config/locales/nl.yml', lines('nl:', '    zoek: Zoek', '    m:', '        wis: Leeg')],
      en: ['config/locales/en.yml', undefined],
      expected: lines('en:', '    zoek: keoZ', '    m:', '        wis: geeL'),
      sent: ['Zoek', 'Leeg'],
    },
  ])('$what', async ({ nl, en, expected, sent }) => {
    const server = await fakeDeepL({ translate: turn })
    const [path, text] = en
    const target = path.replace(/en(?=\.\w+$)/, '{lang}')
    const cwd = await temporaryProject({
      [nl[0]]: nl[1],
      ...(text !== undefined && { [path]: text }),
      'tweeluik.config.yaml': JSON.stringify({
        content: [{ layout: 'catalog', source: nl[0], target }],
        draft: { provider: 'deepl', url: server.url, glossary: false },
      }),
    })
    const run = await runDraft(cwd, ['--yes'], env)
    expect(run).toMatchObject({ code: 0 })
    expect(await read(cwd, path)).toBe(expected)
    expect(server.texts).toEqual(sent)
    expect(await reported(cwd)).toEqual([])
    expect(await read(cwd, 'tweeluik.ledger.json')).toContain('"draft":"deepl"')
    expect(await runDraft(cwd, ['--yes'], env)).toMatchObject({ code: 0, stdout: 'There is nothing to draft.\n' })
  })
})

const structural = /missing|placeholder|page-invalid|untranslated/

async function reported(cwd: string): Promise<string[]> {
  const { stdout } = await runProgram(cwd, ['check', '--format', 'json'])
  const rules = (JSON.parse(stdout) as { findings: { rule: string }[] }).findings.map(({ rule }) => rule)
  return rules.filter((rule) => structural.test(rule))
}

const catalog = (url: string, nl: unknown, en: unknown, more: object = {}) =>
  temporaryProject({
    'locales/nl.json': `${JSON.stringify(nl, null, 2)}\n`,
    'locales/en.json': `${JSON.stringify(en, null, 2)}\n`,
    'tweeluik.config.yaml': JSON.stringify({ draft: { provider: 'deepl', url, glossary: false, ...more } }),
  })

test.each<[what: string, message: string, answer: string]>([
  ['a tag', 'Lees de brief', 'Read <img src=x onerror=run()>'],
  ['a placeholder', 'Lees de brief', 'Read {{secret}}'],
  ['a nested message', 'Lees de brief', 'Read $t(secret)'],
  ['a second form', 'Lees de brief', 'Read the letter | Read the letters'],
])('a machine cannot put %s into a message', async (_, message, answer) => {
  const server = await fakeDeepL({ translate: () => answer.replaceAll('<', '&lt;').replaceAll('>', '&gt;') })
  const cwd = await catalog(server.url, { brief: message, dag: 'Dag' }, { dag: 'Hello' })
  const before = await read(cwd, 'locales/en.json')
  const run = await runDraft(cwd, ['--yes'], env)
  expect(run.code).toBe(0)
  expect(run.stdout).toContain('locales/nl.json: Lees de brief')
  expect(await read(cwd, 'locales/en.json')).toBe(before)
})

test('where the service stops half-way, what came is written and nothing else', async () => {
  const server = await fakeDeepL({
    translate: turn,
    onTranslate: (count) => (count > 1 ? { status: 456, json: {} } : undefined),
  })
  const cwd = await catalog(server.url, { menu: { zoek: 'Zoek' }, voet: { wis: 'Leeg' } }, {})
  const run = await runDraft(cwd, ['--yes'], env)
  expect(run.code).toBe(3)
  expect(JSON.parse(await read(cwd, 'locales/en.json'))).toEqual({ menu: { zoek: 'keoZ' } })
})

test('without a key the memory of the site drafts what it can of a catalog', async () => {
  const cwd = await catalog(
    '',
    { a: 'Zoek in alle formulieren', b: 'Zoek in alle formulieren', c: 'Nieuw' },
    { a: 'Search all forms' },
    {
      provider: 'memory',
      url: undefined,
    },
  )
  const run = await runDraft(cwd, [])
  expect(run.code).toBe(0)
  expect(JSON.parse(await read(cwd, 'locales/en.json'))).toEqual({ a: 'Search all forms', b: 'Search all forms' })
  expect(run.stdout).toContain('locales/nl.json: Nieuw')
})
