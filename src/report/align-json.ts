import type { Pair, SectionLink, SegmentLink } from '../align/types.js'
import type { Document, Range, Section, Segment } from '../document/types.js'
import { indexLines } from './line-column.js'

interface Part {
  readonly range: Range
}

/** How pages were lined up, for other programs: lines 1-based, offsets 0-based in UTF-16 code units. */
export function alignJson(pairs: readonly Pair[]): string {
  return `${JSON.stringify({ pairs: pairs.map(pairAsData) }, null, 2)}\n`
}

function pairAsData({ source, target, sections, blocks, blockPairs }: Pair) {
  const lines = { source: lineOf(source), target: lineOf(target) }
  const hasHeading = (section: Section): boolean => section.heading !== undefined
  const headings = [
    ...sections.filter((link) => sidesOf(link).every(hasHeading)),
    // What is written as a heading inside raw HTML opens no section, but it lines up like one.
    ...blocks.filter((link) =>
      sidesOf(link).every(({ kind, prose }) => kind === 'html' && /^#{1,6} /.test(prose.text)),
    ),
  ]
  return {
    source: source.path,
    target: target.path,
    sections: headings.map((link) => linkAsData(link, lines)),
    blocks: blocks.map((link) => linkAsData(link, lines)),
    sentences: blockPairs.flatMap(({ segments }) => segments.map((link) => sentenceAsData(link, lines))),
  }
}

const sidesOf = <T>(link: { readonly source?: T; readonly target?: T }): T[] =>
  [link.source, link.target].filter((part) => part !== undefined)

interface Lines {
  readonly source: (offset: number) => number
  readonly target: (offset: number) => number
}

const lineOf = ({ text }: Document): ((offset: number) => number) => {
  const index = indexLines(text)
  return (offset) => index.at(offset).line
}

/**
 * One answer. A merged source has no target of its own, so that stands under `into`; in the same way a split target
 * has `from`.
 */
function linkAsData(link: SectionLink | Pair['blocks'][number], lines: Lines) {
  const source = (part: Part) => ({ line: lines.source(part.range.start) })
  const target = (part: Part) => ({ line: lines.target(part.range.start) })
  const score = 'score' in link ? rounded(link.score) : 0
  const { kind } = link
  if (kind === 'missing') return { kind, source: source(link.source), target: null, score, moved: false }
  if (kind === 'extra') return { kind, source: null, target: target(link.target), score, moved: false }
  if (kind === 'merged')
    return { kind, source: source(link.source), target: null, into: target(link.target), score, moved: false }
  if (kind === 'split')
    return { kind, source: null, target: target(link.target), from: source(link.source), score, moved: false }
  return { kind, source: source(link.source), target: target(link.target), score, moved: kind === 'moved' }
}

function sentenceAsData({ source, target, score }: SegmentLink, lines: Lines) {
  const place = (segments: readonly Segment[], line: (offset: number) => number) => {
    const [first, last] = [segments[0], segments.at(-1)]
    return first && last ? { line: line(first.range.start), start: first.range.start, end: last.range.end } : null
  }
  const kind = source.length === 0 ? 'extra' : target.length === 0 ? 'missing' : 'matched'
  return {
    kind,
    source: place(source, lines.source),
    target: place(target, lines.target),
    score: kind === 'matched' ? rounded(score) : 0,
    moved: false,
  }
}

const rounded = (score: number): number => Math.round(score * 1000) / 1000
