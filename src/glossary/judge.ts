import type { Language } from '../document/types.js'
import { rememberPer } from '../language/remember.js'
import { stemOf } from '../language/stem.js'
import { foldWord, isFunctionWord } from '../language/words.js'
import { renderingsIn, rightForms, type FoundRendering } from './find-renderings.js'
import { termsIn, type FoundTerm } from './find-terms.js'
import { holds, opens, type Sentence } from './place.js'
import type { TermBase } from './term-base.js'
import { lettersOf, tokensIn, type Token } from './tokens.js'
import type { Term } from './types.js'

/** How a term of the source is rendered in the translation of its sentence. */
export interface Verdict {
  readonly found: FoundTerm
  readonly rendering: 'right' | 'wrong' | 'missing'
  /** The right or wrong rendering, if there is one; offsets into the target sentence. */
  readonly as: FoundRendering | undefined
}

/** Letters that a Dutch and an English word share at the start when they are the same word. */
const COGNATE = 5
/** A rendering less probable than this in the lexicon explains nothing. */
const LEAST_PROBABLE = 0.15

/** Judges every term of a sentence whose conditions hold, in reading order. */
export const judge = (source: Sentence, target: string, base: TermBase): readonly Verdict[] =>
  remembered(base, [source, target], () => judgeAnew(source, target, base))

const remembered = rememberPer<readonly Verdict[]>()

function judgeAnew(source: Sentence, target: string, base: TermBase): Verdict[] {
  const tokens = tokensIn(source.text, base.source)
  const found = termsIn(source.text, base.index, tokens).filter((one) => holds(one, source, tokens))
  if (found.length === 0) return []
  const others = tokensIn(target, base.target)
  const byTerm = new Map<Term, FoundTerm[]>()
  for (const one of found) byTerm.set(one.term, [...(byTerm.get(one.term) ?? []), one])
  return [...byTerm].flatMap(([term, places]) => judgeTerm(term, places, { tokens, found, target, others, base }))
}

interface Work {
  readonly tokens: readonly Token[]
  readonly found: readonly FoundTerm[]
  readonly target: string
  readonly others: readonly Token[]
  readonly base: TermBase
}

function judgeTerm(term: Term, places: readonly FoundTerm[], work: Work): Verdict[] {
  const { target, others, base } = work
  const { right, wrong: mentioned } = sortOut(term, target, others, base.target)
  if (right.length >= places.length) {
    return places.map((found, at) => ({ found, rendering: 'right', as: right[at] }))
  }
  const wrong = mentioned.filter(
    (one) => !isExplained(one, term, places, work) && (!term.when.includes('imperative') || opens(target, one.start)),
  )
  return places.map((found, at): Verdict => {
    if (at < right.length) return { found, rendering: 'right', as: right[at] }
    const as = wrong[at - right.length]
    return as ? { found, rendering: 'wrong', as } : { found, rendering: 'missing', as: undefined }
  })
}

/**
 * The right and the wrong renderings in a translation. Where they overlap the longer one counts (`version` is right,
 * `version management` is not), and of forms of one stem the one as written (`pricing model`, not `price model`).
 */
function sortOut(
  term: Term,
  target: string,
  tokens: readonly Token[],
  language: Language,
): { readonly right: readonly FoundRendering[]; readonly wrong: readonly FoundRendering[] } {
  const rights = renderingsIn(target, tokens, rightForms(term), language)
  const wrongs = renderingsIn(target, tokens, term.not, language, term.matchCase)
  const isWritten = ({ start, end }: FoundRendering, forms: readonly string[]): boolean =>
    forms.some((form) => foldWord(form) === foldWord(target.slice(start, end)))
  const beats = (one: FoundRendering, other: FoundRendering, otherForms: readonly string[]): boolean => {
    const overlap = one.first <= other.last && other.first <= one.last
    const [length, otherLength] = [one.last - one.first, other.last - other.first]
    return overlap && (length === otherLength ? !isWritten(other, otherForms) : length > otherLength)
  }
  const wrong = wrongs.filter((one) => !rights.some((other) => beats(other, one, term.not)))
  const right = rights.filter((one) => !wrong.some((other) => other.first <= one.last && one.first <= other.last))
  return { right, wrong }
}

/** Whether a wrong rendering may well stand for another word of the source. */
function isExplained(wrong: FoundRendering, term: Term, places: readonly FoundTerm[], work: Work): boolean {
  const { tokens, found, others, base } = work
  const words = others.slice(wrong.first, wrong.last + 1).filter(({ text }) => !isFunctionWord(text, base.target))
  const own = new Set(places.flatMap(({ first, last }) => range(first, last)))
  const byOtherTerm = found.some(
    (one) =>
      one.term !== term &&
      !places.some(({ first, last }) => one.first <= last && one.last >= first && !one.inCompound) &&
      rightForms(one.term).some(
        (form) => renderingsIn(wrong.form, tokensIn(wrong.form, base.target), [form], base.target).length > 0,
      ),
  )
  if (byOtherTerm) return true
  return tokens.some(
    (token, at) =>
      !own.has(at) &&
      words.some(
        (word) =>
          isCognate(token.text, word.text) ||
          (base.lexicon.get(stemOf(token.text, base.source))?.get(stemOf(word.text, base.target)) ?? 0) >=
            LEAST_PROBABLE,
      ),
  )
}

function isCognate(one: string, other: string): boolean {
  const [short, long] = [foldWord(one), foldWord(other)]
  if (short === long) return true
  return (
    short.length >= COGNATE &&
    long.length >= COGNATE &&
    lettersOf(short).slice(0, COGNATE) === lettersOf(long).slice(0, COGNATE)
  )
}

const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, at) => first + at)
