import { months } from './data/number-words.js'

const two = (number: number | string): string => String(number).padStart(2, '0')

/** 1 to 12; undefined where the name is not a month of the language. */
const monthNumber = (name: string, language: string): number | undefined => {
  const at = months[language]?.findIndex((names) => names.includes(name.toLowerCase())) ?? -1
  return at < 0 ? undefined : at + 1
}

const isDay = (day: number): boolean => day >= 1 && day <= 31
const isMonth = (month: number): boolean => month >= 1 && month <= 12

/**
 * A date in words, in any order of day, month and year, as ISO 8601: `2025-12-16`, `2025-12`, or `--12-16` without a
 * year. Undefined if it is no date.
 */
export const readDate = (text: string, language: string): string | undefined => {
  const month = (text.match(/\p{L}+/gu) ?? [])
    .map((word) => monthNumber(word, language))
    .find((found) => found !== undefined)
  const numbers = text.match(/\d+/g) ?? []
  const year = numbers.find((digits) => digits.length === 4)
  const day = Number(numbers.find((digits) => digits.length < 3) ?? 0)
  if (month === undefined || day > 31) return undefined
  if (day === 0) return year === undefined ? undefined : `${year}-${two(month)}`
  return `${year ?? '-'}-${two(month)}-${two(day)}`
}

/** `16-12-2025` and, as Americans write it, `12/16/2025`: day first if both can be meant. Empty if it is no date. */
export const readSlashedDate = (text: string): string[] => {
  const [first, second, year] = text.split(/[-/]/).map(Number) as [number, number, number]
  const orders = [
    [first, second],
    [second, first],
  ] as const
  return orders
    .filter(([day, month]) => isDay(day) && isMonth(month))
    .map(([day, month]) => `${year}-${two(month)}-${two(day)}`)
}

/**
 * `12:30`, `12.30 uur`, `9 am` on the 24-hour clock. `9 uur` may be a length of time as well, so the bare number is a
 * reading too. Empty if it is no time.
 */
export const readTime = (text: string): string[] => {
  const [hours = '', minutes, seconds] = text.match(/\d+/g) ?? []
  const half = /([ap])\.?m\b/i.exec(text)?.[1]?.toLowerCase()
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'p' ? 12 : 0)
  const isTime = hour <= 24 && Number(minutes ?? 0) < 60
  const clock = isTime
    ? [two(hour), minutes ?? '00', seconds].filter((part) => part !== undefined).join(':')
    : undefined
  const bare = minutes === undefined && half === undefined ? String(Number(hours)) : undefined
  // Without a word for time the digits may be a ratio.
  const asWritten = /^[\d:]+$/.test(text) ? text : undefined
  return [...new Set([clock, bare, asWritten].filter((reading) => reading !== undefined))]
}
