import { expect, test } from 'vitest'
import type { Comparison } from '../../src/meaning/compare.js'
import { literalness } from '../../src/meaning/literalness.js'

/** A page of one sentence, of whose words so many have an account on either side. */
const page = (accounted: number, words: number): Comparison[] => {
  const accounts = Array.from({ length: words }, (_, at) => (at < accounted ? ('usual' as const) : undefined))
  const side = { words: [], links: [], accounts }
  return [{ source: side, target: side }]
}

test.each([
  ['nothing known', [], 0.9],
  ['all accounted for', page(400, 400), 0.99],
  ['half of it', page(200, 400), 0.53],
  ['one word fewer: the same step', page(199, 400), 0.53],
])('%s', (_, comparisons, expected) => expect(literalness(comparisons)).toBeCloseTo(expected, 10))
