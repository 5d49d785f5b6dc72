import type { Block, Document, Section } from '../document/types.js'
import type { Lexicon } from '../language/lexicon.js'
import {
  alignBetween,
  alignBlocks,
  alignLeftovers,
  leastBetweenHeadings,
  neighboursIn,
  type BlockEvidence,
  type BlockStep,
} from './align-blocks.js'
import { alignSections, type SectionStep } from './align-sections.js'
import { alignSentences } from './align-sentences.js'
import { outOfOrder, type Step } from './chain.js'
import { gatherEvidence, type Evidence, type PairEvidence } from './evidence.js'
import { findMerged } from './merged-sections.js'
import { freedomOf, knownSteps, nothingKnown, settleSections } from './known-links.js'
import { knowledgeOf } from './model.js'
import type { KnownLinks, Link, Pair } from './types.js'
import { weighEvidence, type WeighedEvidence } from './weigh.js'

const noLexicon: Lexicon = new Map()

/**
 * Lines up two documents: sections by their headings and content, blocks within sections, sentences within blocks.
 * Every pair gets an answer; what has no counterpart is missing or extra and shifts nothing else.
 */
export function alignDocuments(
  source: Document,
  target: Document,
  lexicon: Lexicon = noLexicon,
  known: KnownLinks = nothingKnown,
): Pair {
  const evidence = gatherEvidence(source, target, lexicon)
  const sections = settleSections(alignSections(source, target, evidence), source, target, known)
  const steps = [...alignByLabel(source, target), ...alignInSections(source, target, sections, evidence, known)]
  const moved = movedBlocks(source, target, steps, sections)
  const links = steps
    .map((step) => ({ ...step, moved: moved.has(step) }))
    .sort((one, other) => one.source.range.start - other.source.range.start)
  const context = { languages: { source: source.language, target: target.language }, evidence }
  const blocks = linksOf(source.blocks, target.blocks, links)
  const sectionLinks = linksOf(source.sections, target.sections, sections)
  return {
    source,
    target,
    sections: findMerged(sectionLinks, blocks, source.sections, target.sections),
    blocks,
    blockPairs: links.map((link) => ({
      source: link.source,
      target: link.target,
      segments: alignSentences(link.source, link.target, context),
    })),
  }
}

/** Blocks that have a key: front matter and messages. */
const isKeyed = ({ kind }: Block): boolean => kind === 'front-matter' || kind === 'message'

const bodyOf = ({ blocks }: Document): Block[] => blocks.filter((block) => !isKeyed(block))

function alignByLabel(source: Document, target: Document): BlockStep[] {
  const targets = new Map(target.blocks.filter(isKeyed).map((block) => [block.label, block]))
  return source.blocks.filter(isKeyed).flatMap((block) => {
    const counterpart = targets.get(block.label)
    return counterpart ? [{ source: block, target: counterpart, score: 1 }] : []
  })
}

function alignInSections(
  source: Document,
  target: Document,
  sections: readonly SectionStep[],
  gathered: PairEvidence,
  known: KnownLinks,
): BlockStep[] {
  const evidence = weighBlocks([...source.blocks, ...target.blocks], gathered)
  const isFree = freedomOf(known)
  const inSections = sections.flatMap(({ source: one, target: other, score }): BlockStep[] => [
    ...(one.heading && other.heading && isFree(one.heading)
      ? [{ source: one.heading, target: other.heading, score }]
      : []),
    ...alignBlocks(one.blocks.filter(isFree), other.blocks.filter(isFree), evidence),
  ])
  const steps = [...knownSteps(source, known), ...inSections]
  const neighbours = new Map([...neighboursIn(source.blocks), ...neighboursIn(target.blocks)])
  const [sources, targets] = leftoversOf(source, target, steps)
  const elsewhere = alignLeftovers(
    sources.filter(isFree),
    targets.filter(isFree),
    evidence,
    partnersIn(steps),
    neighbours,
  )
  const found = [...steps, ...elsewhere]
  const open = (document: Document): Block[] => bodyOf(document).filter((block) => !known.alone.has(block))
  const byPlace = [...found, ...alignBetween(open(source), open(target), partnersIn(found), evidence)]
  return [...byPlace, ...alignBetweenHeadings(sections, byPlace, evidence, known)]
}

/** For each block of a pair, of either side, the other one. */
const partnersIn = (steps: readonly BlockStep[]): ReadonlyMap<Block, Block> =>
  new Map(steps.flatMap(({ source, target }) => [[source, target] as const, [target, source] as const]))

/**
 * The beginning and the end of a pair of sections are neighbours too: they hold where the section behind it is missing,
 * and a sentence that was lost makes its only paragraph look like another one.
 */
