import { message } from '../../messages.js'
import { createPen, type Pen } from '../pretty/pen.js'
import { printable } from '../printable.js'
import { wrap } from '../text-width.js'
import { percentage, progressBar } from './progress-bar.js'
import { statusTable } from './table.js'
import { newPages, orphanedPages, totalsOf, translatedPages } from './totals.js'
import type { PageProgress, StatusReporter, StatusResult } from './types.js'
import { wordingOf, type Wording } from './wording.js'

const NARROWEST = 60
const BAR = 20
/** More pages than this are counted, not named. */
const MOST_NAMES = 20

/** For people who want to know where the translation stands: a row for each page, and the work that is left. */
export const pretty: StatusReporter = (result, options) => {
  const pen = createPen(options, Math.max(NARROWEST, options.width))
  const wording = wordingOf(options.translate)
  const fresh = newPages(result.pages)
  const orphans = orphanedPages(result.pages)
  const paragraphs = [
    options.quiet ? [] : heading(result, pen),
    statusTable(translatedPages(result.pages), result.site.targets.length > 1, wording, pen),
    pageList(fresh, wording.newPages(fresh), wording, pen),
    pageList(orphans, wording.orphanedPages(orphans), wording, pen),
    unreadPages(result, pen),
    summary(result, wording, pen),
  ].filter((lines) => lines.length > 0)
  return paragraphs.map((lines) => lines.map((line) => `${line.trimEnd()}\n`).join('')).join('\n')
}

function heading({ site }: StatusResult, { say, width }: Pen): readonly string[] {
  const description = printable(say(site.description))
  const name = site.name === '' ? description : `${printable(site.name)} (${description})`
  return wrap(`Tweeluik · ${name} · ${site.source} → ${site.targets.join(', ')}`, width)
}

function pageList(
  pages: readonly PageProgress[],
  title: string,
  { size }: Wording,
  { say, color }: Pen,
): readonly string[] {
  if (pages.length === 0) return []
  const named = pages
    .slice(0, MOST_NAMES)
    .map((page) => `  ${printable(page.source ?? page.target ?? '')} ${color.dim(`(${printable(size(page))})`)}`)
  const more = pages.length - named.length
  return [color.bold(title), ...named, ...(more > 0 ? [`  ${say(message('status.more', { count: more }))}`] : [])]
}

function unreadPages({ unread }: StatusResult, { say, color }: Pen): readonly string[] {
  if (unread.length === 0) return []
  const title = color.bold(color.red(say(message('report.unread', { count: unread.length }))))
  return [title, ...unread.map(({ path, problem }) => `  ${printable(path)}: ${printable(say(problem))}`)]
}

/** How far the whole site is, and what the rest takes. */
function summary({ pages, milliseconds }: StatusResult, { effort }: Wording, { say, color, width }: Pen) {
  const { blocks, words } = totalsOf(pages)
  const text = [
    say(message('report.pages', { count: pages.length })),
    `${progressBar(blocks, BAR)} ${percentage(blocks)}`,
    effort(words),
    say(message('report.seconds', { seconds: milliseconds / 1000 })),
  ]
  return wrap(text.join(' · '), width).map((line) => color.bold(line))
}
