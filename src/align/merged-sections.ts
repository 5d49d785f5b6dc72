import type { Block, Section } from '../document/types.js'
import { textLength } from './shape.js'
import type { Link, SectionLink } from './types.js'

/**
 * Among sections without a counterpart, those that only lost or gained their heading: more than half of their text
 * stands in one section on the other side. A missing one was merged into that section, an extra one split from it.
 */
export function findMerged(
  sections: readonly Link<Section>[],
  blocks: readonly Link<Block>[],
  sources: readonly Section[],
  targets: readonly Section[],
): SectionLink[] {
  const partner = new Map<Block, Block>()
  for (const link of blocks)
    if (link.kind === 'matched' || link.kind === 'moved')
      partner.set(link.source, link.target).set(link.target, link.source)
  const sectionOf = new Map(
    [...sources, ...targets].flatMap((section) => section.blocks.map((block) => [block, section])),
  )
  const home = ({ blocks: own }: Section): { section: Section; share: number } | undefined => {
    const lengths = new Map<Section, number>()
    for (const block of own) {
      const section = sectionOf.get(partner.get(block) ?? block)
      if (section && partner.has(block)) lengths.set(section, (lengths.get(section) ?? 0) + textLength([block]))
    }
    const [best] = [...lengths].sort(([, one], [, other]) => other - one)
    const share = best ? best[1] / Math.max(1, textLength(own)) : 0
    return best && share > 0.5 ? { section: best[0], share } : undefined
  }
  return sections.map((link): SectionLink => {
    if (link.kind !== 'missing' && link.kind !== 'extra') return link
    const found = home(link.kind === 'missing' ? link.source : link.target)
    if (!found) return link
    const { section, share: score } = found
    return link.kind === 'missing'
      ? { kind: 'merged', source: link.source, target: section, score }
      : { kind: 'split', source: section, target: link.target, score }
  })
}
