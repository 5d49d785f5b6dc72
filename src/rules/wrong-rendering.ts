import type { Pair } from '../align/types.js'
import type { Block, Document, Range } from '../document/types.js'
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

/**
 * Whether nothing else has to change when the right form comes in the place of the wrong one: the entry leaves no
 * choice, and either both are compounds that differ in one word (`price model`, `pricing model`) or the term stands
 * alone on both sides, as a label does.
 */
export function isPlainSwap({ verdict, blocks, source, target, pair }: JudgedTerm, text: string): boolean {
  const { term } = verdict.found
  const [use, ...others] = term.use
  if (!verdict.as || use === undefined || others.length + term.oneOf.length > 0) return false
  const isLabel = standsAlone(pair.source, blocks.source, source) && standsAlone(pair.target, blocks.target, target)
  if (!isLabel && !differInOneWord(verdict.as.form, use)) return false
  return isLabel || !changesArticle(pair.target.text.slice(0, target.start), pair.target.text.slice(target.start), text)
}

function differInOneWord(one: string, other: string): boolean {
  const [words, others] = [one, other].map((form) => form.toLowerCase().split(/[ -]/)) as [string[], string[]]
  return (
    words.length > 1 && words.length === others.length && words.filter((word, at) => word !== others[at]).length === 1
  )
}

/** Whether the place is all that is emphasised there, or all of its block. */
const standsAlone = ({ text }: Document, { range, inlines }: Block, place: Range): boolean =>
  [range, ...inlines.filter(({ kind }) => kind === 'strong').map(({ content }) => content)].some(
    ({ start, end }) =>
      text.slice(start, end).replace(/^[\s>*#-]+|[\s:]+$/g, '') === text.slice(place.start, place.end),
  )

/** Whether `a` before it would have to become `an`, or the other way round. */
const changesArticle = (before: string, found: string, text: string): boolean =>
  /\ban?[ \n]$/i.test(before) && /^[aeiou]/i.test(found) !== /^[aeiou]/i.test(text)
