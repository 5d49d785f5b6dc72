import { message, type Translate } from '../../messages.js'
import { blockStateMessage } from '../block-state-message.js'
import { blockStateNames, figuresOf, percentInSync, type Figures } from '../figures.js'
import { nothingFound } from '../compared.js'
import { countSeverities, type RecordedPage } from '../record.js'
import { faultTable } from './faults.js'
import { findingCard } from './finding-card.js'
import { folderTable } from './folders.js'
import { languageName } from './language-name.js'
import { levelCount, levels } from '../level-word.js'
import { markup, withCode, type Content, type Markup } from './markup.js'
import { heading, paragraph } from './page-shell.js'
import { pageTable, type ListedPage } from './page-table.js'
import { trend } from './trend.js'
import { shareBar } from './share-bar.js'
import { UNKNOWN, type HtmlInput, type HtmlOptions, type Languages } from './types.js'

/** Where the whole site stands. */
export function overviewMain(
  input: HtmlInput,
  listed: readonly ListedPage[],
  languages: Languages,
  options: HtmlOptions,
): Markup {
  const { record, earlier } = input
  const { translate, rules } = options
  const { pages, findings } = record
  const figures = figuresOf(pages)
  return markup`${heading(1, titleOf(record.site?.name ?? '', translate))}
<p class="nl-paragraph nl-paragraph--lead">${lead(pages, languages, translate)}</p>
${unread(record.unread, translate)}
${heading(2, translate(message('html.standing')))}
${tiles(figures, translate)}
<ul class="counts">${levelCounts(findings, translate)}</ul>
${trend(record, earlier, translate)}
${heading(2, translate(message('html.pages')))}
${pageTable(listed, languages, translate)}
${folderTable(listed, translate)}
${heading(2, translate(message('html.faults')))}
${findings.length === 0 ? paragraph(nothingFound(record.since), translate) : faultTable(findings, rules, translate)}
${elsewhere(input, listed, languages, options)}`
}

/** Findings of no page, such as those of a message catalog. */
function elsewhere(
  { record }: HtmlInput,
  listed: readonly ListedPage[],
  languages: Languages,
  { translate, rules }: HtmlOptions,
): Content {
  const ofPages = new Set(listed.flatMap(({ findings }) => findings))
  const others = record.findings.filter((finding) => !ofPages.has(finding))
  if (others.length === 0) return undefined
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const context = { translate, rules: byId, languages, said: record.language, places: new Set<string>(), quotes: true }
  const cards = others.map((finding, at) => findingCard({ number: at + 1, finding }, context))
  return markup`${heading(2, translate(message('html.elsewhere')))}
${cards}`
}

export const titleOf = (name: string, translate: Translate): string =>
  name === '' ? translate(message('html.title')) : translate(message('html.titleOf', { name }))

function lead(pages: readonly RecordedPage[], { source }: Languages, translate: Translate): string {
  const count = translate(message('report.pages', { count: pages.length }))
  const targets = [...new Set(pages.map(({ language }) => languageName(language, translate)))]
  if (source === UNKNOWN || targets.length === 0) return count
  const from = languageName(source, translate)
  return translate(message('html.lead', { pages: count, from, to: targets.join(', ') }))
}

/** The share in sync, and how many blocks are in each state. */
function tiles(figures: Figures, translate: Translate): Markup {
  const percent = translate(message('report.share', { percent: percentInSync(figures) }))
  const others = blockStateNames.map(
    (state) =>
      markup`<li class="tile ${state}"><span class="swatch" aria-hidden="true"></span>${translate(blockStateMessage(state, figures[state]))}</li>`,
  )
  return markup`<div class="standing-total"><p class="percent">${percent}</p><div class="standing-bar">${shareBar(figures)}<ul class="tiles">${others}</ul></div></div>`
}

function levelCounts(findings: HtmlInput['record']['findings'], translate: Translate): readonly Content[] {
  const { errors, warnings, infos } = countSeverities(findings)
  return levels.map((level, at) => {
    const count = [errors, warnings, infos][at] ?? 0
    return markup`<li><span class="nl-data-badge ${count === 0 ? 'none' : level}">${translate(levelCount(level, count))}</span></li>`
  })
}

function unread(files: HtmlInput['record']['unread'], translate: Translate): Content {
  if (files.length === 0) return undefined
  return markup`<div class="utrecht-alert utrecht-alert--warning"><div class="utrecht-alert__content"><p><strong>${translate(message('report.unread', { count: files.length }))}</strong></p><ul>${files.map(({ path, problem }) => markup`<li><code class="nl-code">${path}</code>: ${withCode(problem)}</li>`)}</ul></div></div>`
}
