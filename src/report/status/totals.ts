import type { PageState } from '../types.js'
import type { PageProgress, WordsToDo } from './types.js'

/** Blocks of the source by what became of them. Together they are all there are. */
export interface BlockCounts {
  readonly inSync: number
  readonly stale: number
  readonly missing: number
  readonly untranslated: number
}

export interface Totals {
  readonly pages: number
  readonly states: Readonly<Record<PageState, number>>
  readonly blocks: BlockCounts
  readonly words: WordsToDo
}

export const blockCounts = ({ blocks: { total, translated, stale, missing } }: PageProgress): BlockCounts => ({
  inSync: translated - stale,
  stale,
  missing,
  untranslated: total - translated - missing,
})

export const wordsToDo = ({ new: fresh, changed, fuzzy }: WordsToDo): number => fresh + changed + fuzzy

/** How much is in sync, 0 to 1; a page without words has nothing left to do. */
export function shareInSync({ inSync, stale, missing, untranslated }: BlockCounts): number {
  const total = inSync + stale + missing + untranslated
  return total === 0 ? 1 : inSync / total
}

export function totalsOf(pages: readonly PageProgress[]): Totals {
  const sum = (value: (page: PageProgress) => number): number => pages.reduce((all, page) => all + value(page), 0)
  const state = (wanted: PageState): number => pages.filter((page) => page.state === wanted).length
  return {
    pages: pages.length,
    states: {
      'in-sync': state('in-sync'),
      stale: state('stale'),
      partial: state('partial'),
      missing: state('missing'),
    },
    blocks: {
      inSync: sum((page) => blockCounts(page).inSync),
      stale: sum((page) => blockCounts(page).stale),
      missing: sum((page) => blockCounts(page).missing),
      untranslated: sum((page) => blockCounts(page).untranslated),
    },
    words: {
      total: sum(({ words }) => words.total),
      new: sum(({ words }) => words.new),
      changed: sum(({ words }) => words.changed),
      fuzzy: sum(({ words }) => words.fuzzy),
    },
  }
}

/** Pages of the source without a translation: the work that no table of blocks shows. */
export const newPages = (pages: readonly PageProgress[]): readonly PageProgress[] =>
  pages.filter(({ target }) => target === undefined)

/** Translations whose source is gone. */
export const orphanedPages = (pages: readonly PageProgress[]): readonly PageProgress[] =>
  pages.filter(({ source }) => source === undefined)

/** Pages in both languages. */
export const translatedPages = (pages: readonly PageProgress[]): readonly PageProgress[] =>
  pages.filter(({ source, target }) => source !== undefined && target !== undefined)
