import { expect, test } from 'vitest'
import { addressFrom, partsFrom } from '../../src/rules/relative-address.js'

test.each([
  ['teksten/nl/kaart.md', 'img/kaart.png', 'teksten/nl/img/kaart.png', 'en/kaart.md', '../teksten/nl/img/kaart.png'],
  ['teksten/nl/kaart.md', '../blad.pdf', 'teksten/blad.pdf', 'teksten/site/en/kaart.md', '../../blad.pdf'],
  ['kaart.md', './blad.pdf', 'blad.pdf', 'en/kaart.md', '../blad.pdf'],
  ['en/kaart.md', '../../buiten/blad.pdf', '../buiten/blad.pdf', 'kaart.md', '../buiten/blad.pdf'],
  ['nl/kaart.md', 'blad.pdf', 'nl/blad.pdf', 'nl/route.md', 'blad.pdf'],
])('from %j the address %j leads to %j, and from %j that is %j', (from, address, file, to, expected) => {
  expect(partsFrom(from, address).join('/')).toBe(file)
  expect(addressFrom(to, file.split('/'))).toBe(expected)
})
