import type { Block, Language, Segment } from '../document/types.js'
import { bestPairs } from './chain.js'
import { evidenceOf, type Evidence, type EvidenceContext } from './evidence.js'
import { probability } from './model.js'
import { lengthsAlike } from './shape.js'
import type { SegmentLink } from './types.js'
import type { Side } from './word-tokens.js'
import { joinWeighed, overlap, weighEvidence, type Weighed, type WeighedEvidence } from './weigh.js'

/** What is known of the languages of two blocks. */
export interface SentenceContext {
  readonly languages: { readonly source: Language; readonly target: Language }
  readonly evidence: EvidenceContext
}

/** So many sentences on either side that together make one answer. */
interface Bead {
  readonly sources: number
  readonly targets: number
  readonly cost: number
}

/** How rare each kind of bead is, as a cost in log odds; after Gale and Church (1993), table 5. */
const beads: readonly Bead[] = [
  { sources: 1, targets: 1, cost: 0 },
  { sources: 1, targets: 2, cost: 1.5 },
  { sources: 2, targets: 1, cost: 1.5 },
  { sources: 1, targets: 0, cost: 0.7 },
  { sources: 0, targets: 1, cost: 0.7 },
]

/** What speaks for two stretches, in log odds. */
const weights = { kept: 6, meant: 9, against: -1, lengths: 2, constant: -2 }

/** From here on a sentence that was left over is a sentence that moved. */
const leastOfMoved = 1

/**
 * Pairs the sentences of two matched blocks: by dynamic programming over beads, so that nothing crosses; then what was
 * left over on both sides, where it clearly says the same elsewhere in the block.
 */
export function alignSentences(source: Block, target: Block, context: SentenceContext): SegmentLink[] {
  const { segments: sources } = source
  const { segments: targets } = target
  if (sources.length === 0 && targets.length === 0) return []
  if (sources.length <= 1 && targets.length <= 1) return [{ source: sources, target: targets, score: 1 }]
  // More sentences than this in one block are no prose.
  if (sources.length * targets.length > 40_000) return [{ source: sources, target: targets, score: 0.1 }]
  if (source.kind === 'table-row' && sources.length === targets.length)
    return sources.map((segment, index) => ({ source: [segment], target: targets.slice(index, index + 1), score: 1 }))
  const likeness = likenessOf(source, target, context)
  return withMoved(bestBeads(sources, targets, likeness), likeness)
}

/** Log odds that the source sentences `[s0, s1)` and the target sentences `[t0, t1)` say the same. */
type Likeness = (s0: number, s1: number, t0: number, t1: number) => number

/** An answer with its place: the first sentence of each side. */
interface Placed extends SegmentLink {
  readonly at: { readonly source: number; readonly target: number }
}

function bestBeads(sources: readonly Segment[], targets: readonly Segment[], likeness: Likeness): Placed[] {
  const width = targets.length + 1
  const costs = new Float64Array((sources.length + 1) * width).fill(Number.POSITIVE_INFINITY)
  const chosen = new Uint8Array(costs.length)
  costs[0] = 0
  for (let s = 0; s <= sources.length; s++)
    for (let t = 0; t <= targets.length; t++)
      for (const [index, bead] of beads.entries()) {
        const [s0, t0] = [s - bead.sources, t - bead.targets]
        if (s0 < 0 || t0 < 0) continue
        const gain = bead.sources > 0 && bead.targets > 0 ? likeness(s0, s, t0, t) : 0
        const cost = (costs[s0 * width + t0] ?? 0) + bead.cost - gain
        if (cost >= (costs[s * width + t] ?? 0)) continue
        costs[s * width + t] = cost
        chosen[s * width + t] = index
      }
  const links: Placed[] = []
  for (let s = sources.length, t = targets.length; s > 0 || t > 0;) {
    const bead = beads[chosen[s * width + t] ?? 0] as Bead
    const [s0, t0] = [s - bead.sources, t - bead.targets]
    const score = bead.sources > 0 && bead.targets > 0 ? probability(likeness(s0, s, t0, t)) : 1
    links.push({ source: sources.slice(s0, s), target: targets.slice(t0, t), score, at: { source: s0, target: t0 } })
    s = s0
    t = t0
  }
  return links.reverse()
}

/** Joins an omission and an addition that say the same: the sentence stands elsewhere in the block. */
function withMoved(links: readonly Placed[], likeness: Likeness): SegmentLink[] {
  const omitted = links.filter(({ target }) => target.length === 0)
  const added = links.filter(({ source }) => source.length === 0)
  const odds = omitted.map(({ at: { source } }) =>
    added.map(({ at: { target } }) => likeness(source, source + 1, target, target + 1) - leastOfMoved),
  )
  const pairs = bestPairs(odds)
  const targetOf = new Map(pairs.map((pair) => [omitted[pair.source], added[pair.target]]))
  const taken = new Set(targetOf.values())
  return links
    .filter((link) => !taken.has(link))
    .map((link): SegmentLink => {
      const moved = targetOf.get(link)
      const score = moved
        ? probability(likeness(link.at.source, link.at.source + 1, moved.at.target, moved.at.target + 1))
        : link.score
      return { source: link.source, target: moved?.target ?? link.target, score }
    })
}

function likenessOf(source: Block, target: Block, { languages, evidence: context }: SentenceContext): Likeness {
  const weighed = weighEvidence(
    [
      ...source.segments.map((segment) => evidenceOfSegment(source, segment, languages.source, 'source', context)),
      ...target.segments.map((segment) => evidenceOfSegment(target, segment, languages.target, 'target', context)),
    ],
    context.vocabulary,
  )
  const sources = stretchesIn(weighed.slice(0, source.segments.length), source.segments)
  const targets = stretchesIn(weighed.slice(source.segments.length), target.segments)
  return (s0, s1, t0, t1) => {
    const [one, other] = [sources(s0, s1), targets(t0, t1)]
    const [kept, meant] = [overlap(one.kept, other.kept), overlap(one.meant, other.meant)]
    return (
      weights.constant +
      weights.kept * kept.shared +
      weights.meant * meant.shared +
      weights.against * Math.max(kept.against, meant.against) +
      weights.lengths * lengthsAlike(one.length, other.length)
    )
  }
}

/** One sentence, or two that follow each other as one. */
interface Stretch {
  readonly kept: Weighed
  readonly meant: Weighed
  readonly length: number
}

/** Gives the sentences `[from, to)`; two of them are joined once, since each is compared with many. */
function stretchesIn(
  weighed: readonly WeighedEvidence[],
  segments: readonly Segment[],
): (from: number, to: number) => Stretch {
  const single = weighed.map(({ kept, meant }, index): Stretch => ({
    kept,
    meant,
    length: segments[index]!.text.length,
  }))
  const joined: Stretch[] = []
  return (from, to) => {
    const [one, other] = [single[from]!, single[from + 1]]
    if (to === from + 1 || !other) return one
    return (joined[from] ??= {
      kept: joinWeighed(one.kept, other.kept),
      meant: joinWeighed(one.meant, other.meant),
      length: one.length + other.length,
    })
  }
}

function evidenceOfSegment(
  block: Block,
  { text, range }: Segment,
  language: Language,
  side: Side,
  context: EvidenceContext,
): Evidence {
  const inlines = block.inlines.filter((inline) => inline.range.start >= range.start && inline.range.end <= range.end)
  return evidenceOf({ ...block, value: '', prose: { text, runs: [] }, inlines }, language, side, context)
}
