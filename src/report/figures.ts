import type { BlockState } from './page-status.js'

/** How many blocks with words there are, and what became of them in the translation. */
export interface Figures extends Readonly<Record<BlockState, number>> {
  readonly total: number
}

interface CountedPage {
  readonly blocks: {
    readonly total: number
    readonly translated: number
    readonly stale: number
    readonly missing: number
  }
}

/** Every state, from what is well to what is not there. */
export const blockStateNames = ['in-sync', 'stale', 'untranslated', 'missing'] as const satisfies readonly BlockState[]

/** Adds up pages. */
export function figuresOf(pages: readonly CountedPage[]): Figures {
  const sum = (part: (blocks: CountedPage['blocks']) => number): number =>
    pages.reduce((total, { blocks }) => total + part(blocks), 0)
  return {
    total: sum(({ total }) => total),
    'in-sync': sum(({ translated, stale }) => Math.max(0, translated - stale)),
    stale: sum(({ stale }) => stale),
    untranslated: sum(({ total, translated, missing }) => Math.max(0, total - translated - missing)),
    missing: sum(({ missing }) => missing),
  }
}

/** What part is in sync, in whole percents. Only what is wholly in sync is 100, and only what is not at all is 0. */
export function percentInSync(figures: Figures): number {
  const { total, 'in-sync': inSync } = figures
  if (total === 0 || inSync >= total) return 100
  return inSync === 0 ? 0 : Math.min(99, Math.max(1, Math.round((100 * inSync) / total)))
}
