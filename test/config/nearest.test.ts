import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance, nearest } from '../../src/config/nearest.js'

test.each([
  ['', '', 0],
  ['bron', 'bron', 0],
  ['', 'taal', 4],
  ['titel', 'title', 1],
  ['richtlijn', 'richtlijnen', 2],
  ['regel', 'rules', 3],
])('the distance between "%s" and "%s" is %i', (one, other, distance) => {
  expect(editDistance(one, other)).toBe(distance)
})

test('the distance is the same both ways, and zero only for equal words', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (one, other) => {
      expect(editDistance(one, other)).toBe(editDistance(other, one))
      expect(editDistance(one, other) === 0).toBe(one === other)
      expect(editDistance(one, other)).toBeLessThanOrEqual(Math.max(one.length, other.length))
    }),
  )
})

test.each([
  ['frontMater', ['source', 'frontMatter', 'rules'], 'frontMatter'],
  ['Targets', ['target', 'targets'], 'targets'],
  ['wachtwoord', ['source', 'targets'], undefined],
  ['x'.repeat(5000), ['x'.repeat(5000)], undefined],
  ['a', [], undefined],
])('nearest to %.20s', (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected)
})
