import { existsSync, readFileSync } from 'node:fs'
import eld from 'eld/small'
import { describe, expect, test } from 'vitest'
import { OPAQUE } from '../../src/document/types.js'
import { languageScore, looksLike } from '../../src/language/identify.js'

test.each([
  ['Publiceer de broncode onder een open licentie.', 'yes'],
  ['Publish the source code under an open licence.', 'no'],
  ['Samenwerking bevorderen', 'yes'],
  ['Promoting cooperation', 'no'],
  ['Toegankelijkheid', 'yes'],
  ['Trend', 'unsure'],
  ['JSON schema', 'unsure'],
  ['2.1', 'unsure'],
  ['', 'unsure'],
  [OPAQUE, 'unsure'],
  ['https://voorbeeld.nl/een-lang-verhaal', 'unsure'],
  ['redactie@voorbeeld.nl', 'unsure'],
  ['naam_van_de_variabele camelCase /pad/naar/het/bestand', 'unsure'],
  ['EUPL BIO WCAG', 'unsure'],
  ['HET BELEID VAN DE GEMEENTE', 'yes'],
])('is %j Dutch? %s', (text, expected) => expect(looksLike(text, 'nl', 'en')).toBe(expected))

test('names to ignore say nothing, as whole words only', () => {
  expect(looksLike('Vereniging van Gemeenten', 'nl', 'en')).toBe('yes')
  expect(
    looksLike('Vereniging van Gemeenten', 'nl', 'en', { ignore: ['Vereniging', 'Vereniging van Gemeenten'] }),
  ).toBe('unsure')
  expect(looksLike('Verenigingen', 'nl', 'en', { ignore: ['Vereniging'] })).toBe('yes')
})

test('the score is between -1 and 1, and turns about with the languages', () => {
  const text = 'Deel kennis met andere teams'
  const score = languageScore(text, 'nl', 'en')
  expect(score).toBeGreaterThan(0.1)
  expect(score).toBeLessThanOrEqual(1)
  expect(languageScore(text, 'en-GB', 'nl-NL')).toBe(-score)
})

test.each([
  ['nl', 'xx'],
  ['xx', 'en'],
  ['nl', 'nl-BE'],
])('nothing is known of %s against %s', (one, other) =>
  expect(languageScore('Deel kennis met andere teams', one, other)).toBe(0),
)

const eldScore = (text: string): number => {
  const scores = eld.detect(text).getScores()
  return (scores['nl'] ?? 0) - (scores['en'] ?? 0)
}

// Words and short sentences without anything that only one of the two leaves out.
test.each(['samenwerking', 'cooperation', 'een één keer', 'ideeën delen', 'the quick answer', "don't"])(
  '%j scores as in eld',
  (text) => expect(languageScore(text, 'nl', 'en')).toBeCloseTo(eldScore(text), 10),
)

const corpus = new URL('../../../shared/corpus/parallel/covid-dashboard.tsv', import.meta.url)
describe.skipIf(!existsSync(corpus))('on real segments (skipped where the corpus is absent)', () => {
  const rows = existsSync(corpus)
    ? readFileSync(corpus, 'utf8')
        .trim()
        .split('\n')
        .map((row) => row.split('\t'))
    : []

  test('says no English is Dutch, and finds nearly all Dutch of five words and more', () => {
    const long = rows.filter(([nl, en]) => nl !== en && nl!.split(' ').length >= 5 && !nl!.includes('|'))
    expect(long.filter(([, en]) => looksLike(en!, 'nl', 'en') === 'yes')).toEqual([])
    expect(long.filter(([nl]) => looksLike(nl!, 'nl', 'en') !== 'yes').length / long.length).toBeLessThan(0.01)
  })
})
