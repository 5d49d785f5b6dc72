import type { Language } from '../document/types.js'
import type { Lexicon } from '../language/lexicon.js'
import { indexTerms, type TermIndex } from './index-terms.js'
import type { KeptName } from './names.js'
import { lettersOf } from './tokens.js'
import { nameOf } from './term.js'
import type { Term, TermList } from './types.js'

/** Everything that is known of terms for a pair of languages, ready to look things up in. */
export interface TermBase {
  readonly source: Language
  readonly target: Language
  readonly terms: readonly Term[]
  readonly names: readonly KeptName[]
  readonly index: TermIndex
  /** How words of one language are rendered in the other: what may explain a word that an entry forbids. */
  readonly lexicon: Lexicon
}

/**
 * Makes one term base of several lists. An entry replaces those of earlier lists with the same name and kind, so that
 * a project has the last word.
 */
export function createTermBase(
  source: Language,
  target: Language,
  lists: readonly TermList[],
  lexicon: Lexicon = new Map(),
): TermBase {
  const [terms, names] = [new Map<string, readonly Term[]>(), new Map<string, KeptName>()]
  for (const list of lists) {
    // One word may have several entries in a list: for different conditions.
    const own = new Map<string, Term[]>()
    for (const term of list.terms) own.set(idOf(term), [...(own.get(idOf(term)) ?? []), term])
    for (const [id, entries] of own) terms.set(id, entries)
    for (const name of list.names) names.set(name.name, name)
  }
  const all = [...terms.values()].flat()
  return { source, target, terms: all, names: [...names.values()], index: indexTerms(all, source), lexicon }
}

const idOf = (term: Term): string => `${term.kind} ${lettersOf(nameOf(term))}`
