import { diffArrays } from 'diff'
import { foldWord } from '../language/words.js'
import type { Word } from './words.js'

/** Words `[from, to)` of the one text gave way to words `[from, to)` of the other; indices, ends not included. */
export interface Hunk {
  readonly before: readonly Word[]
  readonly after: readonly Word[]
  readonly beforeFrom: number
  readonly afterFrom: number
}

/** Beyond so many changes a text counts as rewritten. */
const maximumChanges = 1_000
/** So few words between two changes are part of one change. */
const bridge = 2

/** The places where two texts in one language differ, in reading order. */
export function compareWords(before: readonly Word[], after: readonly Word[]): Hunk[] {
  const keys = (words: readonly Word[]): string[] => words.map(({ key }) => key)
  if (keys(before).join(' ') === keys(after).join(' ')) return []
  const changes = diffArrays(keys(before), keys(after), { maxEditLength: maximumChanges })
  const hunk = (beforeFrom: number, beforeTo: number, afterFrom: number, afterTo: number): Hunk => ({
    before: before.slice(beforeFrom, beforeTo),
    after: after.slice(afterFrom, afterTo),
    beforeFrom,
    afterFrom,
  })
  if (changes === undefined) return [hunk(0, before.length, 0, after.length)]
  const spans: [number, number, number, number][] = []
  let [atBefore, atAfter] = [0, 0]
  for (const { added, removed, count } of changes) {
    const [wide, high] = [added ? 0 : count, removed ? 0 : count]
    if (added || removed) {
      const last = spans.at(-1)
      if (last && atBefore - last[1] <= bridge && atAfter - last[3] <= bridge) {
        last[1] = atBefore + wide
        last[3] = atAfter + high
      } else spans.push([atBefore, atBefore + wide, atAfter, atAfter + high])
    }
    atBefore += wide
    atAfter += high
  }
  return spans.map((span) => hunk(...span)).filter(isRealChange)
}

/** `open source` and `open-source`, `reëel` and `reeel` are two ways to write one thing. */
const isRealChange = ({ before, after }: Hunk): boolean => lettersOf(before) !== lettersOf(after)

const lettersOf = (words: readonly Word[]): string =>
  words.map(({ key }) => foldWord(key, { diacritics: 'strip' }).replace(/(?<=\p{L})[-'](?=\p{L})/gu, '')).join('')

/** What `before` becomes if only some of the changes that make `after` of it are made. */
export function applyHunks(before: readonly Word[], hunks: readonly Hunk[]): Word[] {
  const words: Word[] = []
  let at = 0
  for (const hunk of hunks) {
    words.push(...before.slice(at, hunk.beforeFrom), ...hunk.after)
    at = hunk.beforeFrom + hunk.before.length
  }
  return [...words, ...before.slice(at)]
}
