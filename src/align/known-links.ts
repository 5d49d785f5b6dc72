import type { Block, Document, Section } from '../document/types.js'
import type { BlockStep } from './align-blocks.js'
import type { SectionStep } from './align-sections.js'
import { outOfOrder } from './chain.js'
import type { KnownLinks } from './types.js'

export const nothingKnown: KnownLinks = { pairs: new Map(), alone: new Set() }

/** Whether nothing is known of a block, so that it is for the aligner to find its counterpart. */
export function freedomOf({ pairs, alone }: KnownLinks): (block: Block) => boolean {
  const targets = new Set(pairs.values())
  return (block) => !pairs.has(block) && !targets.has(block) && !alone.has(block)
}

/** The known pairs of blocks without a key, in source order. */
export const knownSteps = ({ blocks }: Document, { pairs }: KnownLinks): BlockStep[] =>
  blocks.flatMap((source) => {
    const target = pairs.get(source)
    return target && source.kind !== 'front-matter' && source.kind !== 'message' ? [{ source, target, score: 1 }] : []
  })

/** Puts what is known of headings in place of what was found. */
export function settleSections(
  found: readonly SectionStep[],
  source: Document,
  target: Document,
  known: KnownLinks,
): readonly SectionStep[] {
  if (known.pairs.size + known.alone.size === 0) return found
  const isFree = freedomOf(known)
  const isOpen = ({ heading }: Section): boolean => heading === undefined || isFree(heading)
  const byHeading = new Map(target.sections.map((section) => [section.heading, section]))
  const steps = source.sections.flatMap((section): SectionStep[] => {
    const heading = section.heading && known.pairs.get(section.heading)
    const counterpart = heading && byHeading.get(heading)
    return counterpart ? [{ source: section, target: counterpart, score: 1, moved: false }] : []
  })
  steps.push(...found.filter((step) => isOpen(step.source) && isOpen(step.target)))
  const places = steps.map((step) => ({
    source: source.sections.indexOf(step.source),
    target: target.sections.indexOf(step.target),
    score: step.score,
  }))
  const moved = outOfOrder(places)
  return steps.map((step, index) => ({ ...step, moved: moved.has(places[index]!) }))
}
