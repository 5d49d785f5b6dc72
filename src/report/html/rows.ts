import type { Block, Document, Range } from '../../document/types.js'
import type { PageSides } from '../page-sides.js'
import type { BlockState } from '../page-status.js'
import type { RecordedFinding, RecordedPlace } from '../record.js'
import type { ChangeMark, FindingMark, Mark } from './marks.js'

export interface NumberedFinding {
  /** Within the page, from 1. */
  readonly number: number
  readonly finding: RecordedFinding
}

export type RowState = BlockState | 'extra' | 'moved'

export interface Cell {
  readonly block: Block
  readonly document: Document
  readonly marks: readonly Mark[]
}

/** Two blocks that belong together, and what is said of them. */
export interface Row {
  readonly source: Cell | undefined
  readonly target: Cell | undefined
  /** Findings that point at the gap on the side that is not there. */
  readonly gap: readonly FindingMark[]
  /** Undefined: there is nothing to translate in it. */
  readonly state: RowState | undefined
  readonly findings: readonly NumberedFinding[]
}

export interface Rows {
  readonly rows: readonly Row[]
  /** Findings of the page as a whole. */
  readonly whole: readonly NumberedFinding[]
}

interface Blocks {
  readonly source: Block | undefined
  readonly target: Block | undefined
  readonly state: RowState | undefined
}

/** Lines up what a page and its translation say, and puts every finding with the blocks that it is about. */
export function rowsOf(sides: PageSides, findings: readonly NumberedFinding[]): Rows {
  const all = sides.blocks.map((link): Blocks => {
    if (link.kind === 'extra') return { source: undefined, target: link.target, state: 'extra' }
    const state = sides.states.get(link.source)
    if (link.kind === 'missing') return { source: link.source, target: undefined, state }
    const isMoved = link.kind === 'moved' && state === 'in-sync'
    return { source: link.source, target: link.target, state: isMoved ? 'moved' : state }
  })
  const sourceAt = finder(all, 'source', sides.source)
  const targetAt = finder(all, 'target', sides.target)
  const placed = findings.map((numbered) => {
    const { source, target } = numbered.finding
    const places = { source: source ? sourceAt(source) : -1, target: target ? targetAt(target) : -1 }
    return { numbered, places, home: isEmpty(target) && places.source >= 0 ? places.source : bestOf(places) }
  })
  const changes = changesOf(sides)
  const rows = all.map((blocks, at): Row => {
    const here = (side: 'source' | 'target'): FindingMark[] =>
      placed.flatMap(({ numbered, places, home }) => {
        const place = numbered.finding[side]
        const row = isEmpty(place) && all[home]?.[side] === undefined ? home : places[side]
        return place && row === at ? [markOf(numbered, side, place)] : []
      })
    const cell = (side: 'source' | 'target'): Cell | undefined => {
      const [block, document] = [blocks[side], sides[side]]
      return block && document && { block, document, marks: [...here(side), ...(changes.get(block) ?? [])] }
    }
    const gap = blocks.source && blocks.target ? [] : here(blocks.target ? 'source' : 'target')
    const own = placed.filter(({ home }) => home === at).map(({ numbered }) => numbered)
    return { source: cell('source'), target: cell('target'), gap, state: blocks.state, findings: own }
  })
  return {
    rows: rows.filter((row) => row.findings.length > 0 || isWorthShowing(row.source) || isWorthShowing(row.target)),
    whole: placed.filter(({ home }) => home < 0).map(({ numbered }) => numbered),
  }
}

const isEmpty = (place: RecordedPlace | null): boolean => place !== null && place.start.offset === place.end.offset

const bestOf = ({ source, target }: { source: number; target: number }): number => (target >= 0 ? target : source)

/** A line or a tag says nothing to a reader. */
const isWorthShowing = (cell: Cell | undefined): boolean =>
  cell !== undefined && !['rule', 'tag', 'opaque'].includes(cell.block.kind)

/** Answers in which row a place stands: that of the block which holds its beginning, or else of the last one before. */
function finder(all: readonly Blocks[], side: 'source' | 'target', document: Document | undefined) {
  const blocks = all
    .flatMap((row, at) => (row[side] ? [{ at, range: row[side].range }] : []))
    .sort((one, other) => one.range.start - other.range.start)
  return (place: RecordedPlace): number => {
    if (document?.path !== place.path) return -1
    const isWhole = place.start.offset === 0 && place.end.offset >= document.text.length
    if (isWhole || (place.start.offset === 0 && isEmpty(place))) return -1
    const within = ({ range }: { range: Range }) => range.start < place.end.offset && range.end > place.start.offset
    return (blocks.find(within) ?? blocks.findLast(({ range }) => range.start <= place.start.offset))?.at ?? -1
  }
}

const markOf = (
  { number, finding }: NumberedFinding,
  side: 'source' | 'target',
  place: RecordedPlace,
): FindingMark => ({
  kind: 'finding',
  range: { start: place.start.offset, end: place.end.offset },
  number,
  side,
  severity: finding.severity,
})

/** The words that changed since a block was translated, by the block of today. */
function changesOf({ drift }: PageSides): ReadonlyMap<Block, readonly ChangeMark[]> {
  const changed = (drift?.blocks ?? []).flatMap(({ change, sourceNow, target, words }) => {
    const block = change === 'meaning' ? sourceNow : change === 'target' ? target : undefined
    const marks = words.map(({ before, range }): ChangeMark => ({ kind: 'change', range, before }))
    return block && marks.length > 0 ? [[block, marks] as const] : []
  })
  return new Map(changed)
}
