import type { Lexicon } from '../language/lexicon.js'
import { message, type Message } from '../messages.js'
import { judge, type Verdict } from './judge.js'
import { createTermBase, type TermBase } from './term-base.js'
import { nameOf } from './term.js'
import { lettersOf } from './tokens.js'
import type { Term, TermList, TermTest } from './types.js'

/** Something wrong with an entry. */
export interface TermProblem {
  /** What the entry is called. */
  readonly term: string
  readonly problem: Message
}

/**
 * Runs the examples of every entry of `list` and looks for entries that contradict themselves or each other.
 * @param others  lists that count as well when the terms are looked for, such as the shipped one
 */
export function lintTerms(list: TermList, others: readonly TermList[] = [], lexicon?: Lexicon): TermProblem[] {
  const base = createTermBase(list.source, list.target, [...others, list], lexicon)
  return [
    ...list.terms.flatMap((term) => [...contradictions(term), ...failedTests(term, base)]),
    ...doubles(list.terms),
  ]
}

function contradictions(term: Term): TermProblem[] {
  const report = (problem: Message): TermProblem => ({ term: nameOf(term), problem })
  const right = new Set([...term.use, ...term.allow].map(plain))
  const both = term.not.filter((form) => right.has(plain(form)))
  const twice = [...term.use, ...term.allow].filter(
    (form, at, all) => all.findIndex((one) => plain(one) === plain(form)) < at,
  )
  return [
    ...(term.use.length === 0 ? [report(message('glossary.problem.nothing-to-use'))] : []),
    ...both.map((form) => report(message('glossary.problem.right-and-wrong', { form }))),
    ...twice.map((form) => report(message('glossary.problem.twice', { form }))),
  ]
}

const plain = (form: string): string => form.normalize('NFC').toLowerCase()

function failedTests(term: Term, base: TermBase): TermProblem[] {
  const verdictsOf = ({ source, target }: TermTest): Verdict[] =>
    judge({ text: source, isHeading: false, links: [], path: '' }, target, base).filter(
      ({ found }) => found.term === term,
    )
  const isFault = ({ rendering }: Verdict): boolean =>
    rendering === 'wrong' || (rendering === 'missing' && term.status === 'required')
  const report = (problem: Message): TermProblem => ({ term: nameOf(term), problem })
  return [
    ...term.good.flatMap((test) =>
      verdictsOf(test).some(isFault)
        ? [report(message('glossary.problem.good-reported', { source: test.source, target: test.target }))]
        : [],
    ),
    ...term.bad.flatMap((test) =>
      verdictsOf(test).some(isFault)
        ? []
        : [report(message('glossary.problem.bad-not-reported', { source: test.source, target: test.target }))],
    ),
  ]
}

/** Two entries for one word are fine where their conditions differ. */
function doubles(terms: readonly Term[]): TermProblem[] {
  const seen = new Set<string>()
  return terms.flatMap((term) => {
    const key = [term.kind, lettersOf(nameOf(term)), ...term.when, ...term.near, ...term.pages].join('\n')
    const isDouble = seen.has(key)
    seen.add(key)
    return isDouble ? [{ term: nameOf(term), problem: message('glossary.problem.double') }] : []
  })
}
