import { message, type Translate } from '../../messages.js'
import { figuresOf, percentInSync } from '../figures.js'
import { stripText } from '../state-strip.js'
import { groupBy } from './group-by.js'
import { markup, type Content } from './markup.js'
import type { ListedPage } from './page-table.js'
import { heading } from './page-shell.js'
import { shareBar } from './share-bar.js'
import { table } from './table.js'

/** Where the parts of the site stand, where it has parts: its folders, as deep as keeps the table short. */
export function folderTable(listed: readonly ListedPage[], translate: Translate): Content {
  const groups = folders(listed)
  if (groups.size < 2 || groups.size === listed.length) return undefined
  const rows = [...groups].map(([folder, pages]) => {
    const figures = figuresOf(pages.map(({ page }) => page))
    return {
      cells: [
        markup`<code class="nl-code">${folder.replace(/^\.\//, '')}</code>`,
        markup`<span class="amount">${translate(message('report.share', { percent: percentInSync(figures) }))}</span>${shareBar(figures)}<span class="figures">${stripText(figures, translate)}</span>`,
        translate(message('report.pages', { count: pages.length })),
      ],
    }
  })
  const columns = [message('html.table.folder'), message('html.table.inSync'), message('html.table.pages')]
  return markup`${heading(2, translate(message('html.folders')))}
${table({ label: message('html.folders'), columns, rows }, translate)}`
}

/** More than this no one reads. */
const MOST = 30

function folders(listed: readonly ListedPage[]): ReadonlyMap<string, readonly ListedPage[]> {
  const folderOf = ({ page }: ListedPage): readonly string[] =>
    (page.source ?? page.target ?? '').split('/').slice(0, -1)
  const deepest = Math.min(8, Math.max(0, ...listed.map((item) => folderOf(item).length)))
  const depths = Array.from({ length: deepest }, (_, nth) => nth + 1)
  const groupings = depths.map((depth) => groupBy(listed, (item) => ['.', ...folderOf(item).slice(0, depth)].join('/')))
  return groupings.findLast(({ size }) => size > 1 && size <= MOST) ?? new Map<string, readonly ListedPage[]>()
}
