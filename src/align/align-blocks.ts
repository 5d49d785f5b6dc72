import type { Block } from '../document/types.js'
import { candidatesOf, type Candidates } from './candidates.js'
import { bestChain, bestPairs, gapsBetween, type Step } from './chain.js'
import { leadsIn } from './leads.js'
import { logOdds, probability, type Features, type Knowledge } from './model.js'
import { lengthsAlike, textLength } from './shape.js'
import { mapTable, tableOf, type Table } from './table.js'
import { overlap, type Weighed, type WeighedEvidence } from './weigh.js'

export interface BlockStep {
  readonly source: Block
  readonly target: Block
  readonly score: number
}

/** The evidence of every block of both documents, and whether a lexicon went into it. */
export interface BlockEvidence {
  readonly of: ReadonlyMap<Block, WeighedEvidence>
  readonly knowledge: Knowledge
}

/** Pairs the blocks of two matched sections in reading order; what fits nothing stays alone. */
export function alignBlocks(
  sources: readonly Block[],
  targets: readonly Block[],
  evidence: BlockEvidence,
): BlockStep[] {
  const candidates = candidatesAmong(sources, targets, evidence)
  const score = (s: number, t: number): number => {
    const [source, target] = [sources[s], targets[t]]
    if (!source || !target || !candidates[s]?.has(t) || !mayPair(source, target)) return impossible
    return logOdds(evidence.knowledge, 'block', blockFeatures(source, target, evidence))
  }
  return bestChain(sources.length, targets.length, score).flatMap(stepOf(sources, targets))
}

function candidatesAmong(sources: readonly Block[], targets: readonly Block[], { of }: BlockEvidence): Candidates {
  const bagsOf = (block: Block): Weighed[] => {
    const evidence = of.get(block)
    return evidence ? [evidence.kept, evidence.meant] : []
  }
  return candidatesOf(sources.map(bagsOf), targets.map(bagsOf))
}

/** What speaks more against a pair than this is none, whatever its place says: with pairs on both sides of it. */
const leastBetweenPairs = -4

/** The end of a section says less. */
export const leastBetweenHeadings = -1

/** Longer gaps are left open. */
const maximumGap = 12

/**
 * What lies between the same neighbours on both sides, if that is equally many of the same kinds in the same order:
 * their place says that they belong together, unless a lot speaks against it.
 */
export function alignBetween(
  sources: readonly Block[],
  targets: readonly Block[],
  partner: ReadonlyMap<Block, Block>,
  evidence: BlockEvidence,
  leastOdds = leastBetweenPairs,
): BlockStep[] {
  const targetIndex = new Map(targets.map((block, index) => [block, index]))
  const steps = sources.flatMap((block, source) => {
    const other = partner.get(block)
    const target = other && targetIndex.get(other)
    return target === undefined ? [] : [{ source, target }]
  })
  return gapsBetween(steps, sources.length, targets.length).flatMap((gap) => {
    const found = gap.flatMap(([s, t]): BlockStep[] => {
      const [source, target] = [sources[s], targets[t]]
      return source && target && fits(source, target, evidence, leastOdds) ? [{ source, target, score: 0.5 }] : []
    })
    return gap.length <= maximumGap && found.length === gap.length ? found : []
  })
}

/** Whether two blocks in the same place can be a pair. A heading is judged with its section, not by its place. */
function fits(source: Block, target: Block, evidence: BlockEvidence, leastOdds: number): boolean {
  if (!mayPair(source, target)) return false
  const opensSection = ({ kind, containers }: Block): boolean => kind === 'heading' && containers.length === 0
  if (opensSection(source) || opensSection(target)) return false
  // Short texts give little to go by, and a screen may be translated down to the letter: so their place says more.
  const isShort = textLength([source]) <= 40 && textLength([target]) <= 40
  const least = isShort || source.kind === 'code' ? 2.5 * leastOdds : leastOdds
  return logOdds(evidence.knowledge, 'block', blockFeatures(source, target, evidence)) > least
}

/** How often the neighbours of left-over blocks are taken into account again. */
const rounds = 3

/**
 * Among blocks that found no partner in their own section: those whose content says that they stand elsewhere. Blocks
 * that follow each other, such as those of a section that lost its heading, help each other: `neighbours` gives the
 * blocks before and after one.
 */
