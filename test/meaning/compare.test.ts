import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareWords } from '../../src/meaning/compare.js'
import { findFaults } from '../../src/meaning/find-faults.js'
import { shippedKnowledge } from '../../src/meaning/knowledge.js'
import { oppositesIn } from '../../src/meaning/opposites.js'

const knowledge = (await shippedKnowledge('nl', 'en'))!
const languages = ['nl', 'en'] as const

/** The words on both sides with what accounts for them. */
function accounts(source: string, target: string): Record<string, string | undefined> {
  const compared = compareWords({ source, target, languages }, knowledge)!
  return Object.fromEntries(
    [compared.source, compared.target].flatMap((side) => side.words.map(({ text }, at) => [text, side.accounts[at]])),
  )
}

test.each([
  {
    name: 'an inflected word, a compound and a split verb',
    nl: 'Pas de beveiligingsmaatregelen aan.',
    en: 'Adapt the security measures.',
    expected: { beveiligingsmaatregelen: 'usual', Adapt: 'usual', security: 'usual', measures: 'usual' },
  },
  {
    name: 'a form that no rule makes',
    nl: 'Het besluit is genomen door bestaande diensten te gebruiken.',
    en: 'The decision was taken by using existing services.',
    expected: {
      besluit: 'usual',
      bestaande: 'usual',
      diensten: 'usual',
      gebruiken: 'usual',
      decision: 'usual',
      existing: 'usual',
      services: 'usual',
    },
  },
  {
    name: 'a word of which the usual rendering is another one',
    nl: 'Schrijf duidelijke kopjes.',
    en: 'Write clear cups.',
    expected: { Schrijf: 'usual', duidelijke: 'usual', kopjes: 'rare', Write: 'usual', clear: 'usual', cups: 'rare' },
  },
  {
    name: 'a word that nothing accounts for',
    nl: 'De gemeente betaalt de rekening.',
    en: 'The municipality pays the weather.',
    expected: {
      gemeente: 'usual',
      betaalt: 'usual',
      rekening: undefined,
      municipality: 'usual',
      pays: 'usual',
      weather: undefined,
    },
  },
])('$name', ({ nl, en, expected }) => {
  expect(accounts(nl, en)).toEqual(expected)
})

test.each([
  [
    'Kies platformonafhankelijke software.',
    'Choose platform-dependent software.',
    ['platformonafhankelijke', 'dependent'],
  ],
  ['Kies platformonafhankelijke software.', 'Choose platform-independent software.', []],
  ['Dat is onmogelijk.', 'That is possible.', ['onmogelijk', 'possible']],
  ['Onderzoek de mogelijke oorzaken.', 'Examine the possible causes.', []],
])('opposites: %s | %s', (source, target, expected) => {
  const compared = compareWords({ source, target, languages }, knowledge)!
  expect(oppositesIn(compared, knowledge).flatMap((one) => [one.source.text, one.target.text])).toEqual(expected)
})

test('any two texts are compared, and no word is reported twice', () => {
  const words = fc.array(fc.oneof(fc.constantFrom('beheer', 'kosten', 'cloud', 'the', 'costs', 'niet'), fc.string()), {
    maxLength: 20,
  })
  fc.assert(
    fc.property(words, words, (nl, en) => {
      const compared = compareWords({ source: nl.join(' '), target: en.join(' '), languages }, knowledge)
      const found = compared ? findFaults(compared, knowledge, 1) : []
      const places = found.flatMap(({ source, target }) => [
        `nl ${source.start}`,
        ...(target ? [`en ${target.start}`] : []),
      ])
      expect(new Set(places).size).toBe(places.length)
    }),
    { numRuns: 100 },
  )
})
