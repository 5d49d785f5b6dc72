import type { Comparison } from './compare.js'

/** Words of both sides that nothing accounts for: a sentence with so many was rendered freely. One fault leaves fewer. */
const FREE = 3
/** The share of sentences rendered closely that is supposed of a page of which nothing is known. */
const USUAL = 0.9
/** That guess counts as much as so many sentences: of a short page little is known. */
const GUESSED = 6

/**
 * The share of sentences that were rendered word by word, 0 to 1: high in the work of machines, lower in that of
 * people. It counts sentences, not words, so that mending one fault does not change what is said of the others.
 */
export function literalness(comparisons: readonly Comparison[]): number {
  const close = comparisons.filter(({ source, target }) => looseIn(source) + looseIn(target) < FREE).length
  return (close + USUAL * GUESSED) / (comparisons.length + GUESSED)
}

/** The share of the words of a sentence that something accounts for, 0 to 1. */
export function accountedShare({ source, target }: Comparison): number {
  const words = source.words.length + target.words.length
  return (words - looseIn(source) - looseIn(target)) / words
}

const looseIn = ({ accounts }: Comparison['source']): number =>
  accounts.filter((account) => account === undefined).length
