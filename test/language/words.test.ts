import { describe, expect, test } from 'vitest'
import { foldWord, isFunctionWord, isTelling, wordsIn } from '../../src/language/words.js'

test.each([
  [
    "Stuur een e-mail over NEN-EN, co2-uitstoot en foto's.",
    ['Stuur', 'een', 'e-mail', 'over', 'NEN-EN', 'co2-uitstoot', 'en', "foto's"],
  ],
  ['Don’t open zzp’ers', ['Don’t', 'open', 'zzp’ers']],
  ["'s Ochtends gaat 't beter", ["'s", 'Ochtends', 'gaat', "'t", 'beter']],
  ["'samen' -- (werken)", ['samen', 'werken']],
  ['Het kost 2.500,75 euro,Dat is veel.Ja', ['Het', 'kost', '2.500,75', 'euro', 'Dat', 'is', 'veel', 'Ja']],
  ['ide\u0065\u0308n 🎉 één', ['ide\u0065\u0308n', 'één']],
  ['', []],
])('words of %j', (text, expected) => {
  const found = wordsIn(text)
  expect(found.map((word) => word.text)).toEqual(expected)
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected)
})

describe('folding', () => {
  test.each([
    ['Don’t', "don't"],
    ['IDEE\u0308N', 'ideën'],
    ['NEN‑EN', 'nen-en'],
  ])('%s → %s', (word, expected) => expect(foldWord(word)).toBe(expected))

  test('without diacritics', () => expect(foldWord('Coördinatie', { diacritics: 'strip' })).toBe('coordinatie'))
})

test.each([
  ['Voordat', 'nl', true],
  ['voordat', 'en', false],
  ['Don’t', 'en-GB', true],
  ['licentie', 'nl', false],
  ['und', 'de', false],
])('%s is a function word of %s: %s', (word, language, expected) =>
  expect(isFunctionWord(word, language)).toBe(expected),
)

test.each([
  ['omdat', 'nl', 'en', true],
  ['because', 'en', 'nl', true],
  ['van', 'nl', 'en', false],
  ['is', 'nl', 'en', false],
])('%s tells %s from %s: %s', (word, language, other, expected) =>
  expect(isTelling(word, language, other)).toBe(expected),
)
