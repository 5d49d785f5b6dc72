import type { TermBase } from '../glossary/term-base.js'
import { nameOf } from '../glossary/term.js'
import type { TermPair } from './types.js'

/** In UTF-8 bytes: what DeepL takes. */
const LONGEST = 1000

/**
 * The terms that may go to a machine as they are: a machine knows no conditions, so only those that hold everywhere,
 * and names that stay. Sorted, each source once.
 */
export function termPairs({ terms, names }: TermBase): TermPair[] {
  const pairs = new Map<string, string>()
  for (const { name, forms, isWord } of names) if (!isWord) pairs.set(name, forms[0] ?? name)
  for (const term of terms) {
    const { kind, status, when, near, pages, use } = term
    const holdsEverywhere = when.length + near.length + pages.length === 0
    if (kind !== 'homograph' && status !== 'proposed' && holdsEverywhere && use[0] !== undefined)
      pairs.set(nameOf(term), use[0])
  }
  return [...pairs]
    .filter(([source, target]) => [source, target].every(isEntry))
    .map(([source, target]) => ({ source, target }))
    .sort((one, other) => (one.source < other.source ? -1 : 1))
}

const isEntry = (text: string): boolean =>
  text.trim() === text &&
  text !== '' &&
  !/[\p{Cc}\u2028\u2029]/u.test(text) &&
  new TextEncoder().encode(text).length < LONGEST
