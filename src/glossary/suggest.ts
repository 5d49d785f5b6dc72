import type { Language } from '../document/types.js'
import { foldWord, isFunctionWord } from '../language/words.js'
import type { AlignedText } from './formats/tmx.js'
import type { TermBase } from './term-base.js'
import { areJoined, lettersOf, tokensIn, type Token } from './tokens.js'

/** A term that the site itself seems to have, with what it is rendered as. */
export interface TermSuggestion {
  readonly term: string
  readonly use: string
  /** In how many sentences the term stands, and in how many of those the rendering. */
  readonly sentences: number
  readonly together: number
  /** The next best rendering, if there is one worth looking at. */
  readonly other: { readonly use: string; readonly together: number } | undefined
  readonly examples: readonly AlignedText[]
}

export interface SuggestOptions {
  /** In how many sentences a term must stand together with its rendering. */
  readonly least: number
  /** At most so many suggestions. */
  readonly most: number
}

const LEAST_LETTERS = { source: 5, target: 3 }
const MOST_TOKENS = 60
/** How well two units must go together (Dice's coefficient, 0 to 1), and a second rendering beside the first. */
const LEAST_DICE = 0.6
const LEAST_OTHER = 0.3
const EXAMPLES = 2
/** From this probability on the lexicon knows a rendering. */
const KNOWN = 0.5
const COGNATE = 4
/** One word of Dutch is two of English only if it is a compound: not shorter than this. */
const LEAST_COMPOUND = 8
const PART = 0.8

/** A word, or two that stand together, by the keys of their stems. */
interface Unit {
  readonly key: string
  /** The sentences it stands in. */
  readonly sentences: Set<number>
  /** How it is written, with how often. */
  readonly forms: Map<string, number>
  readonly words: number
}

/**
 * Terms that the translation renders in one way again and again: words and pairs of words that stand in the same
 * sentences, by their number of sentences, where each is the other's best match. Statistics only; a person decides.
 */
export function suggestTerms(
  given: readonly AlignedText[],
  base: TermBase,
  { least, most }: SuggestOptions,
): TermSuggestion[] {
  const texts = [...new Map(given.map((text) => [`${text.source}\n${text.target}`, text])).values()]
  const known = new Set(base.terms.flatMap(({ forms }) => forms.map((form) => keysIn(form, base.source))))
  const sources = unitsIn(
    texts.map(({ source }) => source),
    base.source,
    LEAST_LETTERS.source,
    least,
  )
  const targets = unitsIn(
    texts.map(({ target }) => target),
    base.target,
    LEAST_LETTERS.target,
    least,
  )
  const loans = new Set([...targets.values()].map((unit) => lettersOf(usualForm(unit))))
  const bySentence = new Map<number, Unit[]>()
  for (const unit of targets.values())
    for (const sentence of unit.sentences) bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), unit])
  const matches = [...sources.values()].flatMap((source) => {
    // The same word in both languages needs no proposal.
    if (loans.has(lettersOf(usualForm(source)))) return []
    const ranked = rank(source, bySentence)
    return ranked[0] && ranked[0].together >= least ? [{ source, best: ranked[0], other: ranked[1] }] : []
  })
  // Of several units that claim one rendering the one that fits it best has it.
  const claims = new Map<Unit, number>()
  for (const { best } of matches) claims.set(best.target, Math.max(best.dice, claims.get(best.target) ?? 0))
  return matches
    .filter(({ best }) => best.dice >= LEAST_DICE && best.dice >= (claims.get(best.target) ?? 0))
    .filter(({ source, best }) => !known.has(source.key) && isNews(source, best.target, base))
    .filter(({ source }, _, all) => !all.some((other) => isPartOf(source, other.source)))
    .map(({ source, best, other }): TermSuggestion => ({
      term: usualForm(source),
      use: usualForm(best.target),
      sentences: source.sentences.size,
      together: best.together,
      other:
        other && other.together >= LEAST_OTHER * source.sentences.size && !sharesWord(other.target, best.target)
          ? { use: usualForm(other.target), together: other.together }
          : undefined,
      examples: [...source.sentences]
        .filter((at) => best.target.sentences.has(at))
        .map((at) => texts[at]!)
        .toSorted((one, next) => one.source.length - next.source.length)
        .slice(0, EXAMPLES),
    }))
    .toSorted((one, next) => next.together - one.together || (one.term < next.term ? -1 : 1))
    .slice(0, most)
}

/** Not what the lexicon or the look of the words says already. */
function isNews(source: Unit, target: Unit, base: TermBase): boolean {
  const [term, use] = [usualForm(source), usualForm(target)]
  if (source.words > 1 || target.words > 1) return true
  const isKnown = (base.lexicon.get(source.key)?.get(target.key) ?? 0) >= KNOWN
  return !isKnown && lettersOf(term).slice(0, COGNATE) !== lettersOf(use).slice(0, COGNATE)
}

/** `standaard` says nothing where it nearly always stands in `open standaard`. */
const isPartOf = (one: Unit, other: Unit): boolean =>
  other.words > one.words && other.key.split(' ').includes(one.key) && other.sentences.size >= PART * one.sentences.size

interface Match {
  readonly target: Unit
  readonly together: number
  readonly dice: number
}

/** The units of the target that stand in the same sentences, best first; of equals the one that says more. */
function rank(source: Unit, bySentence: ReadonlyMap<number, readonly Unit[]>): Match[] {
  const together = new Map<Unit, number>()
  for (const sentence of source.sentences)
    for (const target of bySentence.get(sentence) ?? []) together.set(target, (together.get(target) ?? 0) + 1)
  return [...together]
    .filter(([target]) => target.words <= source.words || usualForm(source).length >= LEAST_COMPOUND)
    .map(([target, count]) => ({
      target,
      together: count,
      dice: (2 * count) / (source.sentences.size + target.sentences.size),
    }))
    .toSorted((one, other) => other.dice - one.dice || other.target.words - one.target.words)
}

function unitsIn(texts: readonly string[], language: Language, leastLetters: number, least: number): Map<string, Unit> {
  const units = new Map<string, Unit>()
  const add = (tokens: readonly Token[], text: string, at: number): void => {
    const key = tokens.map((token) => token.key).join(' ')
    const unit: Unit = units.get(key) ?? { key, sentences: new Set(), forms: new Map(), words: tokens.length }
    const form = foldWord(text)
    unit.sentences.add(at)
    unit.forms.set(form, (unit.forms.get(form) ?? 0) + 1)
    units.set(key, unit)
  }
  const isTerm = ({ text }: Token): boolean =>
    /^\p{L}+$/u.test(text) && text.length >= leastLetters && !isFunctionWord(text, language)
  for (const [at, text] of texts.entries()) {
    const tokens = tokensIn(text, language).slice(0, MOST_TOKENS)
    for (const [index, token] of tokens.entries()) {
      if (!isTerm(token)) continue
      add([token], token.text, at)
      const next = tokens[index + 1]
      if (next && isTerm(next) && areJoined(text, token, next))
        add([token, next], text.slice(token.start, next.end), at)
    }
  }
  for (const [key, unit] of units) if (unit.sentences.size < least) units.delete(key)
  return units
}

const keysIn = (form: string, language: Language): string =>
  tokensIn(form, language)
    .map(({ key }) => key)
    .join(' ')

const usualForm = ({ forms }: Unit): string =>
  [...forms].reduce((best, form) => (form[1] > best[1] || (form[1] === best[1] && form[0] < best[0]) ? form : best))[0]

const sharesWord = (one: Unit, other: Unit): boolean =>
  one.key.split(' ').some((key) => other.key.split(' ').includes(key))
