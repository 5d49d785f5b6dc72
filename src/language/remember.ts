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

/** The same function, which remembers its answer for each object for as long as anyone holds that object. */
export function rememberOf<Thing extends object, T extends object>(answerTo: (thing: Thing) => T): (thing: Thing) => T {
  const answers = new WeakMap<Thing, T>()
  return (thing) => {
    const answer = answers.get(thing) ?? answerTo(thing)
    answers.set(thing, answer)
    return answer
  }
}
