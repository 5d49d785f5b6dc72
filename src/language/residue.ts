import type { Language } from '../document/types.js'
import { baseLanguage } from './base-language.js'
import { nameParticles } from './data/translated-names.js'
import { tellingSpelling } from './data/telling-spelling.js'
import { proseScore, type IdentifyOptions } from './identify.js'
import { proseOnly } from './prose.js'
import { foldWord, isFunctionWord, isShared, isTelling, wordsIn, type Found } from './words.js'

export interface ResidueOptions extends IdentifyOptions {
  /** The sentence that was translated: a word that stands there too is more likely left over. */
  readonly sourceText?: string
}

/** A run of words that were left in the source language. */
export interface Residue {
  readonly start: number
  readonly end: number
  /** How many words. */
  readonly words: number
  /** Sum of the evidence; 2 is weak, 6 and more is beyond doubt. */
  readonly score: number
}

/** What a word weighs; above 0 it speaks for the source language. */
const WEIGHT = {
  sourceFunctionWord: 2.5,
  targetFunctionWord: -3,
  /** Times the score of its letters, -1 to 1. */
  letters: 4,
  /** A word of the target language is what we expect, so doubt counts for it. */
  doubt: -0.4,
  /** A word of both languages says little, but in the source sentence it belongs to what was left over. */
  shared: -0.3,
  sharedInSource: 0.05,
  /** A spelling that the other language hardly has. */
  spelling: 0.8,
  inSource: 1,
  notInSource: -0.6,
  /** Times: a capital inside a sentence, in the source too, is a name that may well stay. */
  name: 0.5,
  /** Left-over words seldom go on over the end of a sentence, or over code. */
  sentenceEnd: -0.5,
  code: -0.2,
}

const LEAST = { threeWords: 2.2, twoWords: 2.5, oneWord: 2.4, namesOnly: 5 }
const LONG_WORD = 9
/** How far the sum may fall before what follows is another run. */
const DROP = 4

interface Weighed extends Found {
  readonly weight: number
  /** What stands between it and the word before it counts as well. */
  readonly gap: number
  readonly startsLine: boolean
  readonly isTelling: boolean
  /** It has a capital that the place in the sentence does not explain. */
  readonly isName: boolean
  /** Follows the same word in the source sentence. */
  readonly continuesSource: boolean
}

interface Side {
  /** Not in a heading that is all in capitals. */
  readonly capitalsTell: boolean
  readonly source: Language
  readonly target: Language
  /** The words of the source sentence, if it is known: folded, as written, and in pairs of neighbours. */
  readonly sentence:
    | { readonly words: ReadonlySet<string>; readonly forms: ReadonlySet<string>; readonly pairs: ReadonlySet<string> }
    | undefined
}

const pairOf = (one: string, other: string): string => `${foldWord(one)} ${foldWord(other)}`

const readSource = (text: string): Side['sentence'] => {
  const words = wordsIn(text).map((word) => word.text)
  return {
    words: new Set(words.map((word) => foldWord(word))),
    forms: new Set(words),
    pairs: new Set(words.slice(1).map((word, at) => pairOf(words[at]!, word))),
  }
}

/** An acronym, a word of both languages, or a compound of such. */
const isNeutral = (word: string, { capitalsTell }: Side): boolean =>
  isShared(word) || word.split(/[-‑]/).every((part) => isShared(part) || (capitalsTell && /^\p{Lu}{2,}$/u.test(part)))

/** Evidence of the letters alone. */
const weightOfLetters = (word: string, { source, target }: Side): number => {
  const has = (language: Language): boolean => tellingSpelling[baseLanguage(language)]?.test(foldWord(word)) ?? false
  const spelling = (has(source) ? WEIGHT.spelling : 0) - (has(target) ? WEIGHT.spelling : 0)
  return proseScore(word, source, target) * WEIGHT.letters + spelling + WEIGHT.doubt
}

const weightOf = (word: string, isName: boolean, side: Side): number => {
  const { source, target, sentence } = side
  if (isTelling(word, source, target)) return WEIGHT.sourceFunctionWord
  if (isTelling(word, target, source)) return WEIGHT.targetFunctionWord
  const isInSource = sentence?.words.has(foldWord(word)) ?? false
  if (isNeutral(word, side) || isFunctionWord(word, source)) return isInSource ? WEIGHT.sharedInSource : WEIGHT.shared
  const letters = weightOfLetters(word, side)
  if (letters <= 0) return isInSource || sentence === undefined ? letters : letters + WEIGHT.notInSource
  const known = sentence === undefined ? 0 : isInSource ? WEIGHT.inSource : WEIGHT.notInSource
  const maybeName = isName && (sentence === undefined || sentence.forms.has(word))
  return (letters + known) * (maybeName ? WEIGHT.name : 1)
}

