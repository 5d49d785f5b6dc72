import type { WordChange } from '../../drift/types.js'

/**
 * The old translation with other numbers in it, where nothing but whole numbers changed and each of them stands in it
 * once. Undefined otherwise: then the sentence has to be translated anew.
 */
export function newNumbers(translation: string, changes: readonly WordChange[]): string | undefined {
  let text = translation
  for (const { before, after } of changes) {
    if (!isNumber(before) || !isNumber(after)) return undefined
    const parts = text.split(new RegExp(`(?<![\\d.,])${before}(?![\\d]|[.,]\\d)`))
    if (parts.length !== 2) return undefined
    text = parts.join(after)
  }
  return changes.length > 0 ? text : undefined
}

/** Without points and commas, which differ between languages. */
const isNumber = (text: string): boolean => /^\d{1,9}$/.test(text)
