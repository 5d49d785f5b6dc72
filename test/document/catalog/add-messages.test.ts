import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { addMessages } from '../../../src/document/catalog/add-messages.js'
import { readCatalog } from '../../../src/document/catalog/read-catalog.js'

/** The translation with every message added that it lacks: the words of the source in capitals. */
function completed(extension: string, nl: string, en: string, without: readonly string[] = []): string {
  const source = readCatalog(nl, `nl.${extension === 'po' ? 'pot' : extension}`, 'nl')
  const target = readCatalog(en, `en.${extension}`, 'en')
  const known = new Set(target.blocks.map(({ label }) => label))
  const missing = source.blocks.filter(({ label }) => !known.has(label) && !without.includes(label))
  const values = new Map(missing.map(({ label, value }) => [label, value.toUpperCase()]))
  const additions = addMessages(source, target, values).toSorted((one, other) => one.start - other.start)
  let [text, at] = ['', 0]
  for (const { start, end, text: added } of additions) {
    text += en.slice(at, start) + added
    at = end
  }
  return text + en.slice(at)
}

interface Case {
  readonly what: string
  readonly nl: string
  readonly en: string
  readonly expected: string
  readonly without?: readonly string[]
}

const lines = (...all: readonly string[]): string => all.map((line) => `${line}\n`).join('')

describe('JSON', () => {
  test.each<Case>([
    {
      what: 'in the order of the source',
      nl: lines('{', '  "zoek": "Zoek",', '  "wis": "Wis",', '  "naam": "Naam"', '}'),
      en: lines('{', '  "zoek": "Find",', '  "naam": "Name"', '}'),
      expected: lines('{', '  "zoek": "Find",', '  "wis": "WIS",', '  "naam": "Name"', '}'),
    },
    {
      what: 'the first and the last ones, with tabs and CRLF',
      nl: '{\r\n\t"a1": "een",\r\n\t"b": "twee",\r\n\t"a2": "drie"\r\n}',
      en: '{\r\n\t"b": "two"\r\n}',
      expected: '{\r\n\t"a1": "EEN",\r\n\t"b": "two",\r\n\t"a2": "DRIE"\r\n}',
    },
    {
      what: 'in the order of the alphabet, where the translation keeps that',
      nl: lines('{', '  "wis": "wis",', '  "beheer": "beheer",', '  "zoek": "zoek"', '}'),
      en: lines('{', '  "a": "1",', '  "c": "2",', '  "d": "3",', '  "x": "4"', '}'),
      expected: lines(
        ...['{', '  "a": "1",', '  "beheer": "BEHEER",', '  "c": "2",', '  "d": "3",'],
        ...['  "wis": "WIS",', '  "x": "4",', '  "zoek": "ZOEK"', '}'],
      ),
    },
    {
      what: 'a map of its own, with notes and numbers, and what is not translated left out',
      nl: lines(
        ...['{', '  "menu": {', '    "zoek": { "message": "zoek", "description": "Knop" },', '    "hoogte": 12,'],
        ...['    "wis": "wis",', '    "stappen": ["lees", "teken"]', '  },', '  "einde": "einde"', '}'],
      ),
      en: lines('{', '  "einde": "end"', '}'),
      without: ['menu.wis'],
      expected: lines(
        ...['{', '  "menu": {', '    "zoek": {"message": "ZOEK", "description": "Knop"},', '    "hoogte": 12,'],
        ...['    "stappen": ["LEES", "TEKEN"]', '  },', '  "einde": "end"', '}'],
      ),
    },
    {
      what: 'into what is empty, and for null',
      nl: lines('{', '  "menu": { "zoek": "zoek" },', '  "wis": "wis"', '}'),
      en: lines('{', '  "menu": {},', '  "wis": null', '}'),
      expected: lines('{', '  "menu": {', '    "zoek": "ZOEK"', '  },', '  "wis": "WIS"', '}'),
    },
    {
      what: 'on one line',
      nl: '{"zoek":"zoek","wis":"wis","naam":"naam"}',
      en: '\uFEFF{"zoek":"find","naam":"name"}',
      expected: '\uFEFF{"zoek":"find","wis":"WIS","naam":"name"}',
    },
    {
      what: 'with escapes',
      nl: lines('{', '  "zeg \\"ja\\"": "zeg \\"ja\\"\\nof \\\\",', '  "b": "b"', '}'),
      en: '{}\n',
      expected: lines('{', '  "zeg \\"ja\\"": "ZEG \\"JA\\"\\nOF \\\\",', '  "b": "B"', '}'),
    },
    {
      what: 'items at the end of a list, but not with one in between',
      nl: lines('{ "stappen": ["lees", "teken", "stuur"], "uitleg": ["een", "twee"] }'),
      en: lines('{ "stappen": ["read"], "uitleg": [] }'),
      without: ['uitleg[0]'],
      expected: lines('{ "stappen": ["read", "TEKEN", "STUUR"], "uitleg": [] }'),
    },
    {
      what: 'not behind a key that holds something else',
      nl: lines('{ "menu": { "zoek": "zoek" }, "wis": "wis" }'),
      en: lines('{ "menu": "Menu" }'),
      expected: lines('{ "menu": "Menu", "wis": "WIS" }'),
    },
  ])('$what', ({ nl, en, expected, without }) => {
    expect(completed('json', nl, en, without)).toBe(expected)
  })
})

