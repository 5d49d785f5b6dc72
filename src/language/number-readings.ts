import type { Language } from '../document/types.js'
import { baseLanguage } from './base-language.js'

/** Spaces and apostrophes that group digits in threes. */
const GROUPING = /(?<=\d)[\u00a0\u2009\u202f'’](?=\d{3})/gu
const DECIMAL_POINT = new Set(['en', 'zh', 'ja', 'ko', 'he', 'th'])

/** `007,50` with a point: `7.5`. */
const plainDecimal = (whole: string, fraction = ''): string => {
  const decimals = fraction.replace(/0+$/, '')
  return (whole.replace(/^0+(?=\d)/, '') || '0') + (decimals === '' ? '' : `.${decimals}`)
}

/** The number if `decimal` is the decimal sign and the other one groups; undefined if it cannot be written so. */
const readWith = (text: string, decimal: '.' | ','): string | undefined => {
  const parts = text.split(decimal)
  if (parts.length > 2) return undefined
  const groups = parts[0]!.split(decimal === '.' ? ',' : '.')
  const isGrouped = groups.every((group, at) => (at === 0 ? /^[1-9]\d{0,2}$/ : /^\d{3}$/).test(group))
  const isWhole = groups.length === 1 ? /^\d+$/.test(groups[0]!) : isGrouped
  return isWhole && (parts.length === 1 || /^\d+$/.test(parts[1]!))
    ? plainDecimal(groups.join(''), parts[1])
    : undefined
}

/**
 * Everything a number may stand for, the likeliest first, language-neutral: digits with a decimal point and no
 * grouping, or the digits as written for what looks like a version (`1.33`, `2.10`, `1.2.3`). A slip of the other
 * language's notation is among them, so two numbers that share no reading really differ.
 */
export const readNumber = (text: string, language: Language): string[] => {
  const digits = text.replace(GROUPING, '')
  const [usual, other] = DECIMAL_POINT.has(baseLanguage(language)) ? (['.', ','] as const) : ([',', '.'] as const)
  const asUsual = readWith(digits, usual)
  const asOther = readWith(digits, other)
  // Two or more points, or a point before other than three digits, may be a version as well.
  const asWritten = digits.includes(',') ? undefined : digits
  const readings = [asUsual, asWritten === digits && asUsual === undefined ? digits : undefined, asOther, asWritten]
  const known = [...new Set(readings.filter((reading) => reading !== undefined))]
  return known.length > 0 ? known : [digits]
}

/** A number of digits that is not a quantity in itself: `scaled('2.5', 1e6)` is `2500000`. */
export const scaled = (value: string, factor: number): string | undefined => {
  const product = Number(value) * factor
  return Number.isFinite(product) && Number.isSafeInteger(Math.round(product))
    ? String(Number(product.toPrecision(15)))
    : undefined
}
