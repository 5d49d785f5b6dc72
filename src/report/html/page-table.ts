import { message, type Translate } from '../../messages.js'
import { figuresOf } from '../figures.js'
import { countSeverities, type RecordedFinding, type RecordedPage } from '../record.js'
import { stateMessage } from '../state-message.js'
import type { PageState } from '../types.js'
import { filterForm } from './filters.js'
import { pageFile } from './file-names.js'
import { levelCount, levels } from '../level-word.js'
import { markup, type Markup } from './markup.js'
import { figuresText, shareBar } from './share-bar.js'
import { table } from './table.js'
import type { Languages } from './types.js'

/** A page as the overview lists it. */
export interface ListedPage {
  readonly page: RecordedPage
  readonly title: string
  readonly findings: readonly RecordedFinding[]
}

const states = ['partial', 'stale', 'missing', 'in-sync'] as const satisfies readonly PageState[]

/** Every page with how far it is and what was found in it, and a way to choose among them. */
export function pageTable(listed: readonly ListedPage[], languages: Languages, translate: Translate): Markup {
  const rules = new Set(listed.flatMap(({ findings }) => findings.map(({ rule }) => rule)))
  const present = new Set(listed.map(({ page }) => page.state))
  const choices = states
    .filter((state) => present.has(state))
    .map((value) => ({ value, label: translate(stateMessage(value)) }))
  const filters = filterForm(
    { items: '.page-row', search: message('html.filter.page'), rules: [...rules], states: choices },
    translate,
  )
  const columns = [message('report.table.page'), message('html.table.state'), message('html.table.findings')]
  return markup`${filters}
${table({ label: message('html.pages'), columns, rows: listed.map((page) => pageRow(page, languages, translate)) }, translate)}`
}

function pageRow({ page, title, findings }: ListedPage, languages: Languages, translate: Translate) {
  const { errors, warnings, infos } = countSeverities(findings)
  const counts = [errors, warnings, infos]
  const present = levels.filter((_, at) => (counts[at] ?? 0) > 0)
  const rules = [...new Set(findings.map(({ rule }) => rule))]
  const figures = figuresOf([page])
  const path = page.target ?? page.source ?? ''
  const badges = levels.flatMap((level, at) => {
    const count = counts[at] ?? 0
    return count === 0
      ? []
      : [markup`<li><span class="nl-data-badge ${level}">${translate(levelCount(level, count))}</span></li>`]
  })
  return {
    attributes: markup` class="page-row" data-state="${page.state}" data-level="${present.join(' ')}" data-rule="${rules.join(' ')}"`,
    cells: [
      markup`<a class="nl-link" href="${pageFile(page)}" lang="${page.source === null ? page.language : languages.source}">${title}</a><span class="path">${path}</span>`,
      markup`<span class="nl-data-badge state-${page.state}">${translate(stateMessage(page.state))}</span>${shareBar(figures)}<span class="figures">${figuresText(figures, translate)}</span>`,
      badges.length === 0
        ? markup`<span class="figures">${translate(message('html.none'))}</span>`
        : markup`<ul class="counts">${badges}</ul>`,
    ],
  }
}
