import type { BlockPair } from '../align/types.js'
import { rangeInDocument } from '../document/prose.js'
import type { Block, Range, Segment } from '../document/types.js'

const overlaps = (one: Range, other: Range): boolean => one.start < other.end && other.start < one.end

const spanOf = (segments: readonly Segment[]): Range | undefined => {
  const [first, last] = [segments[0], segments.at(-1)]
  return first && last && { start: first.range.start, end: last.range.end }
}

/** The readable text of a block, without its markers; the whole block if it has none. */
export const textRange = ({ prose, range }: Block): Range =>
  prose.text === '' ? range : rangeInDocument(prose, 0, prose.text.length)

/**
 * Where the other side says what stands at `place`: the sentences linked to its own, else the text of the block.
 * @param from  the side that `place` belongs to
 */
export function counterpartOf(pair: BlockPair, from: 'source' | 'target', place: Range): Range {
  const to = from === 'source' ? 'target' : 'source'
  const linked = pair.segments.filter((link) => link[from].some(({ range }) => overlaps(range, place)))
  return spanOf(linked.flatMap((link) => link[to])) ?? textRange(pair[to])
}
