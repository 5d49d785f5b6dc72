import type { Block, Document, Section } from '../document/types.js'
import { candidatesOf } from './candidates.js'
import { bestPairs, gapsBetween, outOfOrder, type Step } from './chain.js'
import { joinEvidence, type Evidence, type PairEvidence } from './evidence.js'
import { leadsIn } from './leads.js'
import { knowledgeOf, logOdds, logOddsGiven, probability, type Features } from './model.js'
import { kindsAlike, lengthsAlike, textLength } from './shape.js'
import { mapTable, tableOf, type Table } from './table.js'
import { overlap, weighEvidence, type Weighed, type WeighedEvidence } from './weigh.js'

export interface SectionStep {
  readonly source: Section
  readonly target: Section
  readonly score: number
  readonly moved: boolean
}

interface Profile {
  readonly section: Section
  readonly title: WeighedEvidence
  readonly body: WeighedEvidence
  readonly kinds: readonly string[]
  readonly length: number
  /** 0 to 1: how far down the page it stands. */
  readonly position: number
}

/** What is less likely than this by itself is no pair, whatever its neighbours are. */
export const leastOdds = -6

/** How often the neighbours of each section are taken into account again. */
const rounds = 3

/**
 * Pairs the sections of two documents wherever they stand. First every two sections are compared by title, body, shape
 * and place; then, a few times over, also by what their neighbours, parents and children were paired with. Pairs are
 * more likely than not; the parts before the first heading always belong together.
 */
export function alignSections(source: Document, target: Document, evidence: PairEvidence): SectionStep[] {
  const [sourceStart, targetStart] = [source.sections[0], target.sections[0]]
  if (!sourceStart || !targetStart) return [] // a message catalog
  const [sources, targets] = profilesOf(source, target, evidence)
  const features = tableOfFeatures(sources, targets)
  const knowledge = knowledgeOf(evidence)
  const alone = withAnchors(
    mapTable(features, (own) => (areStrangers(own) ? impossible : logOdds(knowledge, 'section', own))),
    source,
    target,
  )
  const inContext = mapTable(alone, (odds, s, t) => {
    const own = features[s]?.get(t)
    return own && odds > leastOdds && odds !== certain ? logOddsGiven(knowledge, 'sectionInContext', own) : undefined
  })
  let odds = alone
  let pairs = bestPairs(odds)
  for (let round = 0; round < rounds; round++) {
    const context = contextOf(source.sections, target.sections, pairs, odds)
    odds = mapTable(alone, (before, s, t) => inContext[s]?.get(t)?.(context(s, t)) ?? before)
    pairs = bestPairs(odds)
  }
  pairs = [...pairs, ...pairsBetween(pairs, odds, source.sections, target.sections)]
  const moved = outOfOrder(pairs)
  return [
    { source: sourceStart, target: targetStart, score: 1, moved: false },
    ...pairs.map((step) => ({
      source: source.sections[step.source + 1] as Section,
      target: target.sections[step.target + 1] as Section,
      score: probability(step.score),
      moved: moved.has(step),
    })),
  ]
}

const impossible = -20
const certain = 20

/** Texts that say different things, under titles that name different things; or that have nothing in common at all. */
function areStrangers(features: Features): boolean {
  const { titleKeptAgainst = 0, bodyMeant = 0, meantAgainst = 0, bodyKept = 0, keptAgainst = 0 } = features
  if ((features['fixedShared'] ?? 0) > 0.5) return false
  const differ = bodyMeant < 0.2 && meantAgainst > 0.3 && titleKeptAgainst > 0.45
  const haveNothingInCommon = bodyMeant < 0.2 && meantAgainst > 0.4 && bodyKept < 0.2 && keptAgainst > 0.4
  return differ || haveNothingInCommon
}

/** What is left over between pairs, equally many of the same levels, may speak a little against each other. */
const leastOddsBetween = -3

