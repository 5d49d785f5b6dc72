import type { Block, Language } from '../document/types.js'
import { baseLanguage } from '../language/base-language.js'
import { negations, obligations } from '../language/data/signal-words.js'
import type { Hunk } from './compare-words.js'
import type { ChangeKind, WordChange } from './types.js'
import { readable, type Word } from './words.js'

/** A sentence that came or went has at least so many words, and they are so large a part of it. */
const sentence = { words: 4, share: 0.6 }

/** A block, and the words in it. */
export interface ReadBlock {
  readonly block: Block
  readonly words: readonly Word[]
  readonly language: Language
}

/** Describes a change that made a block what it is now. */
export const describeChange = (hunk: Hunk, now: ReadBlock): WordChange => ({
  kind: kindOf(hunk, now),
  before: readable(hunk.before),
  after: readable(hunk.after),
  range: rangeOf(hunk, now),
})

/** The changed words; of words that went, the place where they stood. */
function rangeOf({ after, afterFrom }: Hunk, { block, words }: ReadBlock): WordChange['range'] {
  const [first, last] = [after[0], after.at(-1)]
  if (first && last) return { start: first.range.start, end: last.range.end }
  const at = words[afterFrom - 1]?.range.end ?? words[0]?.range.start ?? block.range.start
  return { start: at, end: at }
}

/** What a change comes down to; the gravest counts. */
function kindOf({ before, after }: Hunk, { block, language }: ReadBlock): ChangeKind {
  const base = baseLanguage(language)
  const differ = (pick: (word: Word) => string | undefined): boolean => {
    const list = (words: readonly Word[]): string =>
      words
        .flatMap((word) => pick(word) ?? [])
        .sort()
        .join(' ')
    return list(before) !== list(after)
  }
  const listed =
    (words: ReadonlySet<string> | undefined) =>
    ({ key }: Word): string | undefined =>
      words?.has(key) ? key : undefined
  if (differ(({ key }) => (/\d/.test(key) ? key.replace(/[.,]/g, '') : undefined))) return 'number'
  if (differ((word) => (listed(negations[base])(word) === undefined ? undefined : 'no'))) return 'negation'
  if (differ(listed(obligations[base]))) return 'obligation'
  return isSentence(before, after, block) ? 'sentence' : 'wording'
}

/** Whether most of a sentence came, or went. */
function isSentence(before: readonly Word[], after: readonly Word[], now: Block): boolean {
  if (after.length === 0) return before.length >= 2 * sentence.words
  if (after.length < sentence.words + before.length) return false
  return now.segments.some(({ range, text }) => {
    const inside = after.filter((word) => word.range.start >= range.start && word.range.end <= range.end).length
    return inside >= sentence.words && inside >= sentence.share * text.split(/\s+/).length
  })
}
