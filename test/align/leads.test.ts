import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leadsIn } from '../../src/align/leads.js'
import { tableOf } from '../../src/align/table.js'

test.each([
  { name: 'the best of both', source: 0, target: 0, lead: 2 },
  { name: 'one with a better rival in its row', source: 0, target: 1, lead: -2 },
  { name: 'one whose rivals are not in the table', source: 2, target: 2, lead: 4 },
])('$name', ({ source, target, lead }) => {
  const scores = [[5, 3], [2], [undefined, undefined, 4]]
  const table = tableOf(
    scores.map(() => new Set([0, 1, 2])),
    (s, t) => scores[s]?.[t],
  )
  expect(leadsIn(table, 3, 0)(source, target)).toBe(lead)
})

test('a lead is what is left of the score without the best rival of the row and the column', () => {
  const width = 4
  const tables = fc.array(fc.array(fc.option(fc.integer({ min: 0, max: 9 })), { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 5,
  })
  fc.assert(
    fc.property(tables, (scores) => {
      const all = scores.map(() => new Set(Array.from({ length: width }, (_, t) => t)))
      const table = tableOf(all, (s, t) => scores[s]?.[t] ?? undefined)
      const lead = leadsIn(table, width, 0)
      for (const [s, row] of table.entries())
        for (const [t, score] of row) {
          const inRow = (scores[s] ?? []).filter((_, other) => other !== t)
          const inColumn = scores.filter((_, other) => other !== s).map((other) => other[t])
          expect(lead(s, t)).toBe(score - Math.max(-10, ...[...inRow, ...inColumn].map((rival) => rival ?? 0)))
        }
    }),
  )
})