/** The `de` of `Kees de Vries`: a small word that stands between capitals, perhaps with another one. */
const isInsideName = (words: readonly Found[], at: number, { source, capitalsTell }: Side): boolean => {
  const isSmall = (word: Found | undefined): boolean =>
    word !== undefined && (nameParticles[baseLanguage(source)]?.has(word.text) ?? false)
  const isCapital = (word: Found | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.text)
  const before = isSmall(words[at - 1]) ? words[at - 2] : words[at - 1]
  const after = isSmall(words[at + 1]) ? words[at + 2] : words[at + 1]
  return capitalsTell && isSmall(words[at]) && isCapital(before) && isCapital(after)
}

const weighWords = (text: string, words: readonly Found[], side: Side): Weighed[] =>
  words.map((word, at) => {
    const before = words[at - 1]
    const between = text.slice(before?.end ?? 0, word.start)
    const endsSentence = /[.!?](?:\s|$)/.test(between)
    const isFirst = before === undefined || endsSentence || /[:\n\uFFFC]/.test(between)
    const isName = side.capitalsTell && !isFirst && /^\p{Lu}/u.test(word.text)
    const isParticle = isInsideName(words, at, side)
    return {
      ...word,
      weight: isParticle ? WEIGHT.shared : weightOf(word.text, isName, side),
      gap: (endsSentence ? WEIGHT.sentenceEnd : 0) + (/[\p{L}\p{N}\uFFFC]/u.test(between) ? WEIGHT.code : 0),
      startsLine: between.includes('\n'),
      isTelling: !isParticle && isTelling(word.text, side.source, side.target),
      isName: isName || isParticle,
      continuesSource: before !== undefined && (side.sentence?.pairs.has(pairOf(before.text, word.text)) ?? false),
    }
  })

interface Run {
  readonly from: number
  /** Index after the last word. */
  readonly to: number
  readonly score: number
}

/** Runs of the highest sum, one after the other: Kadane, begun anew where the sum falls far below its top. */
const runsOf = (words: readonly Weighed[]): Run[] => {
  const runs: Run[] = []
  let [from, to, sum, top] = [0, 0, 0, 0]
  const close = (next: number): void => {
    if (top > 0) runs.push({ from, to, score: top })
    ;[from, to, sum, top] = [next, next, 0, 0]
  }
  words.forEach(({ weight, gap, startsLine }, at) => {
    if (startsLine || (at > from && sum + gap <= 0)) close(at)
    sum += weight + (at > from ? gap : 0)
    if (sum > top) [top, to] = [sum, at + 1]
    if (sum <= 0 || sum < top - DROP) close(at + 1)
  })
  close(words.length)
  return runs
}

/** Takes in the neighbours, from `first` on, that stand beside it in the source sentence too: a loanword at its edge. */
const extend = ({ from, to, score }: Run, words: readonly Weighed[], side: Side, first: number): Run => {
  const joins = (at: number): boolean => words[at]!.continuesSource && words[at]!.gap === 0 && !words[at]!.startsLine
  const isTarget = (at: number): boolean => isTelling(words[at]!.text, side.target, side.source)
  let [start, end] = [from, to]
  while (start > first && joins(start) && !isTarget(start - 1)) start--
  while (end < words.length && joins(end) && !isTarget(end)) end++
  return { from: start, to: end, score }
}

const isResidue = (run: readonly Weighed[], score: number, side: Side): boolean => {
  const tells = run.some((word) => word.isTelling)
  if (!tells && run.every((word) => word.isName || isNeutral(word.text, side))) return score >= LEAST.namesOnly
  if (run.length >= 3) return score >= LEAST.threeWords
  if (run.length === 2 && tells) return score >= LEAST.twoWords
  const known = side.sentence === undefined ? 0 : WEIGHT.inSource
  return run.some((word) => word.text.length >= LONG_WORD && word.weight >= LEAST.oneWord + known)
}

/**
 * Runs of words in the source language inside a text that should be in the target language, in reading order and
 * apart. Names, code and words of both languages do not count. Silent for languages of which we know neither words
 * nor letters.
 */
export const residueIn = (
  text: string,
  source: Language,
  target: Language,
  options: ResidueOptions = {},
): Residue[] => {
  if (baseLanguage(source) === baseLanguage(target)) return []
  const sentence = options.sourceText === undefined ? undefined : readSource(options.sourceText)
  const side: Side = { source, target, sentence, capitalsTell: /\p{Ll}/u.test(text) }
  const words = weighWords(text, wordsIn(proseOnly(text, { ignore: options.ignore, keepAcronyms: true })), side)
  const found: Residue[] = []
  let free = 0
  for (const run of runsOf(words)) {
    if (run.from < free || !isResidue(words.slice(run.from, run.to), run.score, side)) continue
    const { from, to, score } = extend(run, words, side, free)
    found.push({ start: words[from]!.start, end: words[to - 1]!.end, words: to - from, score })
    free = to
  }
  return found
}
