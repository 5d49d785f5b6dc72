import type { Language } from '../document/types.js'

/**
 * The same function, which remembers its answers for up to `limit` texts; then it begins anew. Words come back all the
 * time, so what is known of a word need not be worked out each time; and so do sentences, since many rules look at the
 * same ones, and look again after each keystroke in an editor.
 */
export function remember<T>(answerTo: (text: string) => T, limit = 50_000): (text: string) => T {
  const answers = new Map<string, T>()
  return (text) => {
    const known = answers.get(text)
    if (known !== undefined) return known
    const answer = answerTo(text)
    if (answers.size >= limit) answers.clear()
    answers.set(text, answer)
    return answer
  }
}

/** The same for a function that answers in each language in its own way. */
export function rememberInLanguage<T>(
  answerTo: (text: string, language: Language) => T,
  limit = 5000,
): (text: string, language: Language) => T {
  const inLanguage = remember((language) => remember((text) => answerTo(text, language), limit))
  return (text, language) => inLanguage(language)(text)
}

/**
 * Remembers answers that follow from something large, such as a term base, together with a few texts: after a change of
 * one sentence all others need not be looked at again. What is known is forgotten together with what it follows from.
 */
export function rememberPer<T>(limit = 5000): (from: object, texts: unknown, answer: () => T) => T {
  const known = new WeakMap<object, Map<string, T>>()
  return (from, texts, answer) => {
    const answers = known.get(from) ?? new Map<string, T>()
    known.set(from, answers)
    const key = JSON.stringify(texts)
    if (answers.has(key)) return answers.get(key) as T
    const found = answer()
    if (answers.size >= limit) answers.clear()
    answers.set(key, found)
    return found
  }
}
