import { describe, expect, test } from 'vitest'
import { catalogDocument } from '../../src/document/catalog/catalog-document.js'
import { rangeInDocument, sliceProse } from '../../src/document/prose.js'
import { faultsOf } from './faults.js'
import { read, show } from './read.js'

describe('where a piece of prose stands in the page', () => {
  const page = 'Lees **het\n  beleid** van R&amp;D, `main` en\\* meer.\n'
  const [block] = read(page).blocks
  const prose = block!.prose

  test('the prose', () => {
    expect(show(prose.text)).toBe('Lees het beleid van R&D, ▢ en* meer.')
  })

  test.each([
    ['Lees', 'Lees'],
    ['es het', 'es **het'],
    ['het beleid', 'het\n  beleid'],
    ['beleid van', 'beleid** van'],
    ['R&D', 'R&amp;D'],
    ['&', '&amp;'],
    ['D, ', 'D, '],
    ['▢', '`main`'],
    ['* meer', '\\* meer'],
  ])('%j is %j', (piece, written) => {
    const at = show(prose.text).indexOf(piece)
    const { start, end } = rangeInDocument(prose, at, at + piece.length)
    expect(page.slice(start, end)).toBe(written)
    const part = sliceProse(prose, at, at + piece.length)
    expect([show(part.text), rangeInDocument(part, 0, piece.length)]).toEqual([piece, { start, end }])
  })

  test.each([
    [0, 'Lees **het'],
    [9, 'beleid**'],
    [prose.text.length, '\n'],
  ])('an empty piece at %i stands before %j', (at, rest) => {
    const { start, end } = rangeInDocument(prose, at, at)
    expect([end - start, page.slice(start, start + rest.length)]).toEqual([0, rest])
  })

  test('no prose has no place', () => {
    expect(rangeInDocument({ text: '', runs: [] }, 0, 0)).toEqual({ start: 0, end: 0 })
  })
})

test('a message catalog has a block for each message', () => {
  const text = '{ "welkom": "Dag! Log in.", "leeg": "" }'
  const place = (value: string, from: number) => {
    const start = text.indexOf(`"${value}"`, from) + 1
    return { start, end: start + value.length }
  }
  const messages = [
    { key: 'welkom', value: 'Dag! Log in.', range: place('Dag! Log in.', 0) },
    { key: 'leeg', value: '', range: place('', 30) },
  ]
  const document = catalogDocument('nl.json', 'nl', text, messages)
  expect(
    document.blocks.map(({ kind, label, segments }) => [kind, label, segments.map((segment) => segment.text)]),
  ).toEqual([
    ['message', 'welkom', ['Dag!', 'Log in.']],
    ['message', 'leeg', []],
  ])
  expect(faultsOf(document)).toEqual([])
})