/** Sections that nothing else claims, and whose neighbours are pairs: their place says that they are one too. */
function pairsBetween(
  pairs: readonly Step[],
  odds: Table<number>,
  sources: readonly Section[],
  targets: readonly Section[],
): Step[] {
  return gapsBetween(pairs, sources.length - 1, targets.length - 1).flatMap((gap) => {
    const steps = gap.map(([source, target]) => ({ source, target, score: odds[source]?.get(target) ?? impossible }))
    const fits = steps.every(
      ({ source, target, score }) =>
        score > leastOddsBetween && sources[source + 1]?.depth === targets[target + 1]?.depth,
    )
    return fits ? steps : []
  })
}

/** The anchor that authors wrote themselves, `{#id}`: they keep it in a translation. */
const writtenAnchor = ({ heading }: Section): string | undefined =>
  heading?.inlines
    .map(({ kind, text }) => (kind === 'attributes' ? /#([\w:.-]+)/.exec(text)?.[1] : undefined))
    .find(Boolean)

/** The odds, with the pairs whose authors wrote the same anchor beyond doubt. */
function withAnchors(odds: Table<number>, source: Document, target: Document): Table<number> {
  const anchors = target.sections.slice(1).map(writtenAnchor)
  return source.sections.slice(1).map((section, index) => {
    const row = odds[index] ?? new Map<number, number>()
    const anchor = writtenAnchor(section)
    if (anchor === undefined) return row
    return new Map([...row, ...anchors.flatMap((other, t) => (other === anchor ? [[t, certain] as const] : []))])
  })
}

/** Profiles of the sections that have a heading. */
export function profilesOf(source: Document, target: Document, evidence: PairEvidence): [Profile[], Profile[]] {
  const parts = [
    ...source.sections.slice(1).map((section) => ({ section, own: source })),
    ...target.sections.slice(1).map((section) => ({ section, own: target })),
  ]
  const gather = (blocksOf: (section: Section) => readonly Block[]): WeighedEvidence[] =>
    weighEvidence(
      parts.map(({ section }) => joinEvidence(blocksOf(section).map((block) => evidence.of.get(block) as Evidence))),
      evidence.vocabulary,
    )
  const titles = gather(({ heading }) => (heading ? [heading] : []))
  const bodies = gather(({ blocks }) => blocks)
  const profiles = parts.map(({ section, own }, index): Profile => ({
    section,
    title: titles[index] as WeighedEvidence,
    body: bodies[index] as WeighedEvidence,
    kinds: section.blocks.map(({ kind, label }) => (kind === 'html' ? `html ${label}` : kind)),
    length: textLength(section.blocks),
    position: section.range.start / Math.max(1, own.text.length),
  }))
  const count = source.sections.length - 1
  return [profiles.slice(0, count), profiles.slice(count)]
}

/** The features of every two sections that may be a pair, and how much better titles and bodies fit than any rival's. */
export function tableOfFeatures(sources: readonly Profile[], targets: readonly Profile[]): Table<Features> {
  const bagsOf = ({ title, body }: Profile): Weighed[] => [title.kept, title.meant, body.kept, body.meant]
  const own = tableOf(candidatesOf(sources.map(bagsOf), targets.map(bagsOf)), (s, t) =>
    sectionFeatures(sources[s] as Profile, targets[t] as Profile),
  )
  const leadBy = (kept: string, meant: string): ReturnType<typeof leadsIn> =>
    leadsIn(
      mapTable(own, (features) => (features[kept] ?? 0) + (features[meant] ?? 0)),
      targets.length,
      0,
    )
  const [titles, bodies] = [leadBy('titleKept', 'titleMeant'), leadBy('bodyKept', 'bodyMeant')]
  return mapTable(own, (features, s, t) => ({
    ...features,
    titleLead: bounded(titles(s, t)),
    bodyLead: bounded(bodies(s, t)),
  }))
}

const bounded = (lead: number): number => Math.max(-1, Math.min(1, lead))

function sectionFeatures(source: Profile, target: Profile): Features {
  const titleKept = overlap(source.title.kept, target.title.kept)
  const titleMeant = overlap(source.title.meant, target.title.meant)
  const bodyKept = overlap(source.body.kept, target.body.kept)
  const bodyMeant = overlap(source.body.meant, target.body.meant)
  const bodyFixed = overlap(source.body.fixed, target.body.fixed)
  const hasBody = source.length > 0 && target.length > 0
  const levels = Math.abs(source.section.depth - target.section.depth)
  return {
    titleKept: titleKept.shared,
    titleMeant: titleMeant.shared,
    titleAgainst: titleMeant.against,
    titleKeptAgainst: titleKept.against,
    bodyKept: bodyKept.shared,
    bodyMeant: bodyMeant.shared,
    keptContained: bodyKept.contained,
    meantContained: bodyMeant.contained,
    fixedShared: bodyFixed.shared,
    fixedContained: bodyFixed.contained,
    fixedAgainst: bodyFixed.against,
    fixedDifferent: bodyFixed.different,
    fixedExchanged: bodyFixed.exchanged,
    keptAgainst: bodyKept.against,
    meantAgainst: bodyMeant.against,
    strangers: Math.min(1, titleMeant.against + titleKept.against) * Math.max(bodyMeant.against, bodyKept.against),
    sameLevel: levels === 0 ? 1 : 0,
    levels,
    bothEmpty: hasBody ? 0 : 1,
    kinds: hasBody ? kindsAlike(source.kinds, target.kinds) : 0,
    lengths: hasBody ? lengthsAlike(source.length, target.length) : 0,
    questions: source.section.title.trim().endsWith('?') === target.section.title.trim().endsWith('?') ? 1 : 0,
    titleLengths: lengthsAlike(source.section.title.length, target.section.title.length),
    distance: Math.abs(source.position - target.position),
  }
}

/**
 * What the pairs so far say of a further pair: whether those before, after, above and below are paired with each other
 * (1), with others (-1) or not at all (0), and how much better it is than the best rival of either side.
 * Indices count sections with a heading.
 */
export function contextOf(
  sources: readonly Section[],
  targets: readonly Section[],
  pairs: readonly Step[],
  odds: Table<number>,
): (source: number, target: number) => Features {
  const targetOf = new Map(pairs.map((step) => [step.source, step.target]))
  const sourceOf = new Map(pairs.map((step) => [step.target, step.source]))
  const agree = (source: number, target: number, ends: boolean): number => {
    if (ends) return 1
    if (targetOf.get(source) === target) return 1
    return targetOf.has(source) || sourceOf.has(target) ? -1 : 0
  }
  const lead = leadsIn(odds, targets.length - 1)
  const childrenOf = (sections: readonly Section[]): number[][] => {
    const children: number[][] = sections.map(() => [])
    for (const [index, { parent }] of sections.entries()) if (parent > 0) children[parent]?.push(index - 1)
    return children
  }
  const [sourceChildren, targetChildren] = [childrenOf(sources), childrenOf(targets).map((own) => new Set(own))]
  return (source, target) => {
    const [one, other] = [sources[source + 1], targets[target + 1]]
    const [above, aboveOther] = [one?.parent ?? -1, other?.parent ?? -1]
    const below = sourceChildren[source + 1] ?? []
    const belowOther = targetChildren[target + 1] ?? new Set()
    const common = below.filter((child) => belowOther.has(targetOf.get(child) ?? -1)).length
    return {
      previous: agree(source - 1, target - 1, source === 0 && target === 0),
      next: agree(source + 1, target + 1, source === sources.length - 2 && target === targets.length - 2),
      parent:
        above < 1 || aboveOther < 1 ? (above < 1 && aboveOther < 1 ? 1 : -1) : agree(above - 1, aboveOther - 1, false),
      children: below.length + belowOther.size === 0 ? 0 : (2 * common) / (below.length + belowOther.size) - 0.5,
      rival: Math.tanh(lead(source, target) / 3),
    }
  }
}
