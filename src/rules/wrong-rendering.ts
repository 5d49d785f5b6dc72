import type { Pair } from '../align/types.js'
import { createTermBase, type TermBase } from '../glossary/term-base.js'
import type { TermKind } from '../glossary/types.js'
import { toTerms } from '../glossary/written-terms.js'
import { message } from '../messages.js'
import { judgedTerms, replacement, type JudgedTerm } from './judged-terms.js'
import type { Fix, SiteFacts } from './types.js'

/** Terms of one kind that are rendered as their entry says they must not be. */
export const wrongRenderings = (pair: Pair, base: TermBase | undefined, kind: TermKind): JudgedTerm[] =>
  base === undefined
    ? []
    : judgedTerms(pair, base).filter(({ verdict }) => verdict.rendering === 'wrong' && verdict.found.term.kind === kind)

const extended = new WeakMap<SiteFacts, Map<string, TermBase>>()

/** The term base for a pair, with the terms that the options of a rule add. */
export function termBaseFor({ target }: Pair, site: SiteFacts, added: readonly unknown[] = []): TermBase | undefined {
  const base = site.terms?.get(target.language)
  if (added.length === 0 || !base) return base
  const key = `${target.language} ${JSON.stringify(added)}`
  const known = extended.get(site) ?? new Map<string, TermBase>()
  extended.set(site, known)
  const { source, lexicon, terms, names } = base
  const own = { source, target: base.target, terms: toTerms(added), names: [] }
  const made = known.get(key) ?? createTermBase(source, base.target, [{ ...own, terms, names }, own], lexicon)
  known.set(key, made)
  return made
}

/** A fix that a person agrees to: the form is right, but the sentence around it may have to change. */
export function fixesFor(judged: JudgedTerm): Fix[] {
  const edit = replacement(judged)
  return edit === undefined
    ? []
    : [{ title: message('rule.term.fix', { text: edit.text }), safety: 'review', edits: [edit] }]
}
