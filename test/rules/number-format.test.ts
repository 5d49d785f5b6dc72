import { expect, test } from 'vitest'
import { numbersIn } from '../../src/language/numbers.js'
import { rewriteNumber } from '../../src/rules/number-format.js'

test.each([
  ['€ 1.000', '€ 1.000', '€1,000'],
  ['2,5 miljoen', '2,5 million', '2.5'],
  ['1.250,75', '1.250,75', '1,250.75'],
  ['12.000 inwoners', '12.000 inhabitants', '12,000'],
  ['€ 1.000', '€ 1,000', undefined],
  ['2,5', '2.5', undefined],
  ['versie 2.10', 'version 2.10', undefined],
  ['1.2.3', '1.2.3', undefined],
  ['250,000', '250,000', undefined],
  ['30', '60', undefined],
])('%s, %s → %s', (nl, en, expected) => {
  const [source, target] = [numbersIn(nl, 'nl')[0]!, numbersIn(en, 'en')[0]!]
  expect(rewriteNumber(source, target, 'nl', 'en')).toBe(expected)
})
