/**
 * The same function, which remembers its answers for up to `limit` texts; then it begins anew. Words come back all the
 * time, so what is known of a word need not be worked out each time.
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
