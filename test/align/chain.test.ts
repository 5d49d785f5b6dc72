import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bestChain, outOfOrder, type Step } from '../../src/align/chain.js'

/** The best sum that any chain can have, by trying everything. */
function bestSum(table: readonly (readonly number[])[], source = 0, target = 0): number {
  let best = 0
  for (let s = source; s < table.length; s++)
    for (let t = target; t < (table[s]?.length ?? 0); t++) {
      const score = table[s]?.[t] ?? 0
      if (score > 0) best = Math.max(best, score + bestSum(table, s + 1, t + 1))
    }
  return best
}

const tables = fc.record({ sources: fc.nat({ max: 5 }), targets: fc.nat({ max: 5 }) }).chain(({ sources, targets }) =>
  fc.array(fc.array(fc.integer({ min: -3, max: 9 }), { minLength: targets, maxLength: targets }), {
    minLength: sources,
    maxLength: sources,
  }),
)

describe('the best chain', () => {
  test('never crosses and has the highest sum there is', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const chain = bestChain(table.length, table[0]?.length ?? 0, (s, t) => table[s]?.[t] ?? 0)
        expect(chain.map(({ source, target }) => table[source]?.[target])).toEqual(chain.map(({ score }) => score))
        expect(chain.every(({ score }) => score > 0)).toBe(true)
        expect(
          chain.slice(1).every((step, at) => step.source > chain[at]!.source && step.target > chain[at]!.target),
        ).toBe(true)
        expect(chain.reduce((sum, { score }) => sum + score, 0)).toBe(bestSum(table))
      }),
    )
  })

  test.each([
    [2_000, 2_000, 1_100_000],
    [4_000, 3_900, 1_200_000],
    [10_000, 10_000, 1_100_000],
  ])('of %i and %i parts asks for at most %i scores', (sources, targets, most) => {
    let asked = 0
    const chain = bestChain(sources, targets, (source, target) => {
      asked++
      return source === target ? 1 : -1
    })
    expect(chain).toHaveLength(Math.min(sources, targets))
    expect(asked).toBeLessThanOrEqual(most)
  })
})

test.each<[string, number[], number[]]>([
  ['in order', [0, 1, 2], []],
  ['one moved to the front', [1, 2, 3, 0], [0]],
  ['one moved to the end', [3, 0, 1, 2], [3]],
  ['backwards', [2, 1, 0], [2, 1]],
  ['none', [], []],
])('out of order: %s', (_, targets, moved) => {
  const pairs = targets.map((target, source): Step => ({ source, target, score: 1 }))
  expect([...outOfOrder(pairs)].map(({ target }) => target)).toEqual(moved)
})
