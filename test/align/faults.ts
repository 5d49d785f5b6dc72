import type { Link, Pair, SectionLink } from '../../src/align/types.js'
import type { Range, Section, Segment } from '../../src/document/types.js'

/** What a pair promises but does not keep; empty for any two documents. */
export function faultsOf({ source, target, sections, blocks, blockPairs }: Pair): string[] {
  // The blocks of a section that moved are matched, and cross the others with their section.
  const moved = new Set<unknown>(
    sections
      .filter(({ kind }) => kind === 'moved')
      .flatMap((link) => (link.kind === 'moved' ? [link.source.heading, ...link.source.blocks] : [])),
  )
  // An attribute stands inside another block, so it has no place of its own between blocks.
  const inOrder = blocks.filter(
    (link) =>
      (link.kind === 'extra' ? link.target : link.source).kind !== 'attribute' &&
      (link.kind === 'extra' || !moved.has(link.source)),
  )
  const matches = blocks.filter((link) => link.kind === 'matched' || link.kind === 'moved')
  const isSame =
    matches.length === blockPairs.length && matches.every((link, index) => link.source === blockPairs[index]?.source)
  return [
    ...coverFaults('section', whole(sections), source.sections, target.sections),
    ...orderFaults('section', plain(sections), target.sections),
    ...coverFaults('block', blocks, source.blocks, target.blocks),
    ...orderFaults('block', inOrder, target.blocks),
    ...(isSame ? [] : ['the block pairs are not the matched blocks']),
    ...blockPairs.flatMap(({ source: one, target: other, segments }) => [
      ...sentenceFaults(
        'source',
        one.segments,
        segments.flatMap((link) => link.source),
      ),
      ...sentenceFaults(
        'target',
        other.segments,
        segments.flatMap((link) => link.target),
      ),
      ...segments
        .filter((link) => link.source.length + link.target.length === 0 || !isScore(link.score))
        .map(() => 'an empty link'),
    ]),
  ]
}

const isScore = (score: number): boolean => score >= 0 && score <= 1

const areSame = <T>(some: readonly T[], others: readonly T[]): boolean =>
  some.length === others.length && some.every((one, index) => one === others[index])

const sentenceFaults = (side: string, all: readonly Segment[], linked: readonly Segment[]): string[] =>
  areSame(all, linked) ? [] : [`sentences of the ${side} are not linked once and in order`]

function coverFaults<T>(
  what: string,
  links: readonly Link<T>[],
  sources: readonly T[],
  targets: readonly T[],
): string[] {
  const ofSource = links.flatMap((link) => (link.kind === 'extra' ? [] : [link.source]))
  const ofTarget = links.flatMap((link) => (link.kind === 'missing' ? [] : [link.target]))
  const scores = links.flatMap((link) => ('score' in link ? [link.score] : []))
  return [
    ...(areSame(sources, ofSource) ? [] : [`${what}s of the source are not linked once and in order`]),
    ...(ofTarget.length === targets.length && new Set(ofTarget).size === targets.length
      ? []
      : [`${what}s of the target are not linked once`]),
    ...(scores.every(isScore) ? [] : [`a score of a ${what} is not between 0 and 1`]),
  ]
}

/** Every section once: a merged one counts as missing, a split one as extra. */
const whole = (links: readonly SectionLink[]): Link<Section>[] =>
  links.map((link): Link<Section> => {
    if (link.kind === 'merged') return { kind: 'missing', source: link.source, at: 0 }
    if (link.kind === 'split') return { kind: 'extra', target: link.target, at: 0 }
    return link
  })

/** Those that have a place of their own. */
const plain = (links: readonly SectionLink[]): Link<Section>[] =>
  links.flatMap((link): Link<Section>[] => {
    if (link.kind === 'merged' || link.kind === 'split') return []
    return [link]
  })

/** Matches never cross, and what is missing or extra belongs between the matches around it. */
function orderFaults<T extends { readonly range: Range }>(
  what: string,
  links: readonly Link<T>[],
  targets: readonly T[],
): string[] {
  const faults: string[] = []
  const next = { source: Infinity, target: Infinity, index: Infinity }
  const gaps: { readonly side: 'source' | 'target'; readonly at: number }[] = []
  for (const link of links.toReversed()) {
    if (link.kind === 'moved') continue
    if (link.kind !== 'matched') {
      const side = link.kind === 'missing' ? 'target' : 'source'
      if (link.at > next[side]) faults.push(`a ${link.kind} ${what} at ${String(link.at)}, after ${String(next[side])}`)
      gaps.push({ side, at: link.at })
      continue
    }
    const index = targets.indexOf(link.target)
    if (index >= next.index) faults.push(`matched ${what}s cross`)
    for (const { side, at } of gaps.splice(0))
      if (at < link[side].range.end) faults.push(`a ${what} at ${String(at)}, before ${String(link[side].range.end)}`)
    Object.assign(next, { source: link.source.range.start, target: link.target.range.start, index })
  }
  return faults
}
