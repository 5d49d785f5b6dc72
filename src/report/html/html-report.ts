import { message } from '../../messages.js'
import { badge } from '../badge.js'
import { figuresOf } from '../figures.js'
import type { PageSides } from '../page-sides.js'
import type { RecordedFinding, RecordedPage } from '../record.js'
import { stateStrip, statesByKind } from '../state-strip.js'
import { style } from './data/assets.js'
import { badgeFile, indexFile, pageFile, pageName, stripFile } from './file-names.js'
import { backToOverview, guidelineMain } from './guideline.js'
import { groupBy } from './group-by.js'
import { markup } from './markup.js'
import { overviewMain, titleOf } from './overview.js'
import { pageShell, styleFile } from './page-shell.js'
import { UNKNOWN, type HtmlInput, type HtmlOptions, type Languages, type ReportFiles } from './types.js'

/**
 * A report to look at: an overview, a page for each page of the site, and pictures of how far they are. It needs no
 * server, and nothing from elsewhere.
 */
export function htmlReport(input: HtmlInput, options: HtmlOptions): ReportFiles {
  const { record } = input
  const { translate, isLive = false } = options
  const sidesOf = new Map(input.sides.map((sides) => [keyOf(pathsOf(sides)), sides]))
  const listed = listPages(input, sidesOf)
  const source = record.site?.source ?? UNKNOWN
  const siteTitle = titleOf(record.site?.name ?? '', translate)
  const shell = { footer: footer(input, options), isLive }
  const files = new Map([
    [styleFile, style],
    [badgeFile, badge(record, { translate, width: 80, color: false, quiet: false })],
  ])
  const languagesOf = ({ language }: RecordedPage): Languages => ({ source, target: language })
  const overview = overviewMain(input, listed, { source, target: '' }, options)
  const brand = markup`<p class="brand">Tweeluik</p>`
  files.set(indexFile, pageShell({ ...shell, title: siteTitle, root: '', header: brand, main: overview }, translate))

  const rules = new Map(options.rules.map((rule) => [rule.id, rule]))
  const neighbour = (at: number) => {
    const near = listed[at]
    return near && { title: near.title, file: `${pageName(near.page)}.html` }
  }
  for (const [at, { page, title, findings }] of listed.entries()) {
    const sides = sidesOf.get(keyOf(page))
    const guideline = { page, title, findings, sides, previous: neighbour(at - 1), next: neighbour(at + 1) }
    const main = guidelineMain(guideline, { translate, rules, languages: languagesOf(page), said: record.language })
    const header = markup`<p class="brand">Tweeluik</p>${backToOverview(translate)}`
    files.set(
      pageFile(page),
      pageShell({ ...shell, title: `${title} · ${siteTitle}`, root: '../', header, main }, translate),
    )
    const figures = figuresOf([page])
    const states = sides ? [...sides.states.values()] : statesByKind(figures)
    files.set(stripFile(page), stateStrip(states, figures, translate))
  }
  return files
}

type Paths = Pick<RecordedPage, 'source' | 'target' | 'language'>

const pathsOf = ({ source, target, language }: PageSides): Paths => ({
  source: source?.path ?? null,
  target: target?.path ?? null,
  language,
})

const keyOf = ({ source, target, language }: Paths): string => JSON.stringify([source, target, language])

/** The pages with their titles and findings. A finding of no page is one of the catalogs: those have no texts here. */
function listPages({ record }: HtmlInput, sidesOf: ReadonlyMap<string, PageSides>) {
  const findings = findingsByPage(record.findings)
  return record.pages.map((page) => {
    const { source, target } = sidesOf.get(keyOf(page)) ?? {}
    const names = [source?.title, target?.title, page.source, page.target]
    const title = names.find((name) => name !== undefined && name !== null && name !== '') ?? ''
    return { page, title, findings: findings(page) }
  })
}

/** A page in several languages has the findings of each at its own translation. */
function findingsByPage(all: readonly RecordedFinding[]) {
  const byPage = groupBy(all, ({ page }) => page)
  return ({ source, target }: RecordedPage): readonly RecordedFinding[] =>
    (byPage.get(source ?? target ?? '') ?? []).filter((finding) => (finding.target?.path ?? target) === target)
}

function footer({ record }: HtmlInput, { translate, today }: HtmlOptions): string {
  return translate(message('html.footer', { version: record.tool.version, date: today }))
}
