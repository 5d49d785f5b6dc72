import { months } from './data/number-words.js'

const anyOf = (names: readonly string[]): string => names.toSorted((one, other) => other.length - one.length).join('|')

const DIGITS = `\\d+(?:[.,]\\d+|[\\u00a0\\u2009\\u202f'’]\\d{3}(?!\\d))*`
const ORDINAL = '(?:st|nd|rd|th|ste|de|e)'
const CLOCK = "(?:[ap]\\.?m\\b\\.?|uur\\b|o['’]clock\\b)"
/** `v1.33`, `20.11.1`, `10.0.0.1` */
const VERSION =
  '(?<![\\p{L}\\p{N}_])v\\.?\\d+(?:\\.\\d+)*(?![\\p{L}\\p{N}])|(?<![\\d.,])\\d+(?:(?:\\.\\d+){3,}(?!\\d)|(?:\\.\\d{1,2}){2}(?![\\d,.]\\d))'
/** Not numbers: `https://…`, and `CO2`, `EUPL-1.2`, `x86`, with all that hangs on them. */
const ADDRESS = '(?<![\\p{L}\\p{N}])(?:[a-z]{2,12}://|www\\.)\\S+'
const WORD_WITH_DIGITS =
  '(?<![\\p{L}\\p{M}\\p{N}_])(?!v\\.?\\d)[\\p{L}_][\\p{L}\\p{M}_]*[-_.]?\\d[\\p{L}\\p{N}_]*(?:[-.,/]\\d[\\p{L}\\p{N}_]*)*'
const CURRENCY = '(?:[€$£¥]|EUR|USD|GBP)'

/**
 * What holds digits, in order of preference, as one regular expression for a language; the name of the group that
 * matched says what it is. Every part is bounded by what may not stand before it, so that a search stays linear.
 */
const shapesOf = (language: string): RegExp => {
  const names = months[language]?.flat()
  const month = names === undefined ? '(?!)' : `(?:${anyOf(names)})`
  return new RegExp(
    [
      `(?<name>${ADDRESS}|${WORD_WITH_DIGITS})`,
      '(?<iso>(?<!\\d)\\d{4}-\\d\\d-\\d\\d(?!\\d))',
      '(?<slashed>(?<![\\d/-])\\d{1,2}(?<sign>[-/])\\d{1,2}\\k<sign>\\d{4}(?![\\d/-]))',
      `(?<dayMonth>(?<!\\d)\\d{1,2}${ORDINAL}?\\s(?:of\\s)?${month}(?![\\p{L}])\\.?(?:,?\\s\\d{4}(?!\\d))?)`,
      `(?<monthDay>(?<![\\p{L}])${month}\\.?\\s\\d{1,2}${ORDINAL}?(?![\\p{L}\\p{N}])(?:,?\\s\\d{4}(?!\\d))?)`,
      `(?<monthYear>(?<![\\p{L}])${month}\\.?\\s\\d{4}(?!\\d))`,
      `(?<time>(?<![\\d.,:])(?:\\d{1,2}(?:[:.]\\d\\d)?\\s?${CLOCK}|\\d{1,2}:\\d\\d(?::\\d\\d)?(?![\\d:])))`,
      `(?<version>${VERSION})`,
      `(?<ordinal>(?<![\\d.,])\\d+(?:${ORDINAL}|[ᵉ])(?![\\p{L}\\p{N}]))`,
      `(?<percent>(?<![\\d.,])${DIGITS}(?:\\s?[%‰]|\\s(?:procent|percent|per cent)(?!\\p{L})))`,
      `(?<currency>${CURRENCY}\\s?${DIGITS}(?:,-)?|(?<![\\d.,])${DIGITS}\\s?(?:${CURRENCY}|euro[\\p{L}'’]{0,2}|dollars?)(?!\\p{L}))`,
      `(?<number>(?<![\\d.,])${DIGITS})(?<glued>[\\p{L}_][\\p{L}\\p{N}_]*)?`,
    ].join('|'),
    'giu',
  )
}

const cache = new Map<string, RegExp>()

/** A fresh search, so that nothing is kept between calls. */
export const numberShapes = (language: string): RegExp => {
  const known = months[language] === undefined ? '' : language
  if (!cache.has(known)) cache.set(known, shapesOf(known))
  return new RegExp(cache.get(known)!)
}
