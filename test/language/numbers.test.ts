import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareNumbers, numbersIn, numberWordsIn } from '../../src/language/numbers.js'

const shown = (text: string, language: string): string[] =>
  numbersIn(text, language).map((found) => `${found.kind} ‹${found.text}› ${found.value}`)

test.each([
  ['nl', 'Het kost 2.500,75 per jaar.', ['number ‹2.500,75› 2500.75']],
  ['en', 'It costs 2,500.75 a year.', ['number ‹2,500.75› 2500.75']],
  ['nl', 'Binnen 30 dagen, of 2,5 week.', ['number ‹30› 30', 'number ‹2,5› 2.5']],
  ['nl', 'Ruim 1.000 of 1\u00a0480 woorden', ['number ‹1.000› 1000', 'number ‹1\u00a0480› 1480']],
  ['nl', '€ 1.000, €5,- en 30 euro', ['currency ‹€ 1.000› 1000', 'currency ‹€5,-› 5', 'currency ‹30 euro› 30']],
  ['en', '€1,000 and 30 euros', ['currency ‹€1,000› 1000', 'currency ‹30 euros› 30']],
  ['nl', '10% of 12,5 procent', ['percent ‹10%› 10', 'percent ‹12,5 procent› 12.5']],
  ['en', '10 % or 12.5 per cent', ['percent ‹10 %› 10', 'percent ‹12.5 per cent› 12.5']],
  ['nl', 'Om 12.30 uur, of 9:05', ['time ‹12.30 uur› 12:30', 'time ‹9:05› 09:05']],
  ['en', 'At 12.30 pm, 9 a.m. or 9:05', ['time ‹12.30 pm› 12:30', 'time ‹9 a.m.› 09:00', 'time ‹9:05› 09:05']],
  ['nl', 'Op dinsdag 16 december 2025 en op 1 mei', ['date ‹16 december 2025› 2025-12-16', 'date ‹1 mei› --05-01']],
  [
    'en',
    'On 16 December 2025 and 16th of December, 2025',
    ['date ‹16 December 2025› 2025-12-16', 'date ‹16th of December, 2025› 2025-12-16'],
  ],
  [
    'en',
    'On December 16, 2025, and in December 2025',
    ['date ‹December 16, 2025› 2025-12-16', 'date ‹December 2025› 2025-12'],
  ],
  ['nl', 'Sinds 2025-08-20 of 20-8-2025', ['date ‹2025-08-20› 2025-08-20', 'date ‹20-8-2025› 2025-08-20']],
  ['nl', 'De 1e, 2de en 21ste keer', ['ordinal ‹1e› 1', 'ordinal ‹2de› 2', 'ordinal ‹21ste› 21']],
  ['en', 'The 1st, 2nd and 21st time', ['ordinal ‹1st› 1', 'ordinal ‹2nd› 2', 'ordinal ‹21st› 21']],
  ['nl', 'EUPL-1.2, CO2, S3, x86, 18F, ISO27001, COVID-19, 4K, OAuth2.0', []],
  ['nl', 'Voldoe aan WCAG 2.1 en v1.33', ['number ‹2.1› 2.1', 'version ‹v1.33› 1.33']],
  ['nl', 'Node 20.11.1 op 10.0.0.1', ['version ‹20.11.1› 20.11.1', 'version ‹10.0.0.1› 10.0.0.1']],
  ['nl', 'Plan 2-3 dagen; zie 3.1.', ['number ‹2› 2', 'number ‹3› 3', 'number ‹3.1› 3.1']],
  ['nl', 'Hooguit 100MB of 0,5rem', ['number ‹100› 100', 'number ‹0,5› 0.5']],
  ['nl', 'https://voorbeeld.nl/2024/12 en www.a1.nl/3', []],
  ['nl', '1.000.000 mensen', ['number ‹1.000.000› 1000000']],
  ['de', 'Am 3. Mai 1.000 Leute', ['number ‹3› 3', 'number ‹1.000› 1000']],
  ['nl', '', []],
])('%s %j', (language, text, expected) => expect(shown(text, language)).toEqual(expected))

