import type { Block, Document, Section } from '../document/types.js'
import { alignBlocks, alignLeftovers, weighBlocks, type BlockStep } from './align-blocks.js'
import { alignSections, type SectionStep } from './align-sections.js'
import { alignSentences } from './align-sentences.js'
import type { Link, Pair } from './types.js'

/**
 * Lines up two documents: sections by their headings and content, blocks within sections, sentences within blocks.
 * Every pair gets an answer; what has no counterpart is missing or extra and shifts nothing else.
 */
export function alignDocuments(source: Document, target: Document): Pair {
  const sections = alignSections(source, target)
  const steps = [...alignByLabel(source, target), ...alignInSections(source, target, sections)]
  const byPlace = steps.toSorted((one, other) => one.source.range.start - other.source.range.start)
  return {
    source,
    target,
    sections: linksOf(source.sections, target.sections, sections, (section) => section.range),
    blocks: linksOf(source.blocks, target.blocks, byPlace, (block) => block.range),
    blockPairs: byPlace.map((step) => ({
      source: step.source,
      target: step.target,
      segments: alignSentences(step.source, step.target),
    })),
  }
}

/** Blocks that have a key: front matter and messages. */
const isKeyed = ({ kind }: Block): boolean => kind === 'front-matter' || kind === 'message'

function alignByLabel(source: Document, target: Document): BlockStep[] {
  const targets = new Map(target.blocks.filter(isKeyed).map((block) => [block.label, block]))
  return source.blocks.filter(isKeyed).flatMap((block) => {
    const counterpart = targets.get(block.label)
    return counterpart ? [{ source: block, target: counterpart, score: 1, moved: false }] : []
  })
}

function alignInSections(source: Document, target: Document, sections: readonly SectionStep[]): BlockStep[] {
  const weights = weighBlocks([...source.blocks, ...target.blocks])
  const steps = sections.flatMap(({ source: one, target: other, score }): BlockStep[] => [
    ...(one.heading && other.heading ? [{ source: one.heading, target: other.heading, score, moved: false }] : []),
    ...alignBlocks(one.blocks, other.blocks, weights),
  ])
  const paired = new Set(steps.flatMap((step) => [step.source, step.target]))
  const left = ({ blocks }: Document): Block[] => blocks.filter((block) => !paired.has(block) && !isKeyed(block))
  return [...steps, ...alignLeftovers(left(source), left(target), weights)]
}

/** Puts matches and what is left of both sides in reading order, each with the place where it would stand. */
function linksOf<T extends Section | Block>(
  sources: readonly T[],
  targets: readonly T[],
  steps: readonly { source: T; target: T; score: number; moved: boolean }[],
  rangeOf: (part: T) => { readonly start: number; readonly end: number },
): Link<T>[] {
  const bySource = new Map(steps.map((step) => [step.source, step]))
  const byTarget = new Map(steps.map((step) => [step.target, step]))
  const links: Link<T>[] = []
  const extrasAfter = new Map<T | undefined, T[]>()
  let previous: T | undefined
  for (const part of targets) {
    const step = byTarget.get(part)
    if (step) previous = part
    else extrasAfter.set(previous, [...(extrasAfter.get(previous) ?? []), part])
  }
  let sourceEnd = 0
  let targetEnd = 0
  const addExtras = (after: T | undefined): void => {
    for (const target of extrasAfter.get(after) ?? []) links.push({ kind: 'extra', target, at: sourceEnd })
  }
  addExtras(undefined)
  for (const source of sources) {
    const step = bySource.get(source)
    if (!step) {
      links.push({ kind: 'missing', source, at: targetEnd })
      continue
    }
    links.push({ kind: step.moved ? 'moved' : 'matched', source, target: step.target, score: step.score })
    sourceEnd = rangeOf(source).end
    if (!step.moved) targetEnd = rangeOf(step.target).end
    addExtras(step.target)
  }
  return links
}
