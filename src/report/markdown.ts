import { message, type Translate } from '../messages.js'
import { compared, nothingFound } from './compared.js'
import { codeSpans, escapeMarkdown } from './markdown/escape.js'
import { counterPlace, countSeverities, groupByPath, mainPath, mainPlace } from './record.js'
import type { CheckRecord, RecordedFinding, RecordedPage } from './record.js'
import { stateWord } from './state-word.js'
import type { RecordReporter } from './types.js'

/** As many as a reader looks through before they open the rest. */
const OPEN = 10

/** GitHub refuses a comment over 65,536 characters; these leave some room for what else is in it. */
const MOST = { unread: 5_000, pages: 20_000, findings: 38_000 }

const icon = { error: '🔴', warning: '🟠', info: '🔵' } as const

/**
 * For the summary of a CI job and for a comment on a pull request, in the Markdown of GitHub and GitLab: the outcome in
 * one sentence, the pages that need work, and the findings.
 */
export const markdown: RecordReporter = (record, { translate }) =>
  [
    '## Tweeluik',
    outcome(record, translate),
    record.since ? codeSpans(compared(record.since, record.findings.length, translate)) : '',
    unreadPages(record, translate),
    pageTable(record, translate),
    findingList(record.findings, translate),
  ]
    .filter((part) => part !== '')
    .map((part) => `${part}\n`)
    .join('\n')

function outcome({ summary, pages, since }: CheckRecord, translate: Translate): string {
  const { errors, warnings, infos } = summary
  const counts = [
    errors > 0 && message('report.errors', { count: errors }),
    warnings > 0 && message('report.warnings', { count: warnings }),
    infos > 0 && message('report.infos', { count: infos }),
  ].flatMap((part) => (part === false ? [] : [translate(part)]))
  const faults = counts.length === 0 ? translate(nothingFound(since)) : counts.join(', ')
  return `**${translate(message('report.pages', { count: pages.length }))}** · ${faults}`
}

/** What could not be checked comes before what could. */
function unreadPages({ unread }: CheckRecord, translate: Translate): string {
  if (unread.length === 0) return ''
  const lines = unread.map(({ path, problem }) => `- ${code(path)}: ${codeSpans(problem)}`)
  const heading = `**${translate(message('report.unread', { count: unread.length }))}**`
  return [heading, '', ...fitting(lines, MOST.unread)].join('\n')
}

/** A row for each page that is not in sync or has findings; a table of what is well helps no one. */
function pageTable({ pages, findings }: CheckRecord, translate: Translate): string {
  const groups = groupByPath(findings)
  const rows = pages.flatMap((page) => {
    const ofPage = [page.target, page.source].flatMap((path) => (path === null ? [] : (groups.get(path) ?? [])))
    return ofPage.length === 0 && page.state === 'in-sync' ? [] : [pageRow(page, ofPage, translate)]
  })
  if (rows.length === 0) return ''
  const head = [
    message('report.table.page'),
    message('report.table.state'),
    message('report.table.errors'),
    message('report.table.warnings'),
    message('report.table.infos'),
  ].map(translate)
  const shown = fitting(rows, MOST.pages)
  const rest = rows.length - shown.length
  const more = rest > 0 ? ['', translate(message('report.morePages', { count: rest }))] : []
  return [row(head), row(['---', '---', '--:', '--:', '--:']), ...shown, ...more].join('\n')
}

function pageRow(page: RecordedPage, findings: readonly RecordedFinding[], translate: Translate) {
  const { errors, warnings, infos } = countSeverities(findings)
  return row([code(page.target ?? page.source ?? ''), translate(stateWord(page)), errors, warnings, infos])
}

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`

function findingList(findings: readonly RecordedFinding[], translate: Translate): string {
  if (findings.length === 0) return ''
  const lines = fitting(worstFirst(findings).map(findingLine), MOST.findings)
  const rest = findings.length - lines.length
  const more = rest > 0 ? ['', translate(message('report.moreFindings', { count: rest }))] : []
  const [open, folded] = [lines.slice(0, OPEN), lines.slice(OPEN)]
  if (folded.length === 0) return [...open, ...more].join('\n')
  const summary = translate(message('report.folded', { count: folded.length }))
  // GitHub reads Markdown inside HTML only after an empty line.
  const details = ['<details>', `<summary>${summary}</summary>`, '', ...folded, ...more, '', '</details>']
  return [...open, '', ...details].join('\n')
}

/** The first lines that together have at most `most` characters. */
function fitting(lines: readonly string[], most: number): readonly string[] {
  let used = 0
  return lines.filter((line) => (used += line.length + 1) <= most)
}

const ranks = ['error', 'warning', 'info']

const worstFirst = (findings: readonly RecordedFinding[]): readonly RecordedFinding[] =>
  findings.toSorted((one, other) => ranks.indexOf(one.severity) - ranks.indexOf(other.severity))

function findingLine(finding: RecordedFinding): string {
  const place = mainPlace(finding)
  const counterpart = counterPlace(finding)
  const where = [place, counterpart].flatMap((side) => (side ? [code(`${side.path}:${side.start.line}`)] : []))
  const places = where.length === 0 ? code(mainPath(finding)) : where.join(' ↔ ')
  return `- ${icon[finding.severity]} ${codeSpans(finding.message)} · ${code(finding.rule)}<br>${places}`
}

const code = (text: string): string => `<code>${escapeMarkdown(text)}</code>`
