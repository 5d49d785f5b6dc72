import { expect, test } from 'vitest'
import { polarityOf } from '../../src/meaning/negations.js'

test.each([
  ['nl', 'Deel dit niet.', ['niet'], false],
  ['nl', 'Dat is niet alleen goedkoop, maar ook snel.', [], true],
  ['nl', 'Het adres is onbekend.', [], true],
  ['nl', 'Vraag het online aan, onder andere bij ons.', [], false],
  ['en', 'Do not share this; it isn’t safe.', ['not', 'isn’t'], false],
  ['en', 'Not only is it cheap, it is fast.', [], true],
  ['en', 'The address is unknown.', [], true],
  ['en', 'The information is in the description.', [], false],
])('%s: %s', (language, text, negations, hasKin) => {
  const found = polarityOf(text, language)
  expect([found.negations.map((one) => one.text), found.hasKin]).toEqual([negations, hasKin])
})
