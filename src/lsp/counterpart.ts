import type { Pair } from '../align/types.js'
import type { Block, Document, Range } from '../document/types.js'

/** What stands at a place of a page, and what says the same in the other language. */
export interface Counterpart {
  /** The sentence, or the block where its sentences are no pairs. */
  readonly own: Range
  readonly document: Document
  /** Empty where nothing says the same: it is where it would stand. */
  readonly range: Range
  /** The whole of it, to show around `range`. */
  readonly around: Range
}

/** @param offset  in the page at `path`, which is one of the pair */
export function counterpartAt(pair: Pair, path: string, offset: number): Counterpart | undefined {
  const isSource = pair.source.path === path
  const [own, other] = isSource ? [pair.source, pair.target] : [pair.target, pair.source]
  const block = smallestAt(own.blocks, offset)
  if (!block) return undefined
  const [ownSide, otherSide] = isSource ? (['source', 'target'] as const) : (['target', 'source'] as const)
  const blocks = pair.blockPairs.find((one) => one[ownSide] === block)
  if (!blocks) {
    const link = pair.blocks.find((one) => ownSide in one && one[ownSide as keyof typeof one] === (block as unknown))
    if (!link || !('at' in link)) return undefined
    const range = { start: link.at, end: link.at }
    return { own: block.range, document: other, range, around: range }
  }
  const around = blocks[otherSide].range
  const sentences = blocks.segments.find((link) => link[ownSide].some(({ range }) => holds(range, offset)))
  const [here, there] = [span(sentences?.[ownSide]), span(sentences?.[otherSide])]
  return here && there
    ? { own: here, document: other, range: there, around }
    : { own: block.range, document: other, range: around, around }
}

const holds = ({ start, end }: Range, offset: number): boolean => start <= offset && offset <= end

/** An attribute stands inside a block of its own accord. */
const smallestAt = (blocks: readonly Block[], offset: number): Block | undefined =>
  blocks
    .filter(({ range }) => holds(range, offset))
    .reduce<Block | undefined>((best, block) => (best && lengthOf(best) <= lengthOf(block) ? best : block), undefined)

const lengthOf = ({ range }: Block): number => range.end - range.start

const span = (parts: readonly { readonly range: Range }[] | undefined): Range | undefined => {
  const [first, last] = [parts?.[0], parts?.at(-1)]
  return first && last && { start: first.range.start, end: last.range.end }
}
