import type { Language } from '../document/types.js'
import { baseLanguage } from './base-language.js'
import { numberWords, scales } from './data/number-words.js'
import { readDate, readSlashedDate, readTime } from './dates.js'
import { readNumber, scaled } from './number-readings.js'
import { numberShapes } from './number-shapes.js'
import { foldWord, wordsIn, type Found } from './words.js'
import { rememberInLanguage } from './remember.js'

export type NumberKind = 'number' | 'percent' | 'currency' | 'date' | 'time' | 'version' | 'ordinal'

export interface FoundNumber extends Found {
  readonly kind: NumberKind
  /** The likeliest meaning, language-neutral: `2500.75`, `2025-12-16`, `12:30`. */
  readonly value: string
  /** All it may mean, `value` first; a comparison accepts any that both sides share. */
  readonly readings: readonly string[]
}

/** What may be written against a number without making it a name, as `4K` and `3D` are. */
const UNIT =
  /^(?:|[kMGTP]i?[Bb]|KB|[kMG]?bit|[kMG]?Hz|[kcmµn]?m[²³]?|[kmµ]?g|[mµn]?s|min|[hux]|px|r?em|pt|v[hw]|dpi|k?Wh?|mln|mld|bn)$/u

type Reading = readonly [kind: NumberKind, readings: readonly string[]]

const digitsOf = (text: string): string => /\d(?:.*\d)?/su.exec(text)?.[0] ?? ''

/** `2 miljoen` may stand against `2,000,000`. */
const withScale = (readings: readonly string[], after: string, language: string): readonly string[] => {
  const word = /^\s?(\p{L}+)/u.exec(after)?.[1]?.toLowerCase()
  const factor = word === undefined ? undefined : scales[language]?.[word]
  const large = factor === undefined ? undefined : scaled(readings[0]!, factor)
  return large === undefined ? readings : [...readings, large]
}

/** What a match of `numberShapes` means; undefined for names and for what only looks like a number. */
const readMatch = (match: RegExpMatchArray, after: string, language: string): Reading | undefined => {
  const groups = match.groups!
  const text = match[0]
  const dateOf = groups['dayMonth'] ?? groups['monthDay'] ?? groups['monthYear']
  if (groups['name'] !== undefined || !UNIT.test(groups['glued'] ?? '')) return undefined
  if (groups['iso'] !== undefined) return ['date', [text]]
  if (groups['slashed'] !== undefined) {
    const dates = readSlashedDate(text)
    return dates.length > 0 ? ['date', dates] : ['version', [text]]
  }
  if (dateOf !== undefined) {
    const date = readDate(dateOf, language)
    return ['date', date === undefined ? [digitsOf(text)] : [date]]
  }
  if (groups['time'] !== undefined) return ['time', readTime(text)]
  if (groups['version'] !== undefined) return ['version', readNumber(digitsOf(text), language)]
  const readings = readNumber(digitsOf(text), language)
  if (groups['ordinal'] !== undefined) return ['ordinal', readings]
  if (groups['percent'] !== undefined) return ['percent', readings]
  return [groups['currency'] === undefined ? 'number' : 'currency', withScale(readings, after, language)]
}

/** Longest scale word with the space before it. */
const REACH = 12

/**
 * Numbers written in digits, in reading order. Digits in names (`CO2`, `18F`, `EUPL-1.2`), addresses and identifiers
 * are not numbers; a range (`2-3`) is two.
 */
export const numbersIn = rememberInLanguage((text, language): readonly FoundNumber[] => {
  if (!/\d/.test(text)) return []
  const base = baseLanguage(language)
  const found: FoundNumber[] = []
  for (const match of text.matchAll(numberShapes(base))) {
    const start = match.index
    const written = match.groups!['number'] ?? match[0]
    const end = start + written.length
    const [kind, readings] = readMatch(match, text.slice(end, end + REACH), base) ?? []
    if (kind !== undefined && readings?.[0] !== undefined) {
      found.push({ text: written, start, end, kind, value: readings[0], readings })
    }
  }
  return found
})

