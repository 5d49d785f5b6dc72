import type { Block } from '../document/types.js'
import { bestChain, bestLeftovers, fillGaps, probability } from './chain.js'
import { evidenceOf, overlap, weigh, type Weighed } from './evidence.js'
import { lengthsAlike, textLength } from './shape.js'

export interface BlockStep {
  readonly source: Block
  readonly target: Block
  readonly score: number
  readonly moved: boolean
}

/** Evidence of blocks, weighed over the two documents they come from. */
export type Weights = ReadonlyMap<Block, Weighed>

export function weighBlocks(blocks: readonly Block[]): Weights {
  const weighed = weigh(blocks.map((block) => evidenceOf([block])))
  return new Map(blocks.map((block, index) => [block, weighed[index] as Weighed]))
}

/** Pairs the blocks of two matched sections in reading order; what fits nothing stays alone. */
export function alignBlocks(sources: readonly Block[], targets: readonly Block[], weights: Weights): BlockStep[] {
  const score = (s: number, t: number): number =>
    likeness(sources[s], targets[t], weights) -
    0.8 * Math.abs(s / Math.max(1, sources.length) - t / Math.max(1, targets.length))
  const chain = bestChain(sources.length, targets.length, score)
  const pairs = fillGaps(chain, sources.length, targets.length, score, -1.8)
  return pairs.flatMap((step) => link(sources[step.source], targets[step.target], step.score, false))
}

/** Among blocks that found no partner in their own section: those whose content says that they moved. */
export function alignLeftovers(sources: readonly Block[], targets: readonly Block[], weights: Weights): BlockStep[] {
  if (sources.length * targets.length > 400_000) return []
  const score = (s: number, t: number): number => {
    const [source, target] = [sources[s], targets[t]]
    if (!source || !target || kindPenalty(source, target) > 0.5) return -1
    const { shared, amount } = overlapOf(source, target, weights)
    return 8 * shared * Math.min(1, amount / 2.5) - 3
  }
  return bestLeftovers([...sources.keys()], [...targets.keys()], score).flatMap((step) =>
    link(sources[step.source], targets[step.target], step.score, true),
  )
}

const link = (source: Block | undefined, target: Block | undefined, score: number, moved: boolean): BlockStep[] =>
  source && target ? [{ source, target, score: probability(score), moved }] : []

const overlapOf = (source: Block, target: Block, weights: Weights): { shared: number; amount: number } => {
  const [one, other] = [weights.get(source), weights.get(target)]
  return one && other ? overlap(one, other) : { shared: 0, amount: 0 }
}

/** Log odds that two blocks are each other's translation. */
function likeness(source: Block | undefined, target: Block | undefined, weights: Weights): number {
  if (!source || !target) return -1
  const { shared, amount } = overlapOf(source, target, weights)
  const against = 2 * Math.max(0, 0.25 - shared) * 4 * (amount / (amount + 3))
  return 0.6 - kindPenalty(source, target) + 5 * shared - against + 1.2 * lengthsAlike(textLength([source]), textLength([target]))
}

const proseKinds = new Set(['heading', 'paragraph', 'list-item', 'title'])

/** How unlikely it is that a translator turned one kind of block into the other. */
function kindPenalty(source: Block, target: Block): number {
  if (source.kind === target.kind) {
    const sameLabel = source.label === target.label || source.kind === 'table-row' || source.kind === 'code'
    return (sameLabel ? 0 : 0.8) + (source.containers.length === target.containers.length ? 0 : 0.3)
  }
  return proseKinds.has(source.kind) && proseKinds.has(target.kind) ? 1.5 : 6
}
