import type { Pen } from '../pretty/pen.js'
import { printable } from '../printable.js'
import { keepEnd, padEnd, textWidth } from '../text-width.js'
import { pageNames } from './page-names.js'
import { progressBar } from './progress-bar.js'
import { blockCounts, wordsToDo } from './totals.js'
import type { PageProgress } from './types.js'
import type { Wording } from './wording.js'

/** Narrower than this, the bars go: the numbers say it too. */
const ROOM_FOR_BARS = 100
const BAR = 10
const NARROWEST_NAME = 8
const GAP = '  '

/** A row for each page: its name, how far it is, and the numbers. */
export function statusTable(
  pages: readonly PageProgress[],
  withLanguage: boolean,
  { titles, cells: cellsOf }: Wording,
  { color, width }: Pen,
): readonly string[] {
  if (pages.length === 0) return []
  const rows = pages.map(cellsOf)
  const widths = titles.map((title, nth) => Math.max(textWidth(title), ...rows.map((row) => textWidth(row[nth] ?? ''))))
  const hasBars = width >= ROOM_FOR_BARS
  const taken = widths.reduce((sum, one) => sum + GAP.length + one, hasBars ? GAP.length + BAR : 0)

  const nameOf = pageNames(pages)
  const names = pages.map((page) => printable(withLanguage ? `${nameOf(page)} (${page.language})` : nameOf(page)))
  const nameWidth = Math.min(Math.max(NARROWEST_NAME, width - taken), Math.max(...names.map(textWidth)))

  const line = (name: string, bar: string, row: readonly string[]): string => {
    const numbers = row.map((cell, nth) => ' '.repeat((widths[nth] ?? 0) - textWidth(cell)) + cell)
    return [padEnd(keepEnd(name, nameWidth), nameWidth), ...(hasBars ? [bar] : []), ...numbers].join(GAP)
  }
  return [
    color.dim(line('', ' '.repeat(BAR), titles)),
    ...pages.map((page, nth) => {
      const text = line(names[nth] ?? '', progressBar(blockCounts(page), BAR), rows[nth] ?? [])
      return page.state === 'in-sync' && wordsToDo(page.words) === 0 ? color.green(text) : text
    }),
  ]
}
