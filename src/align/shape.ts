import type { Block } from '../document/types.js'

/** Number of characters of prose and code. */
export const textLength = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { prose, value }) => sum + prose.text.length + Math.min(value.length, 2_000), 0)

/**
 * How well two lengths fit a translation: 1 for the same, below 0 for quite unlike ones. After Gale and Church (1993),
 * "A Program for Aligning Sentences in Bilingual Corpora": the difference counts in units of its expected spread.
 */
export function lengthsAlike(source: number, target: number): number {
  if (source === 0 && target === 0) return 1
  const spread = Math.sqrt(6.8 * ((source + target) / 2 + 1))
  const difference = Math.abs(target - source) / spread
  return Math.max(-2, 1 - difference / 2)
}

/** Share of the block kinds that two sections have in common in the same order, 0 to 1 (longest common subsequence). */
export function kindsAlike(source: readonly string[], target: readonly string[]): number {
  if (source.length === 0 && target.length === 0) return 1
  if (source.length === 0 || target.length === 0) return 0
  const one = source.slice(0, 60)
  const other = target.slice(0, 60)
  let row = new Uint16Array(other.length + 1)
  for (const kind of one) {
    const next = new Uint16Array(other.length + 1)
    for (let index = 0; index < other.length; index++)
      next[index + 1] = kind === other[index] ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0)
    row = next
  }
  return (2 * (row[other.length] ?? 0)) / (one.length + other.length)
}
