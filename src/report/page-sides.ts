import type { Pair } from '../align/types.js'
import type { Block, Document, Language } from '../document/types.js'
import type { PageDrift } from '../drift/types.js'
import type { Finding, SiteView } from '../rules/types.js'
import { blockStates, isProse, type BlockState } from './page-status.js'

/** A page with its texts, to be shown side by side. */
export interface PageSides {
  /** Undefined: there is no such page on that side. */
  readonly source: Document | undefined
  readonly target: Document | undefined
  readonly language: Language
  /** How the blocks were lined up. Where a side is not there, all blocks of the other are missing or extra. */
  readonly blocks: Pair['blocks']
  /** Of every block of the source that has words, in source order. */
  readonly states: ReadonlyMap<Block, BlockState>
  readonly drift: PageDrift | undefined
}

/** Every page of a site with its texts, those with one side included. */
export const sidesOf = (
  { pairs, missing, orphans }: SiteView,
  findings: readonly Finding[],
  drift: ReadonlyMap<string, PageDrift>,
): PageSides[] => [
  ...pairs.map((pair): PageSides => {
    const ofPage = drift.get(pair.target.path)
    const { source, target, blocks } = pair
    return {
      source,
      target,
      language: target.language,
      blocks,
      states: blockStates(pair, findings, ofPage),
      drift: ofPage,
    }
  }),
  ...missing.map(({ source, language }): PageSides => ({
    source,
    target: undefined,
    language,
    blocks: source.blocks.map((block) => ({ kind: 'missing', source: block, at: 0 })),
    states: new Map(source.blocks.filter(isProse).map((block) => [block, 'missing'])),
    drift: undefined,
  })),
  ...orphans.map(({ target }): PageSides => ({
    source: undefined,
    target,
    language: target.language,
    blocks: target.blocks.map((block) => ({ kind: 'extra', target: block, at: 0 })),
    states: new Map(),
    drift: undefined,
  })),
]
