/** Below any score that counts. */
const lowest = -10

/**
 * How much better each pair scores than the best other pair of its source or its target: above 0 for the best of both,
 * below 0 for one that has a better rival.
 */
export function leadsIn(scores: readonly (readonly number[])[]): (source: number, target: number) => number {
  const rows = scores.map(bestTwo)
  const columns = (scores[0] ?? []).map((_, target) => bestTwo(scores.map((row) => row[target] ?? lowest)))
  const rival = ([first, second]: readonly [number, number], own: number): number => (own >= first ? second : first)
  const none = [lowest, lowest] as const
  return (source, target) => {
    const own = scores[source]?.[target] ?? lowest
    return own - Math.max(rival(rows[source] ?? none, own), rival(columns[target] ?? none, own))
  }
}

function bestTwo(values: readonly number[]): [number, number] {
  let [first, second] = [lowest, lowest]
  for (const value of values)
    if (value > first) [first, second] = [value, first]
    else if (value > second) second = value
  return [first, second]
}
