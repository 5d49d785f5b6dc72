import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeBetween, moveRange } from '../../src/edit/text-change.js'

test.each([
  ['Bewaar dit.', 'Bewaar dit.', { start: 11, end: 11, by: 0 }],
  ['Bewaar dit.', 'Bewaar alles.', { start: 7, end: 10, by: 2 }],
  ['Bewaar dit.', '', { start: 0, end: 11, by: -11 }],
  ['aa', 'aaa', { start: 2, end: 2, by: 1 }],
])('from %j to %j', (before, after, change) => {
  expect(changeBetween(before, after)).toEqual(change)
})

test('what stands outside the change is the same text at its new place', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', 'é'), maxLength: 30 })
  fc.assert(
    fc.property(words, words, fc.nat(30), fc.nat(30), (before, after, one, other) => {
      const [start, end] = [Math.min(one, other, before.length), Math.min(Math.max(one, other), before.length)]
      const moved = moveRange({ start, end }, changeBetween(before, after))
      if (moved) expect(after.slice(moved.start, moved.end)).toBe(before.slice(start, end))
    }),
  )
})
