// Plants deletions, insertions, merges, splits and swaps of sentences in matched blocks, with the pairs that are right.

/** How often each edit is made to a sentence. */
export const levels = {
  light: { drop: 0.08, merge: 0.05, split: 0.05, swap: 0.03, insert: 0.03 },
  heavy: { drop: 0.2, merge: 0.12, split: 0.12, swap: 0.08, insert: 0.1 },
}

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function createRandom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * Edits the target sentences of a block. `stranger` gives a sentence of another page.
 * @returns {{ segments: object[], gold: Set<string> }} the sentences, and the pairs "source,target" by number
 */
export function plantSentences(segments, level, random, stranger) {
  const sentences = segments.map((segment, index) => ({ text: segment.text, from: [index], range: segment.range }))
  for (let at = 0; at < sentences.length; at++) {
    const [here, next] = [sentences[at], sentences[at + 1]]
    if (random() < level.drop && sentences.length > 1) {
      sentences.splice(at, 1)
      at--
    } else if (random() < level.merge && next) {
      sentences.splice(at, 2, { ...here, text: `${here.text} ${next.text}`, from: [...here.from, ...next.from] })
    } else if (random() < level.split && here.text.split(' ').length > 9) {
      const words = here.text.split(' ')
      const half = Math.floor(words.length / 2)
      sentences.splice(
        at,
        1,
        { ...here, text: words.slice(0, half).join(' ') },
        { ...here, text: words.slice(half).join(' ') },
      )
      at++
    } else if (random() < level.swap && next) {
      sentences.splice(at, 2, next, here)
      at++
    } else if (random() < level.insert) {
      sentences.splice(at, 0, { text: stranger(), from: [], range: here.range })
      at++
    }
  }
  const gold = new Set(sentences.flatMap(({ from }, target) => from.map((source) => `${source},${target}`)))
  let offset = 0
  const planted = sentences.map(({ text, range }) => {
    const segment = { text, at: offset, range }
    offset += text.length + 1
    return segment
  })
  return { segments: planted, gold }
}
