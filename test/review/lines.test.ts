import { expect, test } from 'vitest'
import { linesAround, writeAt } from '../../src/review/lines.js'

const place = (text: string, marked: string) => {
  const start = text.indexOf('|')
  const plain = text.replace('|', '')
  return { plain, place: { path: 'docs/beleid.en.md', range: { start, end: start + marked.length }, text: marked } }
}

test.each([
  { text: '# Policy\n\nKeep |this short.\n', marked: 'this', expected: 'Keep this short.' },
  { text: '|Policy', marked: 'Policy', expected: 'Policy' },
  { text: '# Policy\r\n\r\n|Keep.\r\nShare.\r\n', marked: 'Keep.\r\nShare.', expected: 'Keep.\r\nShare.' },
  { text: '- Keep\n|- Share\n- Delete\n', marked: '- Share\n', expected: '- Share' },
])('the lines around $marked', ({ text, marked, expected }) => {
  const { plain, place: where } = place(text, marked)
  expect(linesAround(plain, where).text).toBe(expected)
})

test.each([
  {
    what: 'instead of words',
    text: 'Keep |this short.\n',
    marked: 'this',
    original: 'dit',
    expected: 'Keep NEW short.\n',
  },
  {
    what: 'a paragraph at the end of another',
    text: 'Keep.|\n',
    marked: '',
    original: 'Deel dit.',
    expected: 'Keep.\n\nNEW\n',
  },
  {
    what: 'a paragraph before a heading',
    text: 'Keep.\n\n|## Share\n',
    marked: '',
    original: 'Deel dit.',
    expected: 'Keep.\n\nNEW\n\n## Share\n',
  },
  {
    what: 'an item of a list',
    text: '- Keep|\n- Delete\n',
    marked: '',
    original: '- Deel',
    expected: '- Keep\nNEW\n- Delete\n',
  },
  {
    what: 'a row of a table',
    text: '| Keep |\r\n|',
    marked: '',
    original: '| Deel |',
    expected: '| Keep |\r\nNEW\r\n',
  },
  { what: 'in an empty page', text: '|', marked: '', original: 'Deel', expected: 'NEW' },
  { what: 'in the middle of a line', text: "title: '|'\n", marked: '', original: 'Deel', expected: "title: 'NEW'\n" },
])('writes $what', ({ text, marked, original, expected }) => {
  // The mark is the last bar, for a table has bars of its own.
  const at = text.lastIndexOf('|')
  const plain = text.slice(0, at) + text.slice(at + 1)
  const where = { path: 'docs/beleid.en.md', range: { start: at, end: at + marked.length }, text: marked }
  const edit = writeAt(plain, where, 'NEW', original)
  const written = plain.slice(0, edit.start) + edit.text + plain.slice(edit.end)
  expect(written).toBe(expected)
})