export function alignLeftovers(
  sources: readonly Block[],
  targets: readonly Block[],
  evidence: BlockEvidence,
  paired: ReadonlyMap<Block, Block>,
  neighbours: Neighbours,
): BlockStep[] {
  const table = tableOfBlocks(sources, targets, evidence)
  let pairs = bestPairs(mapTable(table, (own) => logOdds(evidence.knowledge, 'movedBlock', own)))
  for (let round = 0; round < rounds; round++) {
    const context = blockContext(sources, targets, pairs, paired, neighbours)
    pairs = bestPairs(
      mapTable(table, (own, s, t) => logOdds(evidence.knowledge, 'movedInContext', { ...own, ...context(s, t) })),
    )
  }
  return pairs.flatMap(stepOf(sources, targets))
}

/** The features of every two blocks that may be a pair, and how much better they fit than any rival. */
export function tableOfBlocks(
  sources: readonly Block[],
  targets: readonly Block[],
  evidence: BlockEvidence,
): Table<Features> {
  const own = tableOf(candidatesAmong(sources, targets, evidence), (s, t) => {
    const [source, target] = [sources[s] as Block, targets[t] as Block]
    return mayPair(source, target) ? blockFeatures(source, target, evidence) : undefined
  })
  const likeness = mapTable(own, ({ kept = 0, meant = 0 }) => kept + meant)
  const leads = leadsIn(likeness, targets.length, 0)
  return mapTable(own, (features, s, t) => ({ ...features, lead: Math.max(-1, Math.min(1, leads(s, t))) }))
}

/** The block before and the block after a block in its document. */
export type Neighbours = ReadonlyMap<Block, readonly [before: Block | undefined, after: Block | undefined]>

export function neighboursIn(blocks: readonly Block[]): Neighbours {
  return new Map(blocks.map((block, index) => [block, [blocks[index - 1], blocks[index + 1]]]))
}

/** Whether the blocks before and after two blocks are paired with each other (1), with others (-1) or not at all (0). */
export function blockContext(
  sources: readonly Block[],
  targets: readonly Block[],
  pairs: readonly Step[],
  paired: ReadonlyMap<Block, Block>,
  neighbours: Neighbours,
): (source: number, target: number) => Features {
  const partner = new Map(paired)
  for (const { source, target } of pairs) {
    const [one, other] = [sources[source], targets[target]]
    if (one && other) partner.set(one, other).set(other, one)
  }
  const agree = (one: Block | undefined, other: Block | undefined): number => {
    if (!one || !other) return one === other ? 1 : 0
    if (partner.get(one) === other) return 1
    return partner.has(one) || partner.has(other) ? -1 : 0
  }
  return (source, target) => {
    const [before, after] = neighbours.get(sources[source] as Block) ?? []
    const [beforeOther, afterOther] = neighbours.get(targets[target] as Block) ?? []
    return { previous: agree(before, beforeOther), next: agree(after, afterOther) }
  }
}

const impossible = -20

const stepOf =
  (sources: readonly Block[], targets: readonly Block[]) =>
  ({
    source,
    target,
    score,
  }: {
    readonly source: number
    readonly target: number
    readonly score: number
  }): BlockStep[] => {
    const [one, other] = [sources[source], targets[target]]
    return one && other ? [{ source: one, target: other, score: probability(score) }] : []
  }

const textKinds = new Set(['heading', 'paragraph', 'list-item', 'title'])

/** A paragraph may become a list item or a heading, but never a table row or code. */
export const mayPair = (source: Block, target: Block): boolean =>
  source.kind === target.kind || (textKinds.has(source.kind) && textKinds.has(target.kind))

export function blockFeatures(source: Block, target: Block, evidence: BlockEvidence): Features {
  const [one, other] = [evidence.of.get(source), evidence.of.get(target)]
  if (!one || !other) return {}
  const kept = overlap(one.kept, other.kept)
  const meant = overlap(one.meant, other.meant)
  const fixed = overlap(one.fixed, other.fixed)
  const labelCounts = source.kind !== 'table-row' && source.kind !== 'code'
  return {
    sameKind: source.kind === target.kind && (!labelCounts || source.label === target.label) ? 1 : 0,
    sameDepth: source.containers.join() === target.containers.join() ? 1 : 0,
    kept: kept.shared,
    keptAgainst: kept.against,
    fixedShared: fixed.shared,
    fixedDifferent: fixed.different,
    fixedExchanged: fixed.exchanged,
    meant: meant.shared,
    meantAgainst: meant.against,
    lengths: lengthsAlike(textLength([source]), textLength([target])),
  }
}
