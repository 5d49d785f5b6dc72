import type { Block, Document, Section, Segment } from '../document/types.js'

/**
 * One answer of the aligner. `moved` is a match that stands elsewhere than its neighbours.
 * Missing and extra say where the other side would have it: an offset into the other document's text.
 */
export type Link<T> =
  | Match<T, 'matched'>
  | Match<T, 'moved'>
  | { readonly kind: 'missing'; readonly source: T; readonly at: number }
  | { readonly kind: 'extra'; readonly target: T; readonly at: number }

/**
 * Of sections there are two answers more. `merged`: the source's text now stands in the target section, which has a
 * match of its own. `split`: the target's text comes out of the source section.
 */
export type SectionLink = Link<Section> | Match<Section, 'merged'> | Match<Section, 'split'>

interface Match<T, Kind> {
  readonly kind: Kind
  readonly source: T
  readonly target: T
  /** 0 to 1: how sure the aligner is. */
  readonly score: number
}

/** Sentences: one to one, one to two, two to one; an empty side is an omission or an addition. */
export interface SegmentLink {
  readonly source: readonly Segment[]
  readonly target: readonly Segment[]
  readonly score: number
}

export interface BlockPair {
  readonly source: Block
  readonly target: Block
  readonly segments: readonly SegmentLink[]
}

/** Two documents and the links between their parts; everything a rule looks at. */
export interface Pair {
  readonly source: Document
  readonly target: Document
  readonly sections: readonly SectionLink[]
  /** Headings included. Sorted by place in the source, extras by place in the target in between. */
  readonly blocks: readonly Link<Block>[]
  /** The matched blocks with their sentences linked, in source order. */
  readonly blockPairs: readonly BlockPair[]
}

/** What is known of two documents beforehand, for example from their history. The aligner takes it over. */
export interface KnownLinks {
  /** From a source block to its target block. */
  readonly pairs: ReadonlyMap<Block, Block>
  /** Blocks of either side that have no counterpart. */
  readonly alone: ReadonlySet<Block>
}
