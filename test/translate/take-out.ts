import type { Pair } from '../../src/align/types.js'
import type { Range } from '../../src/document/types.js'

/** A part of a translation that was taken out, and what it rendered. */
export interface Gap {
  readonly path: string
  readonly what: 'section' | 'sentence'
  /** Of the translation as it was: what was taken out. */
  readonly removed: Range
  /** What the source says there. */
  readonly source: string
}

interface Choice {
  readonly sections: number
  readonly sentences: number
  /** Pages to leave as they are. */
  readonly except: ReadonlySet<string>
}

/** Chooses sections and sentences to take out of translations, evenly over the site and always the same ones. */
export function chooseGaps(pairs: readonly Pair[], { sections, sentences, except }: Choice): Gap[] {
  const usable = pairs.filter(({ target }) => !except.has(target.path))
  const withSection = usable.flatMap((pair) => sectionOf(pair) ?? [])
  const chosenSections = withSection.slice(0, sections)
  const isTaken = ({ path, removed }: Gap): boolean =>
    chosenSections.some(
      (one) => one.path === path && one.removed.start <= removed.end && removed.start <= one.removed.end,
    )
  const withSentence = usable.flatMap((pair) => sentencesOf(pair)).filter((gap) => !isTaken(gap))
  return [...chosenSections, ...spread(withSentence, sentences)]
}

/** A section of its own with text in it, matched for sure, between two sections that are matched as well. */
function sectionOf({ source, target, sections }: Pair): Gap | undefined {
  const matched = sections.flatMap((link) => (link.kind === 'matched' ? [link] : []))
  const found = matched.find((link, index) => {
    const [before, after] = [matched[index - 1], matched[index + 1]]
    const at = source.sections.indexOf(link.source)
    const other = target.sections.indexOf(link.target)
    const isBetween =
      before?.source === source.sections[at - 1] &&
      before?.target === target.sections[other - 1] &&
      after?.source === source.sections[at + 1] &&
      after?.target === target.sections[other + 1]
    const isLeaf = after !== undefined && after.target.depth <= link.target.depth && link.target.depth >= 2
    const sameShape =
      link.source.blocks.map(({ kind }) => kind).join() === link.target.blocks.map(({ kind }) => kind).join()
    return isBetween && isLeaf && sameShape && link.score > 0.9 && link.source.blocks.length >= 2
  })
  if (!found) return undefined
  const { range } = found.target
  return {
    path: target.path,
    what: 'section',
    removed: range,
    source: source.text.slice(found.source.range.start, found.source.range.end),
  }
}

/** The last long sentence of texts in which the aligner linked every sentence one to one, but never the first. */
function sentencesOf({ source, target, blockPairs }: Pair): Gap[] {
  return blockPairs.flatMap((blocks) => {
    const links = blocks.segments
    if (!['paragraph', 'list-item', 'html'].includes(blocks.source.kind)) return []
    if (links.some((link) => link.source.length !== 1 || link.target.length !== 1)) return []
    const index = links.findLastIndex(
      (link) => Math.min(link.source[0]!.text.length, link.target[0]!.text.length) >= 40,
    )
    if (index < 1) return []
    const [one, other] = [links[index]!.source[0]!, links[index]!.target[0]!]
    return [
      {
        path: target.path,
        what: 'sentence' as const,
        removed: { start: links[index - 1]!.target[0]!.range.end, end: other.range.end },
        source: source.text.slice(one.range.start, one.range.end),
      },
    ]
  })
}

const spread = <T>(all: readonly T[], count: number): T[] =>
  Array.from({ length: Math.min(count, all.length) }, (_, index) => all[Math.floor((index * all.length) / count)]!)

/** A text without these stretches. */
export function without(text: string, gaps: readonly Range[]): string {
  let [result, at] = ['', 0]
  for (const { start, end } of gaps.toSorted((one, other) => one.start - other.start)) {
    result += text.slice(at, start)
    at = end
  }
  return result + text.slice(at)
}

/** What stands in the gaps of a text that is for the rest, byte for byte, as it was; undefined if it is not. */
export function keptBetween(text: string, original: string, gaps: readonly Range[]): string[] | undefined {
  const sorted = gaps.toSorted((one, other) => one.start - other.start)
  const kept = [...sorted.keys(), sorted.length].map((index) =>
    original.slice(sorted[index - 1]?.end ?? 0, sorted[index]?.start ?? original.length),
  )
  if (!text.startsWith(kept[0]!)) return undefined
  let at = kept[0]!.length
  const found: string[] = []
  for (const [index, part] of kept.entries()) {
    if (index === 0) continue
    const next = index === kept.length - 1 ? text.length - part.length : text.indexOf(part, at)
    if (next < at || !text.startsWith(part, next)) return undefined
    found.push(text.slice(at, next))
    at = next + part.length
  }
  return at === text.length ? found : undefined
}
