import { weights } from './data/weights.js'
import type { Suspect } from './suspects.js'

/**
 * Where the line is drawn, in log odds that were learned from planted faults. Those are commoner than real ones, and
 * what a person wrote freely has more words that nothing accounts for: the freer the page, the higher the line.
 */
const LINE = { changed: 0.2, odd: 0.7, lost: 0.4 }
const LITERAL = 0.96
const STEEPNESS = 18

/** How far a suspect is over the line, in log odds; below 0 it is not worth a word. */
export function certaintyOf({ kind, features }: Suspect, literal: number): number {
  const own: Readonly<Record<string, number>> = weights[kind]
  let odds = own['bias'] ?? 0
  for (const [name, value] of Object.entries(features)) odds += (own[name] ?? 0) * value
  return odds - LINE[kind] - STEEPNESS * Math.max(0, LITERAL - literal)
}
