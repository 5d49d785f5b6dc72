import { message, type Translate } from '../../messages.js'
import { figuresOf } from '../figures.js'
import type { RecordedFinding, RecordedPage } from '../record.js'
import { stateMessage } from '../state-message.js'
import { stripText } from '../state-strip.js'
import type { PageState } from '../types.js'
import { filterForm } from './filters.js'
import { pageFile } from './file-names.js'
import { levels } from '../level-word.js'
import { levelCounts } from './level-counts.js'
import { markup, type Markup } from './markup.js'
import { shareBar } from './share-bar.js'
import { stateWord } from '../state-word.js'
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
  const present = levels.filter((level) => findings.some(({ severity }) => severity === level))
  const rules = [...new Set(findings.map(({ rule }) => rule))]
  const figures = figuresOf([page])
  const path = page.target ?? page.source ?? ''
  return {
    attributes: markup` class="page-row" data-state="${page.state}" data-level="${present.join(' ')}" data-rule="${rules.join(' ')}"`,
    cells: [
      markup`<a class="nl-link" href="${pageFile(page)}" lang="${page.source === null ? page.language : languages.source}">${title}</a><span class="path">${path}</span>`,
      markup`<span class="nl-data-badge state-${page.state}">${translate(stateWord(page))}</span>${figures.total > 0 && markup`${shareBar(figures)}<span class="figures">${stripText(figures, translate)}</span>`}`,
      levelCounts(findings, translate),
    ],
  }
}
