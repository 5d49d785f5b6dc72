import { message } from '../../messages.js'
import { printable } from '../printable.js'
import { textWidth } from '../text-width.js'
import type { PageStatus } from '../types.js'
import type { Pen } from './pen.js'

const GAP = 2

/** The path on the left and how far the page is on the right, or below it when the terminal is too narrow. */
export function pageHeading(
  path: string,
  status: PageStatus | undefined,
  { say, color, width }: Pen,
): readonly string[] {
  const name = printable(path)
  const facts = status === undefined ? [] : factsOf(status).map(say)
  if (facts.length === 0) return [color.bold(name)]
  const right = facts.join(' · ')
  const space = width - textWidth(name) - textWidth(right)
  if (space < GAP) return [color.bold(name), `  ${color.dim(right)}`]
  return [color.bold(name) + ' '.repeat(space) + color.dim(right)]
}

function factsOf({ source, target, language, blocks, sections }: PageStatus) {
  if (target === undefined) return [message('report.page.noTarget', { language })]
  if (source === undefined) return [message('report.page.noSource')]
  const { matched, total } = sections
  // A message catalog has no sections.
  const facts = total === 0 ? [] : [message('report.page.sections', { matched, count: total })]
  if (blocks.missing > 0) facts.push(message('report.page.blocksMissing', { count: blocks.missing }))
  if (blocks.stale > 0) facts.push(message('report.page.blocksStale', { count: blocks.stale }))
  return facts
}
