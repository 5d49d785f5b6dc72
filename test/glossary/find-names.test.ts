import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexNames, namesIn } from '../../src/glossary/find-names.js'
import { toNames } from '../../src/glossary/names.js'

const names = toNames([
  'VNG',
  'VNG Realisatie',
  'DigiD',
  'developer.overheid.nl',
  'Haven+',
  "'s-Hertogenbosch",
  { name: 'Haven', when: 'capitalised' },
])
const index = indexNames(names)
const found = (text: string): string[] => namesIn(text, index).map(({ start, end }) => text.slice(start, end))

describe('namesIn', () => {
  test.each([
    ['De VNG en VNG Realisatie werken samen.', ['VNG', 'VNG Realisatie']],
    ["DigiD's inlog en een DigiD-account", ['DigiD', 'DigiD']],
    ['DigiDaccount en digid', []],
    ['Kijk op developer.overheid.nl.', ['developer.overheid.nl']],
    ["Kom naar 's-Hertogenbosch", ["'s-Hertogenbosch"]],
    ['Haven', ['Haven']],
    ['Haven is het woord waarmee deze zin begint.', []],
    ['Wij gebruiken Haven en Haven+.', ['Haven', 'Haven+']],
    ['De weg is af. Haven en kade volgen.', []],
    ['', []],
  ])('%j holds %j', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  test('finds names in order, without overlap, as they are written', () => {
    const piece = fc.constantFrom(...names.map(({ name }) => name), 'de ', ' ', '. ', '-', 'x', 'é')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('')
        let done = 0
        for (const { name, start, end } of namesIn(text, index)) {
          expect(start).toBeGreaterThanOrEqual(done)
          expect(text.slice(start, end)).toBe(name.name)
          done = end
        }
      }),
    )
  })
})