describe('YAML', () => {
  test.each<Case>([
    {
      what: 'below the name of the language, with the quotes of the source; comments stay where they are',
      nl: lines(
        ...[
          'nl:',
          '  zoek: zoek # knop',
          "  wis: 'foto''s'",
          '  naam: "naam: %{naam}"',
          '  let_op: Let op',
          '  ja: Ja',
        ],
      ),
      en: lines('# Texts', 'en:', '  zoek: find # button', '', '  # the last one', '  ja: "Yes"'),
      expected: lines(
        ...['# Texts', 'en:', '  zoek: find # button', "  wis: 'FOTO''S'", '  naam: "NAAM: %{NAAM}"'],
        ...['  let_op: LET OP', '', '  # the last one', '  ja: "Yes"'],
      ),
    },
    {
      what: 'maps, lists and blocks of lines',
      nl: lines(
        ...[
          'menu:',
          '  kop: kop',
          '  stappen:',
          '    - lees',
          '    - { kort: teken }',
          '  uitleg: |',
          '    een',
          '',
          '    twee',
        ],
        ...['einde: einde'],
      ),
      en: lines('einde: end'),
      expected: lines(
        ...['menu:', '  kop: KOP', '  stappen:', '    - LEES', '    - {"kort": "TEKEN"}', '  uitleg: |', '    EEN', ''],
        ...['    TWEE', 'einde: end'],
      ),
    },
    {
      what: 'before the first one, above its comment',
      nl: lines('a: een', 'b: twee'),
      en: lines('# about b', 'b: two'),
      expected: lines('a: EEN', '# about b', 'b: two'),
    },
    {
      what: 'behind a key without a value, and behind a block',
      nl: lines('a: een', 'm:', '  x: drie', 'b: |-', '  lang', 'c: vier'),
      en: 'a:\nm:\nb: |-\n  long\n  text',
      expected: 'a: EEN\nm:\n  x: DRIE\nb: |-\n  long\n  text\nc: VIER',
    },
    {
      what: 'in a file in which nothing is written yet',
      nl: lines('a: een', '12: "ja"', 'c: "nee"'),
      en: lines('# Texts'),
      expected: lines('# Texts', 'a: EEN', '"12": "JA"', 'c: "NEE"'),
    },
    {
      what: 'between brackets',
      nl: lines('m: { a: een, b: twee }'),
      en: lines('m: { a: one }'),
      expected: lines('m: { a: one, "b": "TWEE" }'),
    },
    {
      what: 'in a list of lines',
      nl: lines('m:', '- a', '- b: c'),
      en: lines('m:', '- A'),
      expected: lines('m:', '- A', '- {"b": "C"}'),
    },
  ])('$what', ({ nl, en, expected }) => {
    expect(completed('yml', nl, en)).toBe(expected)
  })
})

