import type { Block, Document, Section } from '../document/types.js'
import { bestChain, bestLeftovers, fillGaps, outOfOrder, probability } from './chain.js'
import { evidenceOf, overlap, weigh, type Weighed } from './evidence.js'
import { kindsAlike, lengthsAlike, textLength } from './shape.js'

interface Profile {
  readonly section: Section
  readonly title: Weighed
  readonly body: Weighed
  readonly kinds: readonly string[]
  readonly length: number
  /** 0 to 1: how far down the page it stands. */
  readonly position: number
}

export interface SectionStep {
  readonly source: Section
  readonly target: Section
  readonly score: number
  readonly moved: boolean
}

/**
 * Pairs the sections of two documents. First the best chain in reading order; then, among what is left, sections whose
 * content says that they are the same although they stand elsewhere. The parts before the first heading belong together.
 */
export function alignSections(source: Document, target: Document): SectionStep[] {
  const [sources, targets] = profilesOf(source, target)
  const parents = new Map<number, number>()
  const score = (s: number, t: number): number => likeness(sources[s], targets[t])
  const first = bestChain(sources.length, targets.length, score)
  for (const step of first) parents.set(step.source, step.target)
  // A second look, now that most parents are known.
  const withParents = (s: number, t: number): number => score(s, t) + parentsAgree(sources[s], targets[t], parents)
  const sure = bestChain(sources.length, targets.length, withParents)
  const chain = fillGaps(sure, sources.length, targets.length, withParents, -1.2)
  const inChain = { sources: new Set(chain.map((step) => step.source)), targets: new Set(chain.map((step) => step.target)) }
  const leftovers = bestLeftovers(
    [...sources.keys()].filter((index) => !inChain.sources.has(index)),
    [...targets.keys()].filter((index) => !inChain.targets.has(index)),
    (s, t) => movedLikeness(sources[s], targets[t]),
  )
  const pairs = [...chain, ...leftovers]
  const moved = outOfOrder(pairs)
  return pairs.map((step) => ({
    source: sources[step.source]?.section as Section,
    target: targets[step.target]?.section as Section,
    score: probability(step.score),
    moved: moved.has(step),
  }))
}

function profilesOf(source: Document, target: Document): [Profile[], Profile[]] {
  const sections = [...source.sections, ...target.sections]
  const titles = weigh(sections.map(({ heading }) => evidenceOf(heading ? [heading] : [])))
  const bodies = weigh(sections.map(({ blocks }) => evidenceOf(blocks)))
  const profiles = sections.map((section, index): Profile => {
    const own = index < source.sections.length ? source : target
    return {
      section,
      title: titles[index] as Weighed,
      body: bodies[index] as Weighed,
      kinds: section.blocks.map(kindName),
      length: textLength(section.blocks),
      position: section.range.start / Math.max(1, own.text.length),
    }
  })
  return [profiles.slice(0, source.sections.length), profiles.slice(source.sections.length)]
}

const kindName = ({ kind, label }: Block): string => (kind === 'html' ? `html ${label}` : kind)

/** Log odds that two sections are the same, from their titles, bodies, shape and place. */
function likeness(source: Profile | undefined, target: Profile | undefined): number {
  if (!source || !target) return -1
  const { depth } = source.section
  if (depth === 0 || target.section.depth === 0) return depth === target.section.depth ? 10 : -10
  const title = overlap(source.title, target.title)
  const body = overlap(source.body, target.body)
  const levels = Math.abs(depth - target.section.depth)
  return (
    -2.2 +
    (levels === 0 ? 1 : -0.6 * levels) +
    3 * title.shared +
    evidenceFor(body) +
    1.6 * kindsAlike(source.kinds, target.kinds) +
    lengthsAlike(source.length, target.length) -
    1.5 * Math.abs(source.position - target.position)
  )
}

/** Shared evidence speaks for a match; a lot of evidence of which nothing is shared speaks against it. */
const evidenceFor = ({ shared, amount }: { readonly shared: number; readonly amount: number }): number =>
  6 * shared - 2.5 * Math.max(0, 0.25 - shared) * 4 * (amount / (amount + 4))

function parentsAgree(source: Profile | undefined, target: Profile | undefined, parents: ReadonlyMap<number, number>): number {
  if (!source || !target || source.section.parent < 0 || target.section.parent < 0) return 0
  return parents.get(source.section.parent) === target.section.parent ? 0.8 : -0.8
}

/** Elsewhere on the page only content counts, and there must be enough of it. */
function movedLikeness(source: Profile | undefined, target: Profile | undefined): number {
  if (!source || !target || source.section.depth === 0 || target.section.depth === 0) return -1
  const body = overlap(source.body, target.body)
  const title = overlap(source.title, target.title)
  const known = Math.min(1, (body.amount + title.amount) / 3)
  return known * (6 * body.shared + 3 * title.shared + kindsAlike(source.kinds, target.kinds)) - 3
}
