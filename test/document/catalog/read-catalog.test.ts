import { describe, expect, test } from 'vitest'
import { isCatalog, readCatalog } from '../../../src/document/catalog/read-catalog.js'

const read = (path: string, text: string) => {
  const { blocks, problems } = readCatalog(text, path, 'nl')
  return {
    messages: blocks.map(({ label, value, range }) => [label, value, text.slice(range.start, range.end)]),
    problems: problems.map(({ message: { key, values }, range }) => [key, values, range.start]),
  }
}

test.each([
  ['locales/nl.json', true],
  ['config/locales/nl.yml', true],
  ['po/en.po', true],
  ['po/messages.pot', true],
  ['docs/beleid.md', false],
  ['docs/json', false],
  ['toString', false],
])('%s is a catalog: %s', (path, expected) => {
  expect(isCatalog(path)).toBe(expected)
})

describe('messages with their keys, values and places', () => {
  test.each<[name: string, path: string, text: string, messages: string[][]]>([
    [
      'flat',
      'a.json',
      '{"zoek": "Zoeken", "leeg": ""}',
      [
        ['zoek', 'Zoeken', 'Zoeken'],
        ['leeg', '', ''],
      ],
    ],
    [
      'nested, with a list',
      'a.json',
      '{"menu":{"kop":{"zoek":"Zoeken"},"stap":["Kies",["Teken"]]},"na":"Sluit"}',
      [
        ['menu.kop.zoek', 'Zoeken', 'Zoeken'],
        ['menu.stap[0]', 'Kies', 'Kies'],
        ['menu.stap[1][0]', 'Teken', 'Teken'],
        ['na', 'Sluit', 'Sluit'],
      ],
    ],
    [
      'other values than texts',
      'a.json',
      '{"aantal": 3, "aan": true, "niets": null, "zoek": "Zoeken"}',
      [['zoek', 'Zoeken', 'Zoeken']],
    ],
    [
      'escapes',
      'a.json',
      '{"a\\"b": "E\\u00e9n \\"ja\\"\\n\\ud83d\\ude00"}',
      [['a"b', 'Eén "ja"\n😀', 'E\\u00e9n \\"ja\\"\\n\\ud83d\\ude00']],
    ],
    [
      'a key of the prototype',
      'a.json',
      '{"__proto__": {"zoek": "Zoeken"}, "constructor": "Bouwer"}',
      [
        ['__proto__.zoek', 'Zoeken', 'Zoeken'],
        ['constructor', 'Bouwer', 'Bouwer'],
      ],
    ],
    ['a byte order mark and CRLF', 'a.json', '\uFEFF{\r\n  "zoek": "Zoeken"\r\n}\r\n', [['zoek', 'Zoeken', 'Zoeken']]],
    [
      'notes for translators',
      'a.json',
      '{"zoek": {"message": "Zoeken", "description": "Op de knop"}}',
      [['zoek.message', 'Zoeken', 'Zoeken']],
    ],
    ['a description of its own', 'a.json', '{"description": "Over ons"}', [['description', 'Over ons', 'Over ons']]],
    [
      'YAML in every style',
      'a.yml',
      [
        'menu:',
        '  zoek: Zoek in de tekst # op de knop',
        "  fotos: 'Foto''s'",
        '  een: "E\\u00e9n\\tblad"',
        'lang: >-',
        '  Een regel',
        '  en nog een.',
        'regels: |',
        '  Kies.',
        '',
        '    Teken.',
        'stap: [Kies, "Teken"]',
        '',
      ].join('\n'),
      [
        ['menu.zoek', 'Zoek in de tekst', 'Zoek in de tekst'],
        ['menu.fotos', "Foto's", "Foto''s"],
        ['menu.een', 'Eén\tblad', 'E\\u00e9n\\tblad'],
        ['lang', 'Een regel en nog een.', 'Een regel\n  en nog een.'],
        ['regels', 'Kies.\n\n  Teken.', 'Kies.\n\n    Teken.'],
        ['stap[0]', 'Kies', 'Kies'],
        ['stap[1]', 'Teken', 'Teken'],
      ],
    ],
    ['YAML below the name of the language', 'nl.yml', 'nl:\n  zoek: Zoeken\n', [['zoek', 'Zoeken', 'Zoeken']]],
    [
      'YAML that takes over other messages',
      'a.yaml',
      'a: &a\n  zoek: Zoeken\nb:\n  <<: *a\n  wis: Wissen\n',
      [
        ['a.zoek', 'Zoeken', 'Zoeken'],
        ['b.wis', 'Wissen', 'Wissen'],
      ],
    ],
    [
      'YAML numbers and dates are no texts',
      'a.yaml',
      'aantal: 3\naan: true\nzoek: Zoeken\n',
      [['zoek', 'Zoeken', 'Zoeken']],
    ],
    [
      'PO',
      'en.po',
      [
        'msgid ""',
        'msgstr ""',
        '"Language: en\\n"',
        '',
        '#: src/a.c:3',
        'msgctxt "menu"',
        'msgid "Openen"',
        'msgstr "Open"',
        '',
        'msgid ""',
        '"Kies een "',
        '"formulier.\\n"',
        'msgstr ""',
        '"Choose a "',
        '"\\"form\\".\\n"',
        'msgid "%d blad"',
        'msgid_plural "%d bladen"',
        'msgstr[0] "%d page"',
        'msgstr[1] ""',
        '#~ msgid "Oud"',
        '#~ msgstr "Old"',
        '',
      ].join('\n'),
      [
        ['menu\u0004Openen', 'Open', 'Open'],
        ['Kies een formulier.\n', 'Choose a "form".\n', 'Choose a "\n"\\"form\\".\\n'],
        ['%d blad#0', '%d page', '%d page'],
        ['%d blad#1', '', ''],
      ],
    ],
    [
      'a template of gettext',
      'a.pot',
      'msgid "%d blad"\nmsgid_plural "%d bladen"\nmsgstr[0] ""\nmsgstr[1] ""\n\nmsgid "Open"\nmsgstr ""\n',
      [
        ['%d blad#0', '%d blad', '%d blad'],
        ['%d blad#1', '%d bladen', '%d bladen'],
        ['Open', 'Open', 'Open'],
      ],
    ],
  ])('%s', (_, path, text, messages) => {
    expect(read(path, text)).toEqual({ messages, problems: [] })
  })
})

