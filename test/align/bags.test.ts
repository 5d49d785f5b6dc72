import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCounter, type Bag } from '../../src/align/tokens.js'
import { joinWeighed, type Weighed } from '../../src/align/weigh.js'

const tokens = fc.array(fc.integer({ min: 0, max: 20_000 }))

const count = (list: readonly number[]): Bag => {
  for (const token of list) counter.add(token, 1)
  return counter.take()
}
const counter = createCounter()

const countsOf = ({ tokens, counts }: Bag): [number, number][] =>
  Array.from(tokens, (token, at) => [token, counts[at]!])

test('a counter counts each text by itself, whatever it counted before', () => {
  fc.assert(
    fc.property(tokens, (list) => {
      const expected = new Map<number, number>()
      for (const token of list.toSorted((one, other) => one - other))
        expected.set(token, (expected.get(token) ?? 0) + 1)
      expect(countsOf(count(list))).toEqual([...expected])
    }),
  )
})

test('two texts joined weigh what both weigh', () => {
  const weighed = ({ tokens, counts }: Bag): Weighed => ({
    tokens,
    weights: counts,
    total: counts.reduce((sum, one) => sum + one, 0),
    amount: counts.length,
  })
  fc.assert(
    fc.property(tokens, tokens, (one, other) => {
      const joined = joinWeighed(weighed(count(one)), weighed(count(other)))
      const expected = count([...one, ...other])
      expect(countsOf({ tokens: joined.tokens, counts: joined.weights })).toEqual(countsOf(expected))
      expect(joined.total).toBe(one.length + other.length)
    }),
  )
})
