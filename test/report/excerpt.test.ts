import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerpt } from '../../src/report/excerpt.js'
import { indexLines } from '../../src/report/line-column.js'
import { keepEnd, keepStart, textWidth, wrap } from '../../src/report/text-width.js'

const line = 'Bewaar elk besluit tien jaar en gooi het daarna zonder spijt weg'

test.each([
  {
    name: 'everything fits',
    width: 80,
    of: 'tien',
    shown: 'Bewaar elk besluit ‹tien› jaar en gooi het daarna zonder spijt weg',
  },
  { name: 'the place in the middle', width: 30, of: 'tien', shown: '…lk besluit ‹tien› jaar en go…' },
  { name: 'the place at the start', width: 30, of: 'Bewaar', shown: '‹Bewaar› elk besluit tien jaa…' },
  { name: 'the place at the end', width: 30, of: 'weg', shown: '…het daarna zonder spijt ‹weg›' },
  { name: 'a place wider than the screen', width: 30, of: line, shown: '‹Bewaar elk besluit tien jaa…›' },
])('$name', ({ width, of, shown }) => {
  const text = `  ${line}\n`
  const start = text.indexOf(of)
  const { before, place, after } = excerpt(text, { start, end: start + of.length }, indexLines(text), width)
  expect(`${before}‹${place}›${after}`).toBe(shown)
})

test('an excerpt is one line that fits, whatever the page holds', () => {
  const pageText = fc.string({
    unit: fc.constantFrom('besluit', ' ', '\n', '\r\n', '🗑️', '决', '\u001B', 'e\u0301'),
    maxLength: 60,
  })
  fc.assert(
    fc.property(pageText, fc.nat(99), fc.nat(99), fc.integer({ min: 12, max: 60 }), (text, one, other, width) => {
      const [start, end] = [Math.min(one, other, text.length), Math.min(Math.max(one, other), text.length)]
      const { before, place, after } = excerpt(text, { start, end }, indexLines(text), width)
      const shown = `${before}‹${place}›${after}`
      expect(shown).not.toMatch(/[\p{Cc}]/u)
      expect(textWidth(shown)).toBeLessThanOrEqual(width)
    }),
  )
})

test.each([
  ['besluit', 7],
  ['决定', 4],
  ['🗑️', 2],
  ['👩‍💻', 2],
  ['e\u0301e\u0301n', 3],
  ['✓', 1],
  ['1️⃣', 2],
])('the width of %s is %i', (text, width) => {
  expect(textWidth(text)).toBe(width)
})

test('cutting keeps characters whole', () => {
  expect(keepStart('weg 🗑️🗑️', 7)).toBe('weg 🗑️…')
  expect(keepEnd('🗑️🗑️ weg', 7)).toBe('…🗑️ weg')
  expect(keepStart('weg', 3)).toBe('weg')
})

test('wrapping breaks at spaces only', () => {
  expect(wrap('leg het besluit vast', 11)).toEqual(['leg het', 'besluit', 'vast'])
  expect(wrap('verantwoordelijkheid', 5)).toEqual(['verantwoordelijkheid'])
})
