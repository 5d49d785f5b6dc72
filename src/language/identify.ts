import type { Language } from '../document/types.js'
import { baseLanguage } from './base-language.js'
import { profileLanguages, profileTable } from './data/language-profile.js'
import { proseOnly } from './prose.js'
import { isShared, wordsIn } from './words.js'

export interface IdentifyOptions {
  /** Names to leave out of account: whole words, case-sensitive. */
  readonly ignore?: readonly string[] | undefined
}

/** eld's constants, on which the thresholds below were measured. */
const GRAM = 4
const STRIDE = 3
const LONGEST_WORD = 70
const SCALE = 25

/** On guideline text this threshold kept false alarms at zero and found 91 % of 1-2 words and 98 % of 9 and more. */
const CERTAIN = 0.05

type Weights = readonly number[]

const readProfile = (): ReadonlyMap<string, Weights> => {
  const profile = new Map<string, Weights>()
  const row = new RegExp(`(\\d)([^\\u0100-\\u01ff]*)([\\u0100-\\u01ff]{${profileLanguages.length}})`, 'g')
  let gram = ''
  for (const [, shared, rest, weights] of profileTable.matchAll(row)) {
    gram = gram.slice(0, Number(shared)) + rest!
    profile.set(
      gram,
      Array.from(weights!, (weight) => weight.charCodeAt(0) - 0x100),
    )
  }
  return profile
}

let loaded: ReadonlyMap<string, Weights> | undefined
/** Reading the table takes some milliseconds, so only who needs it pays. */
const profile = (): ReadonlyMap<string, Weights> => (loaded ??= readProfile())

const encoder = new TextEncoder()
/** Each byte of the word in UTF-8 as one character, as the table has it. */
const bytesOf = (word: string): string =>
  /^[a-z]*$/.test(word) ? word : Array.from(encoder.encode(word), (byte) => String.fromCharCode(byte)).join('')

/** The n-grams that eld would look up: every third one, the last one, with a space where the word begins and ends. */
const addGrams = (word: string, grams: Set<string>): void => {
  const length = Math.min(word.length, LONGEST_WORD)
  let at = 0
  for (; at + GRAM < length; at += STRIDE) grams.add((at === 0 ? ' ' : '') + word.slice(at, at + GRAM))
  grams.add((at === 0 ? ' ' : '') + word.slice(length > GRAM ? length - GRAM : 0) + ' ')
}

const SEPARATORS = /[^\p{L}'’`]+/gu

const gramsOf = (prose: string): Set<string> => {
  const grams = new Set<string>()
  for (const word of prose.toLowerCase().replaceAll('’', "'").split(SEPARATORS)) {
    if (word !== '') addGrams(bytesOf(word).replaceAll("'", '"'), grams)
  }
  return grams
}

const columnOf = (language: Language): number => (profileLanguages as readonly string[]).indexOf(baseLanguage(language))

/** As `languageScore`, of text that is prose all through. */
export const proseScore = (prose: string, one: Language, other: Language): number => {
  const [first, second] = [columnOf(one), columnOf(other)]
  if (first < 0 || second < 0) return 0
  const grams = gramsOf(prose)
  let [sumOfFirst, sumOfSecond] = [0, 0]
  for (const gram of grams) {
    const weights = profile().get(gram)
    sumOfFirst += weights?.[first] ?? 0
    sumOfSecond += weights?.[second] ?? 0
  }
  const scaled = (sum: number): number => (sum === 0 ? 0 : sum / grams.size / (sum / grams.size + SCALE))
  return scaled(sumOfFirst) - scaled(sumOfSecond)
}

/**
 * How much the text is in `one` rather than in `other`: -1 to 1, above 0 for `one`.
 * 0 where nothing is known: no words, or a language without a profile.
 */
export const languageScore = (text: string, one: Language, other: Language, options: IdentifyOptions = {}): number =>
  proseScore(proseOnly(text, options), one, other)

/** Whether the text is in `language`, seen that it can only be in that or in `other`. */
export const looksLike = (
  text: string,
  language: Language,
  other: Language,
  options: IdentifyOptions = {},
): 'yes' | 'no' | 'unsure' => {
  const prose = proseOnly(text, options)
  // `Trend` and `JSON schema` are in both languages, whatever their letters say.
  if (wordsIn(prose).every((word) => isShared(word.text))) return 'unsure'
  const score = proseScore(prose, language, other)
  if (score > CERTAIN) return 'yes'
  return score < -CERTAIN ? 'no' : 'unsure'
}