test('what is fuzzy is not finished', () => {
  const text = '#, fuzzy, c-format\nmsgid "Open"\nmsgstr "Close"\n\nmsgid "Dicht"\nmsgstr "Closed"\n'
  expect(readCatalog(text, 'en.po', 'en').blocks.map(({ value, isUnfinished }) => [value, isUnfinished])).toEqual([
    ['Close', true],
    ['Closed', undefined],
  ])
})

describe('what is wrong with a file is said once', () => {
  test.each<[name: string, path: string, text: string, problems: unknown[][], messages?: string[][]]>([
    [
      'no JSON',
      'a.json',
      '{"zoek": "Zoeken",}',
      [['catalog.broken', { format: 'JSON', reason: 'Expected double-quoted property name' }, 18]],
    ],
    [
      'JSON that stops',
      'a.json',
      '{"zoek": "Zoe',
      [['catalog.broken', expect.objectContaining({ format: 'JSON' }), 13]],
    ],
    ['nothing', 'a.json', '', [['catalog.broken', { format: 'JSON', reason: 'Unexpected end of JSON input' }, 0]]],
    ['a single text', 'a.json', '"Zoeken"', [['catalog.no-messages', {}, 0]]],
    [
      'a key twice',
      'a.json',
      '{"zoek": "Zoek", "zoek": "Vind"}',
      [['catalog.duplicate-key', { name: 'zoek' }, 10]],
      [['zoek', 'Vind', 'Vind']],
    ],
    [
      'a key flat and nested',
      'a.json',
      '{"a.b": "Eerst", "a": {"b": "Later"}}',
      [['catalog.duplicate-key', { name: 'a.b' }, 9]],
      [['a.b', 'Later', 'Later']],
    ],
    ['JSON nested too deeply', 'a.json', '['.repeat(60) + ']'.repeat(60), [['catalog.too-deep', { limit: 50 }, 50]]],
    [
      'no YAML',
      'a.yaml',
      'zoek: "Zoeken\n',
      [['catalog.broken', { format: 'YAML', reason: 'Missing closing "quote' }, 14]],
    ],
    ['a single YAML text', 'a.yaml', 'Zoeken\n', [['catalog.no-messages', {}, 0]]],
    [
      'a YAML key twice',
      'a.yaml',
      'zoek: Zoek\nzoek: Vind\n',
      [['catalog.duplicate-key', { name: 'zoek' }, 6]],
      [['zoek', 'Vind', 'Vind']],
    ],
    ['YAML nested too deeply', 'a.yaml', `a: ${'['.repeat(5000)}`, [['catalog.too-deep', { limit: 50 }, 0]]],
    ['a line that is no PO', 'a.po', 'msgid "Open"\nmsgstr "Open\n', [['catalog.po-line', {}, 13]]],
    [
      'a PO key twice',
      'a.po',
      'msgid "a"\nmsgstr "b"\nmsgid "a"\nmsgstr "c"\n',
      [['catalog.duplicate-key', { name: 'a' }, 18]],
      [['a', 'c', 'c']],
    ],
  ])('%s', (_, path, text, problems, messages = []) => {
    expect(read(path, text)).toEqual({ messages, problems })
  })
})
