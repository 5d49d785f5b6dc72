import type { Comparison } from './compare.js'
import type { Word } from './content-words.js'
import type { Knowledge } from './knowledge.js'
import { isFamily } from './accounts-for.js'
import { renderingsOf } from './renderings.js'

const PREFIX = /^(?:un|in|im|ir|il|dis|non|in|de)(?=[a-z]{4})/

/** Whether one is the other with a syllable before it that says no: `independ` and `depend`. */
const isNegated = (one: string, other: string): boolean =>
  (PREFIX.test(one) && isSame(one.replace(PREFIX, ''), other)) ||
  (PREFIX.test(other) && isSame(other.replace(PREFIX, ''), one))

const isSame = (one: string, other: string): boolean => one === other || (one.length > 4 && isFamily(one, other))

/** Words of a sentence that its translation renders by their opposite: `onafhankelijk` by `dependent`. */
export function oppositesIn({ source, target }: Comparison, knowledge: Knowledge): { source: Word; target: Word }[] {
  return source.words.flatMap((word, s) => {
    const { usual } = renderingsOf(word, knowledge)
    const isRendered = (source.links[s] ?? []).some(
      (t) => usual.has(target.words[t]!.stem) || usual.has(target.words[t]!.root),
    )
    if (isRendered || !/^(?:on|niet)|(?:on|niet-)[a-z]{6,}|loos$|loze$/.test(word.text.toLowerCase())) return []
    const opposite = target.words.find(
      (other, t) =>
        !usual.has(other.stem) &&
        [...usual].some((stem) => isNegated(stem, other.stem) || knowledge.antonyms.get(stem)?.includes(other.stem)) &&
        !(target.links[t] ?? []).some((from) => from !== s),
    )
    return opposite ? [{ source: word, target: opposite }] : []
  })
}
