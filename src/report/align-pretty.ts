import type { Pair, SectionLink } from '../align/types.js'
import type { Block, Section } from '../document/types.js'
import { message, type Message } from '../messages.js'
import { indexLines } from './line-column.js'
import { printable } from './printable.js'
import { createPen, type Pen } from './pretty/pen.js'
import { keepStart, padEnd } from './text-width.js'
import type { ReportOptions } from './types.js'

/** Room for "12:  " before each text, and for the mark and the score between the columns. */
const gutter = 6
const middle = 20

/** How pages were lined up, for people: the source in the left column, the translation in the right one. */
export function alignPretty(pairs: readonly Pair[], options: ReportOptions): string {
  const pen = createPen(options, Math.max(60, options.width))
  return pairs.map((pair) => pairAsText(pair, pen)).join('\n')
}

function pairAsText({ source, target, sections, blocks }: Pair, pen: Pen): string {
  const column = Math.floor((pen.width - middle) / 2)
  const [sourceLines, targetLines] = [indexLines(source.text), indexLines(target.text)]
  const cell = (
    part: { readonly range: { readonly start: number } } | undefined,
    text: string,
    lines: typeof sourceLines,
  ) =>
    part === undefined
      ? ' '.repeat(column)
      : padEnd(
          `${String(lines.at(part.range.start).line).padStart(gutter - 2)}  ${keepStart(printable(text), column - gutter)}`,
          column,
        )
  const row = (link: SectionLink | Pair['blocks'][number], textOf: (part: Section | Block) => string): string => {
    const left = link.kind === 'extra' ? undefined : link.source
    const right = link.kind === 'missing' ? undefined : link.target
    const line = `${cell(left, left ? textOf(left) : '', sourceLines)} ${padEnd(markOf(link, pen), middle - 2)} ${cell(right, right ? textOf(right) : '', targetLines)}`
    return paint(link.kind, pen)(line.trimEnd())
  }
  const heading = (text: Message) => pen.color.bold(pen.say(text))
  const titled = sections.filter(
    (link) => (link.kind === 'extra' || link.kind === 'split' ? link.target : link.source).heading,
  )
  return [
    pen.color.bold(printable(`${source.path}  →  ${target.path}`)),
    summary({ sections, blocks }, pen),
    '',
    heading(message('align.sections')),
    ...titled.map((link) => row(link, (part) => ('title' in part ? titleOf(part) : ''))),
    '',
    heading(message('align.blocks')),
    ...blocks.map((link) => row(link, (part) => ('prose' in part ? textOfBlock(part) : ''))),
    '',
  ].join('\n')
}

const titleOf = ({ depth, title }: Section): string => (title ? oneLine(`${'#'.repeat(depth)} ${title}`) : '')

const textOfBlock = ({ kind, label, prose, value }: Block): string => oneLine(prose.text || value || label || kind)

/** Without line ends, and without what takes no room at all. */
const oneLine = (text: string): string =>
  text
    .replace(/[\u00AD\u200B\u2060]/g, '')
    .replace(/[\s\uFFFC]+/g, ' ')
    .trim()

function markOf(link: SectionLink | Pair['blocks'][number], pen: Pen): string {
  if (link.kind === 'missing') return pen.say(message('align.missing'))
  if (link.kind === 'extra') return pen.say(message('align.extra'))
  const score = link.score.toFixed(2)
  if (link.kind === 'matched') return `── ${score}`
  if (link.kind === 'moved') return pen.say(message('align.moved', { score }))
  return link.kind === 'merged'
    ? pen.say(message('align.merged', { score }))
    : pen.say(message('align.split', { score }))
}

function paint(kind: SectionLink['kind'], { color }: Pen): (text: string) => string {
  if (kind === 'matched') return (text) => text
  return kind === 'missing' ? color.red : kind === 'extra' ? color.yellow : color.cyan
}

function summary({ sections, blocks }: Pick<Pair, 'sections' | 'blocks'>, pen: Pen): string {
  const count = (kind: SectionLink['kind']): number =>
    sections.filter((link) => link.kind === kind).length + blocks.filter((link) => link.kind === kind).length
  const values = {
    matched: count('matched'),
    moved: count('moved'),
    merged: count('merged') + count('split'),
    missing: count('missing'),
    extra: count('extra'),
  }
  return pen.say(message('align.summary', values))
}
