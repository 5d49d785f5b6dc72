import { expect, test } from 'vitest'
import { nameCandidatesIn } from '../../src/language/names.js'

test.each([
  ['nl', 'Publiceer op Code.overheid.nl en in README.md.', ['Code.overheid.nl 0.95', 'README.md 0.95']],
  ['nl', 'Wij gebruiken GovHub, PKIoverheid en eHerkenning.', ['GovHub 0.9', 'PKIoverheid 0.9', 'eHerkenning 0.9']],
  ['nl', 'Voldoe aan de AVG, de BIO en het MKB.', ['BIO 0.8']],
  ['nl', "De EUPL-1.2, CO2-uitstoot, 18F en API's.", ['EUPL-1.2 0.9', 'CO2 0.9', '18F 0.9', 'API 0.8']],
  ['nl', 'Bouw met NL Design System en Logius.', ['NL Design System 0.85', 'Logius 0.5']],
  [
    'nl',
    'De Rijksdienst voor het Wegverkeer beheert ICT-diensten.',
    ['Rijksdienst voor het Wegverkeer 0.7', 'ICT 0.8'],
  ],
  ['nl', 'Nederlandse regels gelden ook in Europa.', []],
  ['nl', 'Kies een licentie. Leg de keuze vast.', []],
  ['nl', 'Binnen 2 weken de 1e keer.', []],
  ['en', 'The policy on Tuesday in Dutch.', []],
  ['en', 'Ask the Standardisation Forum.', ['Standardisation Forum 0.42']],
  ['nl', 'ALLES IN HOOFDLETTERS GESCHREVEN', []],
  ['de', 'Das ist GovHub.', ['GovHub 0.9']],
  ['nl', '', []],
])('%s %j', (language, text, expected) => {
  const found = nameCandidatesIn(text, language)
  expect(found.map((name) => `${name.text} ${Number(name.certainty.toFixed(2))}`)).toEqual(expected)
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(found.map((name) => name.text))
})

test.each(['GovHub ', 'Ab.', 'a-', 'De van ', 'A1 '])('%j repeated takes linear time', (piece) => {
  const text = piece.repeat(20_000)
  const start = performance.now()
  nameCandidatesIn(text, 'nl')
  expect(performance.now() - start).toBeLessThan(1500)
})
