import type { Block, Language, Segment } from '../document/types.js'
import type { Lexicon } from '../language/lexicon.js'
import { evidenceOf, overlap, weighEvidence, type Evidence } from './evidence.js'
import { lengthsAlike } from './shape.js'
import { probability } from './model.js'
import type { SegmentLink } from './types.js'

/** What is known of the languages of two blocks. */
export interface SentenceContext {
  readonly languages: { readonly source: Language; readonly target: Language }
  readonly lexicon: Lexicon
}

interface Bead {
  readonly sources: number
  readonly targets: number
  readonly cost: number
}

/** How often each kind of bead occurs, as a cost in log odds; after Gale and Church (1993), table 5. */
const beads: readonly Bead[] = [
  { sources: 1, targets: 1, cost: 0 },
  { sources: 1, targets: 2, cost: 2.2 },
  { sources: 2, targets: 1, cost: 2.2 },
  { sources: 1, targets: 0, cost: 3 },
  { sources: 0, targets: 1, cost: 3 },
]

/** Pairs the sentences of two matched blocks by dynamic programming over beads. */
export function alignSentences(source: Block, target: Block, context: SentenceContext): SegmentLink[] {
  const { segments: sources } = source
  const { segments: targets } = target
  if (sources.length === 0 && targets.length === 0) return []
  if (sources.length <= 1 && targets.length <= 1) return [{ source: sources, target: targets, score: 1 }]
  // More sentences than this in one block are no prose.
  if (sources.length * targets.length > 40_000) return [{ source: sources, target: targets, score: 0.1 }]
  const isTable = source.kind === 'table-row' && sources.length === targets.length
  if (isTable)
    return sources.map((segment, index) => ({ source: [segment], target: targets.slice(index, index + 1), score: 1 }))
  const likeness = likenessOf(source, target, context)
  const width = targets.length + 1
  const costs = new Float64Array((sources.length + 1) * width).fill(Number.POSITIVE_INFINITY)
  const chosen = new Uint8Array(costs.length)
  costs[0] = 0
  for (let s = 0; s <= sources.length; s++)
    for (let t = 0; t <= targets.length; t++)
      for (const [index, bead] of beads.entries()) {
        if (s < bead.sources || t < bead.targets) continue
        const before = costs[(s - bead.sources) * width + t - bead.targets] ?? Number.POSITIVE_INFINITY
        const gain = bead.sources > 0 && bead.targets > 0 ? likeness(s - bead.sources, s, t - bead.targets, t) : 0
        const cost = before + bead.cost - gain
        if (cost < (costs[s * width + t] ?? 0)) {
          costs[s * width + t] = cost
          chosen[s * width + t] = index
        }
      }
  const links: SegmentLink[] = []
  for (let s = sources.length, t = targets.length; s > 0 || t > 0;) {
    const bead = beads[chosen[s * width + t] ?? 0] as Bead
    const [s0, t0] = [s - bead.sources, t - bead.targets]
    const score = bead.sources > 0 && bead.targets > 0 ? probability(likeness(s0, s, t0, t)) : 1
    links.push({ source: sources.slice(s0, s), target: targets.slice(t0, t), score })
    s = s0
    t = t0
  }
  return links.reverse()
}

/** Log odds that the source sentences `[s0, s1)` and the target sentences `[t0, t1)` say the same. */
function likenessOf(
  source: Block,
  target: Block,
  { languages, lexicon }: SentenceContext,
): (s0: number, s1: number, t0: number, t1: number) => number {
  const weighed = weighEvidence(
    [
      ...source.segments.map((segment) => evidenceOfSegment(source, segment, languages.source, lexicon)),
      ...target.segments.map((segment) => evidenceOfSegment(target, segment, languages.target, undefined)),
    ],
    lexicon,
  )
  const shift = source.segments.length
  const length = (segments: readonly Segment[], from: number, to: number): number =>
    segments.slice(from, to).reduce((sum, { text }) => sum + text.length, 0)
  return (s0, s1, t0, t1) => {
    let [kept, meant] = [0, 0]
    for (let s = s0; s < s1; s++)
      for (let t = t0; t < t1; t++) {
        const [one, other] = [weighed[s], weighed[shift + t]]
        if (!one || !other) continue
        kept += overlap(one.kept, other.kept).shared
        meant += overlap(one.meant, other.meant).shared
      }
    const alike = lengthsAlike(length(source.segments, s0, s1), length(target.segments, t0, t1))
    const beads = Math.max(s1 - s0, t1 - t0)
    return (3 * kept + 4 * meant) / beads + 1.5 * alike - 0.5
  }
}

function evidenceOfSegment(
  block: Block,
  { text, range }: Segment,
  language: Language,
  lexicon: Lexicon | undefined,
): Evidence {
  const inlines = block.inlines.filter((inline) => inline.range.start >= range.start && inline.range.end <= range.end)
  return evidenceOf({ ...block, value: '', prose: { text, runs: [] }, inlines }, language, lexicon)
}
