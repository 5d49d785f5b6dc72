import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { OPAQUE } from '../../src/document/types.js'
import { residueIn } from '../../src/language/residue.js'

const left = (text: string, sourceText?: string, ignore?: readonly string[]): string[] =>
  residueIn(text, 'nl', 'en', { sourceText, ignore }).map(({ start, end }) => text.slice(start, end))

test.each([
  ['Publish the source code (see Gebruik een open licentie) in time.', ['Gebruik een open licentie']],
  [
    "Can't find it? Bijvoorbeeld omdat je verschillende versies beheert. Then ask the team.",
    ['Bijvoorbeeld omdat je verschillende versies beheert'],
  ],
  ['There are other ways to share. Meer daarover', ['Meer daarover']],
  ['You kan je vraag ook stellen to the team.', ['kan je vraag ook stellen']],
  ['Ask the team for the inkoopvoorwaarden of the ministry.', ['inkoopvoorwaarden']],
  [`Choose ${OPAQUE} and schrijf daarna een ${OPAQUE}.`, ['schrijf daarna een']],
  ['The first cell\nDe tweede cel van de rij', ['De tweede cel van de rij']],
  ['HET BELEID VAN DE GEMEENTE', ['HET BELEID VAN DE GEMEENTE']],
])('finds %j', (text, expected) => expect(left(text)).toEqual(expected))

test.each([
  'Publish the source code under an open licence and share what you have learned.',
  'Van Gogh is in the collection of the museum, as is De Kooning.',
  'The open source software of the platform was designed with the end user in mind.',
  'Read more over there; we want the best for all of them.',
  'Run `npm install` in de_map/met/bestanden and open https://voorbeeld.nl/zoek-een-licentie.',
  'We were told that the hand of the man in the water was warm.',
  'Saudi Arabia, Sri Lanka, Jan Jansen, Kees de Vries',
  'Data, Register, Overview, Trend',
  '',
  OPAQUE,
])('is silent on %j', (text) => expect(left(text)).toEqual([]))

describe('with the source sentence', () => {
  test('a loanword at the edge belongs to what was left over', () => {
    expect(left('Open the page in je browser', 'Open de pagina in je browser')).toEqual(['in je browser'])
    expect(
      left(
        'Rules: Eisen aan verantwoord cloudbeheer Central Agency',
        'Regels: Eisen aan verantwoord cloudbeheer Rijksdienst',
      ),
    ).toEqual(['Eisen aan verantwoord cloudbeheer'])
    expect(left('Consult the ICT-criteria voor SQL first.', 'Raadpleeg eerst de ICT-criteria voor SQL.')).toEqual([
      'ICT-criteria voor SQL',
    ])
  })

  test('a name that the source has too is not left over', () => {
    expect(left('Ask Willem Wigman for access.', 'Vraag Willem Wigman om toegang.')).toEqual([])
  })
})

test('names to keep are left out', () => {
  const text = 'Look it up at Dienst voor het Register van de Stad today.'
  expect(left(text)).toEqual(['Dienst voor het Register van de Stad'])
  expect(left(text, undefined, ['Dienst voor het Register van de Stad'])).toEqual([])
})

test('reports how many words and how sure', () => {
  expect(residueIn('Gebruik een licentie', 'nl', 'en')).toEqual([
    { start: 0, end: 20, words: 3, score: expect.any(Number) },
  ])
})

test.each([
  ['nl', 'nl-BE'],
  ['xx', 'yy'],
])('silent from %s to %s', (source, target) =>
  expect(residueIn('Kies een open licentie voor de code', source, target)).toEqual([]),
)

test('English left in Dutch is found as well', () => {
  const text = 'Kies een licentie, because the source code should be shared, en deel de code.'
  expect(residueIn(text, 'en', 'nl').map(({ start, end }) => text.slice(start, end))).toEqual([
    'because the source code should be shared',
  ])
})

test('runs lie apart, in order and on words', () => {
  const words = fc.constantFrom(
    'kies',
    'een',
    'omdat',
    'the',
    'of',
    'licence',
    'open',
    'NL',
    OPAQUE,
    '\n',
    'Stad.',
    'inkoopvoorwaarden',
  )
  fc.assert(
    fc.property(fc.array(words), fc.option(fc.array(words), { nil: undefined }), (text, source) => {
      const found = residueIn(text.join(' '), 'nl', 'en', { sourceText: source?.join(' ') })
      expect(found.every(({ start, end }, at) => start < end && start >= (found[at - 1]?.end ?? 0))).toBe(true)
    }),
  )
})

const corpus = new URL('../../../shared/corpus/parallel/', import.meta.url)
describe.skipIf(!existsSync(corpus))('on good English (skipped where the corpus is absent)', () => {
  test.each(['open-forms.tsv', 'covid-dashboard.tsv'])('%s: fewer than 3 in 1000 segments', (file) => {
    const rows = readFileSync(new URL(file, corpus), 'utf8').trim().split('\n')
    const flagged = rows.filter((row) => {
      const [sourceText, text] = row.split('\t')
      return residueIn(text!, 'nl', 'en', { sourceText }).length > 0
    })
    expect(flagged.length / rows.length).toBeLessThan(0.003)
  })
})
