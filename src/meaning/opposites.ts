import { stemOf } from '../language/stem.js'
import { foldWord } from '../language/words.js'
import { isFamily } from './accounts-for.js'
import type { Comparison } from './compare.js'
import type { Word } from './content-words.js'
import { isSourceStem, type Knowledge } from './knowledge.js'
import { renderingsOf } from './renderings.js'

const PREFIX = /^(?:un|in|im|ir|il|dis|non)(?=[a-z]{4})/

/** Whether one is the other with a syllable before it that says no: `independ` and `depend`. */
const isNegated = (one: string, other: string): boolean =>
  (PREFIX.test(one) && isSame(one.replace(PREFIX, ''), other)) ||
  (PREFIX.test(other) && isSame(other.replace(PREFIX, ''), one))

const isSame = (one: string, other: string): boolean => one === other || (one.length > 4 && isFamily(one, other))

const NEGATED = /^(?:on|niet)[a-z]{4}|loo?[sz]e?$/

/** Whether a Dutch word may say no by how it is made: `onafhankelijk`, `platformonafhankelijk`, `draadloos`. */
function saysNo({ text }: Word, knowledge: Knowledge): boolean {
  const word = foldWord(text)
  const inside = /^[a-z]{3,}on([a-z]{6,})$/.exec(word)?.[1]
  return NEGATED.test(word) || (inside !== undefined && isSourceStem(stemOf(inside, 'nl'), knowledge))
}

/** Words of a sentence that its translation renders by their opposite: `onafhankelijk` by `dependent`. */
export function oppositesIn({ source, target }: Comparison, knowledge: Knowledge): { source: Word; target: Word }[] {
  const areOpposites = (one: string, other: string): boolean =>
    isNegated(one, other) || (knowledge.antonyms.get(one)?.includes(other) ?? false)
  return source.words.flatMap((word, s) => {
    if (!saysNo(word, knowledge)) return []
    const { usual } = renderingsOf(word, knowledge)
    const opposite = target.words.find(
      (other, t) =>
        !usual.has(other.stem) &&
        !(target.links[t] ?? []).some((from) => from !== s) &&
        [...usual].some((stem) => areOpposites(stem, other.stem) && !target.words.some((one) => one.stem === stem)),
    )
    return opposite ? [{ source: word, target: opposite }] : []
  })
}
