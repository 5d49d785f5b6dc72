import { message } from '../messages.js'
import type { Finding } from '../rules/types.js'
import { lineIndexes } from './line-column.js'
import { findingsOfPage } from './pretty/findings.js'
import { pageHeading } from './pretty/page-heading.js'
import { createPen, type Pen } from './pretty/pen.js'
import { nextStep, summary } from './pretty/summary.js'
import { printable } from './printable.js'
import { wrap } from './text-width.js'
import type { CheckResult, PageStatus, Reporter } from './types.js'

const NARROWEST = 60

/** For people at a terminal: page by page, both languages in view, and what to do at the end. */
export const pretty: Reporter = (result, options) => {
  const pen = createPen(options, Math.max(NARROWEST, options.width))
  const indexOf = lineIndexes(result.texts)
  const pages = groupByPage(result.findings).map(([path, findings]) => {
    const status = statusOf(result.pages, path)
    const languages = { source: result.site.source, target: status?.language ?? result.site.targets[0] ?? '' }
    const body = findingsOfPage(findings, { pen, texts: result.texts, indexOf, languages })
    return [...pageHeading(path, status, pen), '', ...body]
  })
  const faults = [...pages, ...unreadPages(result, pen)]
  const paragraphs = options.quiet
    ? faults
    : [siteHeading(result, pen), ...faults, [...summary(result, pen), ...nextStep(result, pen)]]
  return paragraphs.map((lines) => lines.map((line) => `${line.trimEnd()}\n`).join('')).join('\n')
}

function siteHeading({ site, pages }: CheckResult, { say, width }: Pen): readonly string[] {
  const description = printable(say(site.description))
  const sources = new Set(pages.map(({ source, target }) => source ?? target))
  const text = [
    'Tweeluik',
    site.name === '' ? description : `${printable(site.name)} (${description})`,
    say(message('report.pages', { count: sources.size })) + ` ${site.source} → ${site.targets.join(', ')}`,
  ].join(' · ')
  return wrap(text, width)
}

/** What could not be checked is not to be overlooked: it stands right above the summary. */
function unreadPages({ unread }: CheckResult, { say, color, width }: Pen): readonly (readonly string[])[] {
  if (unread.length === 0) return []
  const lines = unread.flatMap(({ path, problem }) => [
    `  ${printable(path)}`,
    ...wrap(printable(say(problem)), width - 4).map((line) => `    ${line}`),
  ])
  return [[color.bold(color.red(say(message('report.unread', { count: unread.length })))), '', ...lines]]
}

/** By the page that a person has to open: the translation, or the original where there is none. */
function groupByPage(findings: readonly Finding[]): readonly (readonly [string, readonly Finding[]])[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const path = finding.target?.path ?? finding.source?.path ?? finding.page
    const group = groups.get(path)
    if (group === undefined) groups.set(path, [finding])
    else group.push(finding)
  }
  return [...groups]
}

const statusOf = (pages: readonly PageStatus[], path: string): PageStatus | undefined =>
  pages.find(({ target }) => target === path) ?? pages.find(({ source }) => source === path)
