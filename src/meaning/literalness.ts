import type { Comparison } from './compare.js'

/** The share of words with an account that is supposed of a page of which nothing is known. */
const USUAL = 0.9
/** That guess counts as much as so many words: of a short page little is known. */
const GUESSED = 60

/** Told in steps: a sentence that changes must not change what is said of the others. */
const STEP = 0.01

/** The share of all words that something accounts for, 0 to 1: high in the work of machines, lower in that of people. */
export function literalness(comparisons: readonly Comparison[], guessed = GUESSED): number {
  const sides = comparisons.flatMap(({ source, target }) => [...source.accounts, ...target.accounts])
  const accounted = sides.filter((account) => account !== undefined).length
  const share = (accounted + USUAL * guessed) / Math.max(1, sides.length + guessed)
  return Math.round(share / STEP) * STEP
}
