import type { Block, Document } from '../../document/types.js'
import type { Row } from './rows.js'

export type HeadingLevel = 3 | 4 | 5 | 6

/**
 * The level in the report of every heading of a page: under the heading of level 2 that it stands below, none skipped,
 * and one for both languages.
 */
export function headingLevels(rows: readonly Row[]): ReadonlyMap<Block, HeadingLevel> {
  const levels = new Map<Block, HeadingLevel>()
  const depths = new Map<Document, ReadonlyMap<Block, number>>()
  let last = 2
  for (const { source, target } of rows) {
    const cell = source?.block.kind === 'heading' ? source : target
    // A heading that says nothing is none.
    if (cell?.block.kind !== 'heading' || cell.block.prose.text.trim() === '') continue
    const known = depths.get(cell.document) ?? sectionDepths(cell.document)
    depths.set(cell.document, known)
    const level = Math.min(3 + (known.get(cell.block) ?? 0), last + 1, 6) as HeadingLevel
    levels.set(cell.block, level)
    last = level
  }
  return levels
}

/** How many sections each heading stands in. */
function sectionDepths({ sections }: Document): ReadonlyMap<Block, number> {
  const depths: number[] = []
  const entries = sections.map(({ heading, parent }, at): [Block | undefined, number] => {
    const above = sections[parent]
    depths[at] = above === undefined ? 0 : (depths[parent] ?? 0) + (above.heading ? 1 : 0)
    return [heading, depths[at]]
  })
  return new Map(entries.flatMap(([heading, depth]) => (heading ? [[heading, depth] as const] : [])))
}
