import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexLines } from '../../src/report/line-column.js'

test.each([
  { name: 'an empty text', text: '', offset: 0, line: 1, column: 1 },
  { name: 'the first character', text: 'Besluit', offset: 0, line: 1, column: 1 },
  { name: 'after LF', text: 'Wie\nwat', offset: 4, line: 2, column: 1 },
  { name: 'after CRLF', text: 'Wie\r\nwat', offset: 5, line: 2, column: 1 },
  { name: 'between CR and LF', text: 'Wie\r\nwat', offset: 4, line: 1, column: 5 },
  { name: 'after CR alone', text: 'Wie\rwat', offset: 4, line: 2, column: 1 },
  { name: 'after a byte order mark', text: '\uFEFFWie', offset: 1, line: 1, column: 2 },
  { name: 'after an emoji of two units', text: '🗑 weg', offset: 3, line: 1, column: 4 },
  { name: 'behind the last line end', text: 'Wie\n', offset: 4, line: 2, column: 1 },
  { name: 'outside the text', text: 'Wie\nwat', offset: 99, line: 2, column: 4 },
])('$name', ({ text, offset, line, column }) => {
  expect(indexLines(text).at(offset)).toEqual({ line, column })
})

test('line and column lead back to the offset', () => {
  const pageText = fc.string({ unit: fc.constantFrom('a', 'é', '🗑', '\r', '\n', '\r\n', '\uFEFF', ' ') })
  fc.assert(
    fc.property(pageText, fc.nat(60), (text, wanted) => {
      const offset = Math.min(wanted, text.length)
      const { line, column } = indexLines(text).at(offset)
      const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/)
      const start = lines.slice(0, line - 1).join('').length
      expect(start + column - 1).toBe(offset)
    }),
  )
})

test('the line around an offset leaves its line end out', () => {
  const text = 'Wie\r\nbesluit er\rnu\n'
  const { lineAround } = indexLines(text)
  const lineAt = (offset: number) => text.slice(lineAround(offset).start, lineAround(offset).end)
  expect([0, 5, 12, 16, 19].map(lineAt)).toEqual(['Wie', 'besluit er', 'besluit er', 'nu', ''])
})
