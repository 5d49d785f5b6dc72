import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { termsIn } from '../../src/glossary/find-terms.js'
import { indexTerms } from '../../src/glossary/index-terms.js'
import { nameOf, termOf } from '../../src/glossary/term.js'

const terms = [
  termOf({ forms: ['gemeente'], use: ['municipality'] }),
  termOf({ forms: ['gemeenteraad'], use: ['municipal council'] }),
  termOf({ forms: ['gegevensuitwisseling'], use: ['data exchange'] }),
  termOf({ forms: ['controle'], use: ['check'] }),
  termOf({ forms: ['digitale toegankelijkheid'], use: ['digital accessibility'] }),
  termOf({ forms: ['toegankelijkheid'], use: ['accessibility'] }),
  termOf({ forms: ['open standaard'], use: ['open standard'] }),
  termOf({ forms: ['aanpassen'], use: ['adapt'], when: ['verb'] }),
  termOf({ forms: ['werken'], use: ['work'], when: ['verb'] }),
  termOf({ forms: ['wet'], use: ['act'] }),
  termOf({ forms: ['AVG'], use: ['GDPR'], matchCase: true }),
  termOf({ forms: ['tak'], use: ['branch'] }),
  termOf({ forms: ['leges'], use: ['fees'] }),
  termOf({ forms: ['vlag'], use: ['flag'], status: 'proposed' }),
]
const index = indexTerms(terms, 'nl')
const found = (text: string): [string, string][] =>
  termsIn(text, index).map(({ term, start, end }) => [nameOf(term), text.slice(start, end)])

describe('termsIn', () => {
  test.each<[string, string, [string, string][]]>([
    [
      'plurals and genitives',
      'Gemeenten en de gemeente',
      [
        ['gemeente', 'Gemeenten'],
        ['gemeente', 'gemeente'],
      ],
    ],
    ['the longest term', 'De gemeenteraad', [['gemeenteraad', 'gemeenteraad']]],
    [
      'adjectives inflected or not',
      'digitaal toegankelijkheid, digitale toegankelijkheid',
      [
        ['digitale toegankelijkheid', 'digitaal toegankelijkheid'],
        ['digitale toegankelijkheid', 'digitale toegankelijkheid'],
      ],
    ],
    ['words that do not stand together', 'digitale, toegankelijkheid', [['toegankelijkheid', 'toegankelijkheid']]],
    ['a hyphen between the words', 'open-standaarden', [['open standaard', 'open-standaarden']]],
    ['the head of a compound', 'beveiligingscontroles', [['controle', 'beveiligingscontroles']]],
    [
      'the first part of a compound',
      'gegevensuitwisselingssysteem',
      [['gegevensuitwisseling', 'gegevensuitwisselingssysteem']],
    ],
    ['too short a word in another', 'wettelijk', []],
    ['a split verb', 'Pas de tekst op tijd aan.', [['aanpassen', 'Pas']]],
    ['a verb that does not split here', 'Pas op. De trein komt aan.', []],
    [
      'forms of a separable verb',
      'aangepast, aan te passen, aanpassen',
      [
        ['aanpassen', 'aangepast'],
        ['aanpassen', 'aan te passen'],
        ['aanpassen', 'aanpassen'],
      ],
    ],
    [
      'forms of a verb',
      'Zij werkt en werkte.',
      [
        ['werken', 'werkt'],
        ['werken', 'werkte'],
      ],
    ],
    ['capitals where they count', 'AVG en avg', [['AVG', 'AVG']]],
    [
      'no other word of the same stem',
      'De takken, niet de taken; leges, geen lege of leeg formulier.',
      [
        ['tak', 'takken'],
        ['leges', 'leges'],
      ],
    ],
    ['what is only proposed', 'De vlag', []],
    ['nothing', '', []],
  ])('finds %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  test('gives places inside any text, in order', () => {
    const piece = fc.constantFrom('gemeente', 'pas', 'aan', ' ', '-', '. ', 'controles', 'é', '\uFFFC', 'digitale ')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        let before = 0
        for (const { start, end } of termsIn(text, index)) {
          expect([start >= before, end > start, end <= text.length]).toEqual([true, true, true])
          before = start
        }
      }),
    )
  })

  test('takes no longer on a very long word or sentence', () => {
    const started = performance.now()
    termsIn('a'.repeat(200_000), index)
    termsIn('pas '.repeat(20_000), index)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