test('gettext: entries with their comments and their plural, in the order of the template', () => {
  const nl = lines(
    ...['msgid ""', 'msgstr ""', '"Language: nl\\n"', '', '#: page.ts:1', 'msgid "een"', 'msgstr ""', ''],
    ...[
      '#: page.ts:2',
      '#, fuzzy, c-format',
      '#| msgid "oud"',
      'msgctxt "knop"',
      'msgid "zeg "',
      '"\\"%d\\""',
      'msgstr ""',
      '',
    ],
    ...['msgid "dag"', 'msgid_plural "dagen"', 'msgstr[0] ""', 'msgstr[1] ""', '', 'msgid "vier"', 'msgstr ""'],
  )
  const en = lines(
    'msgid ""',
    'msgstr "Language: en\\n"',
    '',
    'msgid "een"',
    'msgstr "one"',
    '',
    '#~ msgid "weg"',
    '#~ msgstr "gone"',
  )
  expect(completed('po', nl, en)).toBe(
    lines(
      ...['msgid ""', 'msgstr "Language: en\\n"', '', 'msgid "een"', 'msgstr "one"', ''],
      ...['#: page.ts:2', '#, c-format', 'msgctxt "knop"', 'msgid "zeg "', '"\\"%d\\""', 'msgstr "ZEG \\"%D\\""', ''],
      ...[
        'msgid "dag"',
        'msgid_plural "dagen"',
        'msgstr[0] "DAG"',
        'msgstr[1] "DAGEN"',
        '',
        'msgid "vier"',
        'msgstr "VIER"',
      ],
      ...['', '#~ msgid "weg"', '#~ msgstr "gone"'],
    ),
  )
})

const json = (content: unknown): string => `${JSON.stringify(content, null, 2)}\n`

/** Keys and texts with everything in them that means something to one of the formats. */
const word = fc.stringMatching(/^[a-zé:#'"\\{}[\]&*!|>%@`,. \n-]{0,12}$/)
const nested = fc.dictionary(
  word,
  fc.oneof(word, fc.dictionary(word, word, { maxKeys: 4 }), fc.array(word, { maxLength: 3 })),
  { maxKeys: 6 },
)

describe('whatever is taken out of a catalog can be added again, and all else stays', () => {
  test.each<[string, string, (content: unknown) => string]>([
    ['JSON', 'json', json],
    ['YAML with brackets', 'yml', json],
    ['YAML', 'yml', (content) => stringify(content)],
  ])('%s', (_, extension, write) => {
    fc.assert(
      fc.property(nested, fc.func(fc.boolean()), (whole, isKept) => {
        const part = Object.fromEntries(Object.entries(whole).filter(([key]) => isKept(key)))
        const [nl, en] = [whole, part].map(write) as [string, string]
        const after = readCatalog(completed(extension, nl, en), `en.${extension}`, 'en')
        const wanted = readCatalog(nl, `nl.${extension}`, 'nl').blocks
        const known = new Set(readCatalog(en, `en.${extension}`, 'en').blocks.map(({ label }) => label))
        expect(after.problems).toEqual([])
        expect(
          new Map(after.blocks.filter(({ value }) => value !== '').map(({ label, value }) => [label, value])),
        ).toEqual(
          new Map(
            wanted
              .filter(({ value }) => value !== '')
              .map(({ label, value }) => [label, known.has(label) ? value : value.toUpperCase()]),
          ),
        )
      }),
    )
  })
})
