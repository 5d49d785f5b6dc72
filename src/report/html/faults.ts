import { message, type Translate } from '../../messages.js'
import type { RecordedFinding } from '../record.js'
import type { RuleHelp } from '../types.js'
import { groupBy } from './group-by.js'
import { markup, withCode, type Markup } from './markup.js'
import { countBar } from './share-bar.js'
import { table } from './table.js'

/** As many as one would start with. */
const MOST = 10

/** The rules that are broken most, with what to do about them. */
export function faultTable(
  findings: readonly RecordedFinding[],
  rules: readonly RuleHelp[],
  translate: Translate,
): Markup {
  const byRule = groupBy(findings, ({ rule }) => rule)
  const sorted = [...byRule].sort(([name, one], [other, two]) => two.length - one.length || (name < other ? -1 : 1))
  const most = sorted[0]?.[1].length ?? 1
  const rows = sorted.slice(0, MOST).map(([rule, ofRule]) => {
    const help = rules.find(({ id }) => id === rule)?.texts[0]
    const pages = new Set(ofRule.map(({ page }) => page)).size
    const width = Math.max(1, Math.round((100 * ofRule.length) / most))
    const bar = countBar(width)
    return {
      cells: [
        markup`<code class="rule">${rule}</code>${help && markup`<span class="summary">${withCode(help.summary)}</span>`}`,
        markup`<span class="amount">${ofRule.length}</span> <span class="figures">${translate(message('html.onPages', { count: pages }))}</span>${bar}`,
        help ? withCode(help.todo) : '',
      ],
    }
  })
  const columns = [message('html.table.fault'), message('html.table.count'), message('html.table.todo')]
  return table({ label: message('html.faults'), columns, rows }, translate)
}
