import { message, type Translate } from '../../messages.js'
import { figuresOf, percentInSync } from '../figures.js'
import type { CheckRecord } from '../record.js'
import { markup, type Content } from './markup.js'
import { heading } from './page-shell.js'
import { shareBar } from './share-bar.js'
import { table } from './table.js'
import type { EarlierRecord } from './types.js'

/** How it went: earlier results and that of now, and what became of the findings since the last of them. */
export function trend(now: CheckRecord, earlier: readonly EarlierRecord[], translate: Translate): Content {
  const last = earlier.at(-1)
  if (last === undefined) return undefined
  const moments = [...earlier, { name: translate(message('html.now')), record: now }]
  const rows = moments.map(({ name, record: { pages, summary } }) => {
    const figures = figuresOf(pages)
    return {
      cells: [
        name,
        markup`<span class="amount">${translate(message('report.share', { percent: percentInSync(figures) }))}</span>${shareBar(figures)}`,
        summary.errors,
        summary.warnings,
      ],
    }
  })
  const known = new Set(last.record.findings.map(({ fingerprint }) => fingerprint))
  const present = new Set(now.findings.map(({ fingerprint }) => fingerprint))
  const solved = [...known].filter((fingerprint) => !present.has(fingerprint)).length
  const added = [...present].filter((fingerprint) => !known.has(fingerprint)).length
  const change = [message('report.since.solved', { count: solved }), message('report.since.new', { count: added })]
  const columns = [
    message('html.table.moment'),
    message('html.table.inSync'),
    message('report.table.errors'),
    message('report.table.warnings'),
  ]
  return markup`${heading(2, translate(message('html.trend')))}
<p class="nl-paragraph">${translate(message('html.sinceLast', { name: last.name }))} ${change.map(translate).join(', ')}.</p>
${table({ label: message('html.trend'), columns, rows }, translate)}`
}
