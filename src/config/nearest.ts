/** The candidate that `word` is most likely a typing error for, if any is near enough. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  // A longer word can hold no typing error that is worth finding, and the cost grows with its square.
  if (word.length > 60) return undefined
  let best: string | undefined
  let limit = Math.max(2, Math.floor(word.length / 3)) + 1
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (distance < limit && distance < candidate.length) [best, limit] = [candidate, distance]
  }
  return best
}

/** How many letters to add, drop, replace or swap with a neighbour to make one word the other (optimal string alignment). */
export function editDistance(one: string, other: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1]
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      current[column] = Math.min(
        last[column]! + 1,
        current[column - 1]! + 1,
        last[column - 1]! + (same ? 0 : 1),
        swapped ? beforeLast[column - 2]! + 1 : Infinity,
      )
    }
    ;[beforeLast, last] = [last, current]
  }
  return last[other.length]!
}
