import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTerms, writeTerms, formatOf } from '../../src/glossary/formats.js'
import { writeTmx } from '../../src/glossary/formats/tmx.js'
import { termOf } from '../../src/glossary/term.js'
import type { TermList } from '../../src/glossary/types.js'

const wijkloket = termOf({
  forms: ['wijkloket', 'buurtloket'],
  use: ['neighbourhood desk', 'district desk'],
  allow: ['local desk'],
  not: ['box office'],
  status: 'required',
  domain: 'services',
  note: 'Niet "kantoor", maar <loket>, altijd & overal',
  origin: 'Handboek, 2024',
})
const list: TermList = {
  source: 'nl',
  target: 'en',
  terms: [
    wijkloket,
    termOf({ forms: ['delen'], use: ['share'], not: ['part'], kind: 'homograph', when: ['imperative'] }),
  ],
  names: [
    { name: 'Buurtbouw', forms: [], isWord: false, note: '' },
    { name: 'Haven', forms: ['Haven Standard'], isWord: true, note: 'De standaard' },
  ],
}

describe('what is written can be read back', () => {
  test.each(['yaml', 'csv', 'tsv'] as const)('%s, all of it', (format) => {
    expect(readTerms(writeTerms(list, format), format)).toEqual(list)
  })

  test('tbx, without kinds and conditions; names are terms that stay the same', () => {
    expect(readTerms(writeTerms(list, 'tbx'), 'tbx')).toEqual({
      source: 'nl',
      target: 'en',
      terms: [
        wijkloket,
        termOf({ forms: ['delen'], use: ['share'], not: ['part'], status: 'required' }),
        termOf({ forms: ['Buurtbouw'], use: ['Buurtbouw'], status: 'required' }),
        termOf({
          forms: ['Haven'],
          use: ['Haven'],
          allow: ['Haven Standard'],
          status: 'required',
          note: 'De standaard',
        }),
      ],
      names: [],
    })
  })

  test.each([
    ['words', 'wijkloket:neighbourhood desk\ndelen:share\nBuurtbouw:Buurtbouw\nHaven:Haven Standard\n'],
    ['deepl', 'wijkloket\tneighbourhood desk\ndelen\tshare\nBuurtbouw\tBuurtbouw\nHaven\tHaven Standard\n'],
  ] as const)('%s, a line for each term', (format, text) => {
    expect(writeTerms(list, format)).toBe(text)
    expect(readTerms(text, format)).toEqual({
      source: 'nl',
      target: 'en',
      terms: [
        termOf({ forms: ['wijkloket'], use: ['neighbourhood desk'], status: 'required' }),
        termOf({ forms: ['delen'], use: ['share'], status: 'required' }),
        termOf({ forms: ['Haven'], use: ['Haven Standard'], status: 'required' }),
      ],
      names: [{ name: 'Buurtbouw', forms: [], isWord: false, note: '' }],
    })
  })

  test('csv, whatever stands in a cell', () => {
    const cell = fc.string({ minLength: 1 }).filter((text) => text.trim() === text && !text.includes('|'))
    fc.assert(
      fc.property(cell, cell, cell, (term, use, note) => {
        const one = { ...list, terms: [termOf({ forms: [term], use: [use], note, status: 'required' })], names: [] }
        expect(readTerms(writeTerms(one, 'csv'), 'csv')).toEqual(one)
      }),
    )
  })

  test('tbx, whatever stands in a term', () => {
    const text = fc.string({ unit: fc.constantFrom('<', '&', '"', "'", 'a', 'é', ']', '>', '-', '!'), minLength: 1 })
    fc.assert(
      fc.property(text, text, (term, use) => {
        const one = { ...list, terms: [termOf({ forms: [term], use: [use], status: 'required' })], names: [] }
        expect(readTerms(writeTerms(one, 'tbx'), 'tbx')).toEqual(one)
      }),
    )
  })
})

test('reads a word list with comments and Windows line ends', () => {
  const text = '\uFEFF# Woorden\r\nloket:desk\r\n\r\n# Namen\r\nBuurtbouw:Buurtbouw\r\nzonder vertaling\r\n'
  expect(readTerms(text, 'words')).toEqual({
    source: 'nl',
    target: 'en',
    terms: [termOf({ forms: ['loket'], use: ['desk'], status: 'required' })],
    names: [{ name: 'Buurtbouw', forms: [], isWord: false, note: '' }],
  })
})

test('reads a table without a header, and quoted cells', () => {
  expect(readTerms('"loket, wijk","desk ""local"""\n', 'csv').terms).toEqual([
    termOf({ forms: ['loket, wijk'], use: ['desk "local"'], status: 'required' }),
  ])
})

test('reads TBX as it was before 2019', () => {
  const xml = `<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="nl"><text><body><termEntry id="1">
<langSet xml:lang="nl"><tig><term>loket</term></tig></langSet>
<langSet xml:lang="en-GB"><tig><term>desk</term></tig>
<tig><term>locket</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>
</termEntry></body></text></martif>`
  expect(readTerms(xml, 'tbx')).toEqual({
    source: 'nl',
    target: 'en',
    terms: [termOf({ forms: ['loket'], use: ['desk'], not: ['locket'], status: 'required' })],
    names: [],
  })
})

test('takes only short units of a translation memory, as proposals', () => {
  const memory = writeTmx(
    [
      { source: 'open loket', target: 'open desk' },
      { source: 'open loket', target: 'open desk' },
      { source: 'Het loket is op elke werkdag open.', target: 'The desk is open on every working day.' },
    ],
    'nl',
    'en',
    '1.0.0',
  )
  expect(memory.match(/<tu>/g)).toHaveLength(2)
  expect(readTerms(memory, 'tmx')).toEqual({
    source: 'nl',
    target: 'en',
    terms: [termOf({ forms: ['open loket'], use: ['open desk'], status: 'proposed' })],
    names: [],
  })
})

describe('what is wrong is named', () => {
  test.each([
    ['yaml', 'terms: [{ term: loket, usee: desk }]', 'terms.0.usee'],
    ['yaml', 'terms: { wonen: [{ term: loket, when: soms }] }', 'terms.wonen.0.when'],
    ['yaml', 'a: [', ''],
    ['csv', 'term,use,status\nloket,desk,soms\n', '2.status'],
    ['tbx', '<tbx><text/></tbx>', ''],
    ['tbx', '<tbx>'.repeat(200), ''],
    ['tmx', '<tmx/>', ''],
  ] as const)('in %s: %s', (format, text, place) => {
    expect(() => readTerms(text, format)).toThrow(expect.objectContaining({ name: 'TermListError', path: place }))
  })

  test('entities of the file itself do not grow', () => {
    const bomb = `<!DOCTYPE tbx [<!ENTITY a "${'x'.repeat(100)}"><!ENTITY b "&a;&a;&a;">]>`
    const xml = `${bomb}<tbx xml:lang="nl"><conceptEntry><langSec xml:lang="nl"><termSec><term>loket &b;</term></termSec></langSec><langSec xml:lang="en"><termSec><term>desk</term></termSec></langSec></conceptEntry></tbx>`
    expect(readTerms(xml, 'tbx').terms[0]?.forms).toEqual(['loket &b;'])
  })
})

test.each([
  ['terms.yml', 'yaml'],
  ['terms.CSV', 'csv'],
  ['a/b.tbx', 'tbx'],
  ['memory.tmx', 'tmx'],
  ['words.txt', 'words'],
  ['terms', 'yaml'],
])('the name %s says %s', (path, format) => {
  expect(formatOf(path)).toBe(format)
})