test('an ambiguous number has more than one reading', () => {
  const readings = (text: string, language: string) => numbersIn(text, language).map((found) => found.readings)
  expect(readings('1.33', 'nl')).toEqual([['1.33']])
  expect(readings('2.10', 'en')).toEqual([['2.1', '2.10']])
  expect(readings('1.000', 'en')).toEqual([['1', '1000', '1.000']])
  expect(readings('2,5 miljoen', 'nl')).toEqual([['2.5', '2500000']])
  expect(readings('9 uur', 'nl')).toEqual([['09:00', '9']])
  expect(readings('4/5/2025', 'en')).toEqual([['2025-05-04', '2025-04-05']])
})

test.each([
  ['nl', 'één, twee en eerste van de twintig', ['1', '2', '1', '20']],
  ['nl', 'een vijfentwintig drieëndertig honderd', ['25', '33', '100']],
  ['en', 'one twenty-five, twice and the third', ['1', '25', '2', '3']],
  ['en', 'a seven-day average', ['7']],
  ['de', 'zwei', []],
])('%s number words of %j', (language, text, expected) =>
  expect(numberWordsIn(text, language).map((found) => found.value)).toEqual(expected),
)

describe('comparing', () => {
  const difference = (nl: string, en: string) => {
    const words = { source: numberWordsIn(nl, 'nl'), target: numberWordsIn(en, 'en') }
    const { missing, extra } = compareNumbers(numbersIn(nl, 'nl'), numbersIn(en, 'en'), words)
    return [missing.map((found) => found.text), extra.map((found) => found.text)]
  }

  test.each([
    ['Het kost 2.500,75.', 'It costs 2,500.75.', [], []],
    ['Binnen 30 dagen.', 'Within 60 days.', ['30'], ['60']],
    ['Binnen 3 dagen.', 'Within three days.', [], []],
    ['Binnen drie dagen.', 'Within 3 days.', [], []],
    ['De 1e keer in de 21e eeuw.', 'The first time in the 21st century.', [], []],
    ['Op 16 december 2025 om 12.30 uur.', 'On December 16, 2025 at 12:30.', [], []],
    ['Op 16 december 2025.', 'On 17 December 2025.', ['16 december 2025'], ['17 December 2025']],
    ['Om 14.00 uur.', 'At 2 pm.', [], []],
    ['Binnen 9 uur.', 'Within 9 hours.', [], []],
    ['Voor 2 miljoen euro.', 'For 2,000,000 euros.', [], []],
    ['Versie 1.33 of 2.10.', 'Version 1.33 or 2.10.', [], []],
    ['Ruim 1.000 regels.', 'Over 1.000 lines.', [], []],
    ['Kies 2, 2 en 3.', 'Choose 2 and 3.', ['2'], []],
    ['Het was 2,5.', 'It was 25.', ['2,5'], ['25']],
    ['10% korting', '10 percent off', [], []],
    ['€ 1.000', 'EUR 1,000', [], []],
    ['Het laatste half jaar.', 'The last 6 months.', [], []],
    ['Tot 24 mei 2026.', 'Until 24 May.', [], []],
    ['Tot 24 mei.', 'Until 24 May 2026.', [], []],
    ['Tot 24 mei 2026.', 'Until 24 May 2025.', ['24 mei 2026'], ['24 May 2025']],
  ])('%s | %s', (nl, en, missing, extra) => expect(difference(nl, en)).toEqual([missing, extra]))

  test('any amount means the same in the notation of both languages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (cents) => {
        const write = (locale: string) => new Intl.NumberFormat(locale).format(cents / 100)
        expect(difference(`Het kost € ${write('nl')}.`, `It costs €${write('en')}.`)).toEqual([[], []])
      }),
    )
  })
})

test.each(['1', '1.', '1,000', 'a1-', 'a', '1-', '€', '1:', '1 mei ', 'v1.', "1'000"])(
  '%j repeated takes linear time',
  (piece) => {
    const text = piece.repeat(20_000)
    const start = performance.now()
    numbersIn(text, 'nl')
    expect(performance.now() - start).toBeLessThan(1000)
  },
)