function alignBetweenHeadings(
  sections: readonly SectionStep[],
  steps: readonly BlockStep[],
  evidence: BlockEvidence,
  known: KnownLinks,
): BlockStep[] {
  const sectionOf = new Map(
    sections.flatMap((pair) => [...pair.source.blocks, ...pair.target.blocks].map((block) => [block, pair] as const)),
  )
  const staysIn = new Set<Block>()
  const paired = new Set(steps.flatMap(({ source, target }) => [source, target]))
  for (const { source, target } of steps)
    if (sectionOf.get(source) === sectionOf.get(target)) staysIn.add(source).add(target)
  const isOpen = (block: Block): boolean => !known.alone.has(block) && (staysIn.has(block) || !paired.has(block))
  const partner = partnersIn(steps)
  return sections.flatMap(({ source, target }) =>
    alignBetween(source.blocks.filter(isOpen), target.blocks.filter(isOpen), partner, evidence, leastBetweenHeadings),
  )
}

/**
 * The blocks of both sides that have no partner yet. A heading that is left over has lost or gained its section; its
 * counterpart is no paragraph elsewhere.
 */
export function leftoversOf(source: Document, target: Document, steps: readonly BlockStep[]): [Block[], Block[]] {
  const paired = new Set(steps.flatMap((step) => [step.source, step.target]))
  const left = ({ blocks, sections }: Document): Block[] => {
    const headings = new Set(sections.map(({ heading }) => heading))
    return blocks.filter((block) => !paired.has(block) && !isKeyed(block) && !headings.has(block))
  }
  return [left(source), left(target)]
}

/** Weighs the evidence of single blocks against each other. */
export function weighBlocks(blocks: readonly Block[], gathered: PairEvidence): BlockEvidence {
  const weighed = weighEvidence(
    blocks.map((block) => gathered.of.get(block) as Evidence),
    gathered.vocabulary,
  )
  return {
    of: new Map(blocks.map((block, index) => [block, weighed[index] as WeighedEvidence])),
    knowledge: knowledgeOf(gathered),
  }
}

/** Pairs that stand out of order, although their section does not. */
function movedBlocks(
  source: Document,
  target: Document,
  steps: readonly BlockStep[],
  sections: readonly SectionStep[],
): ReadonlySet<BlockStep> {
  const inMovedSection = new Set(
    sections.filter(({ moved }) => moved).flatMap((step) => [step.source.heading, ...step.source.blocks]),
  )
  const sourceIndex = new Map(source.blocks.map((block, index) => [block, index]))
  const targetIndex = new Map(target.blocks.map((block, index) => [block, index]))
  const places = new Map<Step, BlockStep>()
  for (const step of steps) {
    if (inMovedSection.has(step.source)) continue
    const place = {
      source: sourceIndex.get(step.source) ?? 0,
      target: targetIndex.get(step.target) ?? 0,
      score: step.score,
    }
    places.set(place, step)
  }
  const moved = outOfOrder([...places.keys()])
  return new Set([...moved].map((place) => places.get(place) as BlockStep))
}

interface Matching<T> {
  readonly source: T
  readonly target: T
  readonly score: number
  readonly moved: boolean
}

/**
 * All parts of both sides in reading order: the sources with what became of them, and each extra target after the
 * match it follows. What is missing or extra gets the place where the other side would have it.
 */
function linksOf<T extends Section | Block>(
  sources: readonly T[],
  targets: readonly T[],
  matches: readonly Matching<T>[],
): Link<T>[] {
  const bySource = new Map(matches.map((match) => [match.source, match]))
  const paired = new Set(matches.map(({ target }) => target))
  const extrasAfter = new Map<T | undefined, T[]>()
  let previous: T | undefined
  for (const part of targets)
    if (paired.has(part)) previous = part
    else extrasAfter.set(previous, [...(extrasAfter.get(previous) ?? []), part])
  const links: Link<T>[] = []
  let sourceEnd = sources[0]?.range.start ?? 0
  let targetEnd = targets[0]?.range.start ?? 0
  const addExtras = (after: T | undefined): void => {
    for (const target of extrasAfter.get(after) ?? []) links.push({ kind: 'extra', target, at: sourceEnd })
  }
  addExtras(undefined)
  for (const source of sources) {
    const match = bySource.get(source)
    if (!match) {
      links.push({ kind: 'missing', source, at: targetEnd })
      continue
    }
    links.push({ kind: match.moved ? 'moved' : 'matched', source, target: match.target, score: match.score })
    // An attribute stands inside the block before it.
    sourceEnd = Math.max(sourceEnd, source.range.end)
    if (!match.moved) targetEnd = Math.max(targetEnd, match.target.range.end)
    addExtras(match.target)
  }
  return links
}
