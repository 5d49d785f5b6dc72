import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printable } from '../../src/report/printable.js'

test.each([
  ['Leg het besluit vast', 'Leg het besluit vast'],
  ['één idee – «goed» 🗑️ 👩‍💻', 'één idee – «goed» 🗑️ 👩‍💻'],
  ['\u001B[31mrood', '␛[31mrood'],
  ['\u009B31mrood', '<U+009B>31mrood'],
  ['weg\u0008\u007F', 'weg␈␡'],
  ['een\ttwee\r\ndrie', 'een twee␍␊drie'],
  ['a\u202Eb\u2066c', 'a<U+202E>b<U+2066>c'],
  ['ver\u00ADgunning', 'ver<U+00AD>gunning'],
  ['half \uD83D paar', 'half <U+D83D> paar'],
])('%j', (text, expected) => {
  expect(printable(text)).toBe(expected)
})

test('whatever the text, no control character is left, and doing it again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const safe = printable(text)
      expect(safe).not.toMatch(/[\p{Cc}\u2028-\u202E\u2066-\u2069]/u)
      expect(printable(safe)).toBe(safe)
    }),
  )
})
