import type { Table } from './table.js'

/** Below any score that counts. */
const lowest = -10

/** The highest two of a row or column, and how many of its values are still to come. */
interface Best {
  first: number
  second: number
  left: number
}

/**
 * How much better each pair scores than the best other pair of its source or its target: above 0 for the best of both,
 * below 0 for one that has a better rival. `targets` is how many there are; pairs that are not in the table score
 * `absent`.
 */
export function leadsIn(
  table: Table<number>,
  targets: number,
  absent = lowest,
): (source: number, target: number) => number {
  const rows = table.map((): Best => ({ first: lowest, second: lowest, left: targets }))
  const columns = Array.from({ length: targets }, (): Best => ({ first: lowest, second: lowest, left: table.length }))
  for (const [source, row] of table.entries())
    for (const [target, score] of row) {
      take(rows[source] as Best, score)
      take(columns[target] as Best, score)
    }
  for (const best of [...rows, ...columns])
    for (let count = Math.min(2, best.left); count > 0; count--) take(best, absent)
  const rival = ({ first, second }: Best, own: number): number => (own >= first ? second : first)
  return (source, target) => {
    const own = table[source]?.get(target) ?? absent
    return own - Math.max(rival(rows[source] as Best, own), rival(columns[target] as Best, own))
  }
}

function take(best: Best, value: number): void {
  best.left--
  if (value > best.first) [best.first, best.second] = [value, best.first]
  else if (value > best.second) best.second = value
}
