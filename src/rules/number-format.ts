import type { Language } from '../document/types.js'
import type { FoundNumber } from '../language/numbers.js'

interface Signs {
  readonly decimal: string
  readonly group: string
}

const signsByLanguage = new Map<Language, Signs>()

/** The decimal sign and the grouping sign of a language. */
function signsOf(language: Language): Signs {
  const known = signsByLanguage.get(language)
  if (known) return known
  const parts = new Intl.NumberFormat(language).formatToParts(1234567.8)
  const sign = (type: 'decimal' | 'group'): string => parts.find((part) => part.type === type)?.value ?? ''
  const signs = { decimal: sign('decimal'), group: sign('group') }
  signsByLanguage.set(language, signs)
  return signs
}

/** Whether digits with signs between them are a number in this notation: `1,000.5` in English. */
function isWrittenWith(digits: string, { decimal, group }: Signs): boolean {
  const [whole = '', fraction = '', ...rest] = digits.split(decimal)
  const groups = whole.split(group)
  const isGrouped = /^\d{1,3}$/.test(groups[0] ?? '') && groups.slice(1).every((part) => /^\d{3}$/.test(part))
  return rest.length === 0 && /^\d*$/.test(fraction) && (groups.length === 1 || isGrouped)
}

/** Whether a number has three decimals, so that the decimal sign may have been meant to group. */
const isAmbiguous = (text: string, { decimal }: Signs): boolean =>
  /^[1-9]\d{0,2}[.,]\d{3}$/.test(text) && text.includes(decimal)

const QUANTITIES = new Set(['number', 'percent', 'currency'])

/**
 * The number as the target language writes it, where the target has the source's notation: `€ 1.000` → `€1,000`.
 * Undefined where the notation is right, or where the two are not the same number.
 */
export function rewriteNumber(
  source: FoundNumber,
  target: FoundNumber,
  from: Language,
  to: Language,
): string | undefined {
  const digits = /\d[\d.,]*\d/.exec(target.text)?.[0]
  if (digits === undefined || !/[.,]/.test(digits) || !QUANTITIES.has(target.kind) || !QUANTITIES.has(source.kind))
    return undefined
  const [foreign, own] = [signsOf(from), signsOf(to)]
  // `250,000` in Dutch may well be English notation that nobody changed.
  if (isAmbiguous(source.text, foreign)) return undefined
  const isRight = target.value === source.value && isWrittenWith(digits, own)
  if (isRight || !target.readings.includes(source.value) || !isWrittenWith(digits, foreign)) return undefined
  return inNotation(target.text, digits, { foreign, own, to })
}

/** The number of the source as the target language writes it; undefined for dates and the like, where more differs. */
export function translateNumber({ text, kind }: FoundNumber, from: Language, to: Language): string | undefined {
  const digits = /\d[\d.,]*\d|\d/.exec(text)?.[0]
  const [foreign, own] = [signsOf(from), signsOf(to)]
  if (digits === undefined || !QUANTITIES.has(kind) || !/^[€$£]?\s*[\d.,]+\s*%?$/u.test(text)) return undefined
  if (!isWrittenWith(digits, foreign) || isAmbiguous(text, foreign)) return undefined
  return inNotation(text, digits, { foreign, own, to })
}

/** With the signs of the other language, and for English without a space between `€` and the amount. */
function inNotation(
  text: string,
  digits: string,
  { foreign, own, to }: { readonly foreign: Signs; readonly own: Signs; readonly to: Language },
): string {
  const swapped = digits.replace(/[.,]/g, (sign) => (sign === foreign.decimal ? own.decimal : own.group))
  const rewritten = text.replace(digits, swapped)
  return to.startsWith('en') ? rewritten.replace(/([€$£])\s+/u, '$1') : rewritten
}
