import { message, type Message, type Translate } from '../../messages.js'
import { blockCounts, wordsToDo } from './totals.js'
import type { PageProgress, WordsToDo } from './types.js'

/** What the forms for people have in common: the same words, and numbers as the reader writes them. */
export interface Wording {
  /** Titles of the columns of numbers. */
  readonly titles: readonly string[]
  /** The cells under those titles. */
  cells(page: PageProgress): readonly string[]
  /** All the work in one sentence. */
  effort(words: WordsToDo): string
  newPages(pages: readonly PageProgress[]): string
  orphanedPages(pages: readonly PageProgress[]): string
  /** `en, 120 words` */
  size(page: PageProgress): string
}

export function wordingOf(translate: Translate): Wording {
  // `1.480` in Dutch, `1,480` in English.
  const format = new Intl.NumberFormat(translate(message('report.language')))
  const number = (value: number): string => format.format(value)
  const say = (one: Message): string => translate(one)
  return {
    titles: [
      message('status.inSync'),
      message('status.stale'),
      message('status.missing'),
      message('status.untranslated'),
      message('status.words'),
      message('status.lastSync'),
    ].map(say),
    cells: (page) => {
      const { inSync, stale, missing, untranslated } = blockCounts(page)
      const numbers = [inSync, stale, missing, untranslated, wordsToDo(page.words)].map(number)
      return [...numbers, page.lastSync?.date ?? '-']
    },
    effort: (words) => {
      if (wordsToDo(words) === 0) return say(message('status.nothingToDo'))
      const [total, fresh] = [number(wordsToDo(words)), number(words.new)]
      const [changed, fuzzy] = [number(words.changed), number(words.fuzzy)]
      return say(message('status.effort', { total, fresh, changed, fuzzy }))
    },
    newPages: (pages) => {
      const languages = [...new Set(pages.map(({ language }) => language))].join(', ')
      return say(message('status.newPages', { count: pages.length, languages }))
    },
    orphanedPages: (pages) => say(message('status.orphanedPages', { count: pages.length })),
    size: ({ language, source, words: { total } }) =>
      source === undefined
        ? language
        : `${language}, ${say(message('status.wordCount', { count: total, words: number(total) }))}`,
  }
}
