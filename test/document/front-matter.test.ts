import { describe, expect, test } from 'vitest'
import { readFrontMatter } from '../../src/document/front-matter.js'
import { isReadableKey } from '../../src/document/front-matter-keys.js'
import { outline, read } from './read.js'

/** Each field as it stands in the page. */
const fieldsOf = (text: string, start = 0): Record<string, [string, string]> =>
  Object.fromEntries(
    readFrontMatter(text, start).fields.map(({ path, value, range }) => [
      path,
      [value, text.slice(range.start, range.end)],
    ]),
  )

describe('fields', () => {
  test.each<[string, string, Record<string, [string, string]>]>([
    ['plain', '---\ntitle: Ons beleid # noot\n---\n', { title: ['Ons beleid', 'Ons beleid'] }],
    ['in double quotes', '---\ntitle: "Ons \\"beleid\\""\n---\n', { title: ['Ons "beleid"', '"Ons \\"beleid\\""'] }],
    ['in single quotes', "---\ntitle: 'Het ''beleid'''\n---\n", { title: ["Het 'beleid'", "'Het ''beleid'''"] }],
    ['over two lines', '---\ntitle: Ons\n  beleid\n---\n', { title: ['Ons beleid', 'Ons\n  beleid'] }],
    [
      'folded',
      '---\ntitle: >-\n  Ons\n  beleid\ndate: 2025-01-01\n---\n',
      { title: ['Ons beleid', '>-\n  Ons\n  beleid'], date: ['2025-01-01', '2025-01-01'] },
    ],
    ['literal and last', '---\ntitle: |\n  Ons\n  beleid\n---\n', { title: ['Ons\nbeleid\n', '|\n  Ons\n  beleid'] }],
    [
      'nested and in lists',
      '---\nhero:\n  tagline: Samen sterk\n  acties:\n    - tekst: Begin\ntags: [inkoop, "open source"]\n---\n',
      {
        'hero.tagline': ['Samen sterk', 'Samen sterk'],
        'hero.acties[0].tekst': ['Begin', 'Begin'],
        'tags[0]': ['inkoop', 'inkoop'],
        'tags[1]': ['open source', '"open source"'],
      },
    ],
    [
      'with carriage returns',
      '---\r\ntitle: "Beleid"\r\nid: a-1\r\n---\r\n',
      { title: ['Beleid', '"Beleid"'], id: ['a-1', 'a-1'] },
    ],
    ['numbers and the like are no text', '---\norder: 3\ndraft: true\nnothing:\n---\n', {}],
    ['empty', '---\n---\n\n# Kop\n', {}],
    ['only a comment', '---\n# nog niets\n---\n', {}],
  ])('%s', (_, text, fields) => {
    expect(fieldsOf(text)).toEqual(fields)
  })

  test('after a byte order mark', () => {
    expect(fieldsOf('\uFEFF---\ntitle: Beleid\n---\n', 1)).toEqual({ title: ['Beleid', 'Beleid'] })
  })
})

describe('what is no front matter stays text', () => {
  test.each<[string, string, string[]]>([
    ['never closed', '---\ntitle: Beleid\n\n# Kop\n', ['rule ‹›', 'paragraph ‹title: Beleid›', 'heading ‹Kop›']],
    [
      'two lines with text between',
      '---\n\nEerst dit.\n\n---\n\nDan dat.\n',
      ['rule ‹›', 'paragraph ‹Eerst dit.›', 'rule ‹›', 'paragraph ‹Dan dat.›'],
    ],
    ['a longer line', '----\n\ntitle: Beleid\n', ['rule ‹›', 'paragraph ‹title: Beleid›']],
    [
      'not at the start',
      'Tekst\n\n---\ntitle: Beleid\n---\n',
      ['paragraph ‹Tekst›', 'rule ‹›', 'heading ‹title: Beleid›'],
    ],
  ])('%s', (_, text, expected) => {
    const document = read(text)
    expect([outline(document), document.problems]).toEqual([expected, []])
  })
})

describe('what cannot be read is told, and the page is read', () => {
  test.each<[string, string, string, string]>([
    ['YAML with a fault', '---\ntitle: "Beleid\n---\n\n# Kop\n', 'document.front-matter-broken', '\n'],
    ['a key twice', '---\ntitle: a\ntitle: b\n---\n\n# Kop\n', 'document.front-matter-broken', 't'],
    [
      'JavaScript',
      '---js\n{ title: process.exit(9) }\n---\n\n# Kop\n',
      'document.front-matter-language',
      '---js\n{ title: process.exit(9) }\n---\n',
    ],
    [
      'JSON',
      '---json\n{ "title": "Beleid" }\n---\n\n# Kop\n',
      'document.front-matter-language',
      '---json\n{ "title": "Beleid" }\n---\n',
    ],
    [
      'another language',
      '---cson\ntitle: 1\n---\n\n# Kop\n',
      'document.front-matter-language',
      '---cson\ntitle: 1\n---\n',
    ],
  ])('%s', (_, text, key, at) => {
    const { problems, blocks } = read(text)
    expect(problems.map(({ message, range }) => [message.key, text.slice(range.start, range.end)])).toEqual([[key, at]])
    expect(blocks.map(({ prose }) => prose.text)).toEqual(['Kop'])
  })

  test('the same fault again', () => {
    const keys = [1, 2].map(() => read('---\ntitle: "Beleid\n---\n').problems.map(({ message }) => message.key))
    expect(keys).toEqual([['document.front-matter-broken'], ['document.front-matter-broken']])
  })
})

test.each<[string, string[]]>([
  ['---\ntitle: "Ons beleid"\nauthor: Team\n---\n', ['title ‹Ons beleid›']],
  ['---\ntitle: "Ons \\"beleid\\""\n---\n', ['title ‹Ons \\"beleid\\"›']],
  [
    '---\nsummary: >-\n  Wij delen.\n  Doe mee.\ntitle: Beleid\n---\n',
    ['summary ‹Wij delen.\n  Doe mee.›', 'title ‹Beleid›'],
  ],
  ['---\nhero:\n  tagline: Samen\n  text: Nee\ntags: [een]\n---\n', ['hero.tagline ‹Samen›', 'tags[0] ‹een›']],
])('readable values of %j are blocks without their quotes', (text, expected) => {
  expect(read(text).blocks.map(({ label, range }) => `${label} ‹${text.slice(range.start, range.end)}›`)).toEqual(
    expected,
  )
})

test.each([
  ['title', ['title'], true],
  ['titles', ['title'], false],
  ['hero.title', ['title'], false],
  ['hero.actions[0].text', ['hero.*.text'], true],
  ['hero.actions[0].text', ['hero.actions.text'], true],
  ['hero.actions[0].text', ['hero.*'], false],
  ['tags[12]', ['tags'], true],
  ['title', [], false],
])('%s is readable by %j: %s', (path, patterns, expected) => {
  expect(isReadableKey(path, patterns)).toBe(expected)
})
