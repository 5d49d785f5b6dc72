import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mojibakeIn } from '../../src/language/mojibake.js'

const repairedText = (text: string): string =>
  mojibakeIn(text)
    .toReversed()
    .reduce((rest, { start, end, repaired }) => rest.slice(0, start) + (repaired ?? '?') + rest.slice(end), text)

const decoder = new TextDecoder('windows-1252')
const garble = (text: string): string => decoder.decode(new TextEncoder().encode(text))

test.each([
  ['beleid Ã©cht werkend', 'beleid écht werkend'],
  ['ideeÃ«n uitwisselen', 'ideeën uitwisselen'],
  ['tweetalig â€“ en goed', 'tweetalig – en goed'],
  ['tot snel ðŸ˜‰', 'tot snel 😉'],
  ['Â© gemeente', '© gemeente'],
  ['tienÂ\u00a0procent', 'tien\u00a0procent'],
  ['â€œopenâ€\u009d', '“open”'],
  ['beleid ÃƒÂ©cht werkend', 'beleid écht werkend'],
  ['ÐŸÑ€Ð¸Ð²ÐµÑ‚', 'Привет'],
  ['verlo\ufffdren', 'verlo?ren'],
])('%j', (text, expected) => expect(repairedText(text)).toBe(expected))

test.each([
  'SÃO PAULO',
  'la lettre Â suivie',
  '« Â\u00a0»'.replace(' ', '\u00a0'),
  'écht één café”…',
  'Ærø, Åland, ßeta…',
  'naïef: ï»',
  'Ÿ€ 5',
])('%j is as it should be', (text) => expect(mojibakeIn(text)).toEqual([]))

test('the range is the garbled part only, and a lost character has no repair', () => {
  expect(mojibakeIn('ideeÃ«n, verlo\ufffdren')).toEqual([
    { start: 4, end: 6, repaired: 'ë' },
    { start: 14, end: 15, repaired: undefined },
  ])
})

test('Dutch text that went through the wrong encoding comes back whole', () => {
  const words = fc.constantFrom('één', 'ideeën', '€ 5', 'coördinatie', '–', '“open”', '😉', 'gemeente', 'ça va', '…')
  fc.assert(
    fc.property(fc.array(words), (parts) => {
      const text = parts.join(' ')
      expect(mojibakeIn(text)).toEqual([])
      expect(repairedText(garble(text))).toBe(text)
    }),
  )
})