const wordValues = (language: string): ReadonlyMap<string, string> => {
  const known = numberWords[language]
  if (known === undefined) return new Map()
  const { units, tens, others } = known
  const joined = (unit: string, ten: string): string =>
    language === 'nl' ? unit.replace('één', 'een') + (unit.endsWith('e') ? 'ën' : 'en') + ten : `${ten}-${unit}`
  return new Map([
    ...units.flatMap((words, value) => words.map((word) => [word, String(value)] as const)),
    ...tens.flatMap((ten, at) => [
      [ten, String((at + 2) * 10)] as const,
      ...units
        .slice(1, 10)
        .flatMap((words, unit) => words.map((word) => [joined(word, ten), String((at + 2) * 10 + unit + 1)] as const)),
    ]),
    ...Object.entries(others),
  ])
}

const valuesByLanguage = new Map<string, ReadonlyMap<string, string>>()

/**
 * Numbers written as words: `twee`, `twenty-five`, `eerste`, `seven-day`. `een` is taken for the article, `één` for the
 * number; `half` may be six months or thirty minutes.
 */
export const numberWordsIn = (text: string, language: Language): FoundNumber[] => {
  const base = baseLanguage(language)
  if (!valuesByLanguage.has(base)) valuesByLanguage.set(base, wordValues(base))
  const values = valuesByLanguage.get(base)!
  return wordsIn(text).flatMap((word) => {
    const folded = foldWord(word.text)
    const [value, ...others] = (values.get(folded) ?? values.get(folded.replace(/-.*$/, '')))?.split('|') ?? []
    return value === undefined ? [] : [{ ...word, kind: 'number' as const, value, readings: [value, ...others] }]
  })
}

export interface NumberDifference {
  /** In the source but not in the target, in reading order. */
  readonly missing: readonly FoundNumber[]
  /** In the target but not in the source. */
  readonly extra: readonly FoundNumber[]
}

/** Number words (`numberWordsIn`) may stand against digits, but are never missed or extra themselves. */
export interface NumberWordsOfBoth {
  readonly source: readonly FoundNumber[]
  readonly target: readonly FoundNumber[]
}

/** Takes away from both lists what `agree` pairs off; each number pairs with one. */
const pairOff = <T>(source: readonly T[], target: readonly T[], agree: (one: T, other: T) => boolean): [T[], T[]] => {
  const left = [...target]
  const missing = source.filter((one) => {
    const at = left.findIndex((other) => agree(one, other))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return [missing, left]
}

const sameValue = (one: FoundNumber, other: FoundNumber): boolean => one.value === other.value

/** Whether two numbers may mean the same; of two dates one may leave out the year. */
export const mayBeSame = (one: FoundNumber, other: FoundNumber): boolean =>
  one.readings.some((reading) => other.readings.includes(reading)) || isDayOf(one, other) || isDayOf(other, one)

/** `24 May` of `24 May 2022`. */
const isDayOf = (one: FoundNumber, other: FoundNumber): boolean =>
  one.kind === 'date' && other.kind === 'date' && one.value.startsWith('--') && other.value.endsWith(one.value.slice(1))

/** Compares the numbers of a sentence and its translation, each as often as it occurs, in any order. */
export const compareNumbers = (
  source: readonly FoundNumber[],
  target: readonly FoundNumber[],
  words: NumberWordsOfBoth = { source: [], target: [] },
): NumberDifference => {
  // Equal values first, lest a far-fetched reading takes the partner of a plain one.
  const [unequal, unmatched] = pairOff(source, target, sameValue)
  const [missing, extra] = pairOff(unequal, unmatched, mayBeSame)
  return {
    missing: pairOff(missing, words.target, mayBeSame)[0],
    extra: pairOff(extra, words.source, mayBeSame)[0],
  }
}
