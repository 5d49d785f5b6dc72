import { counterPlace, mainPath, mainPlace, type RecordedFinding, type RecordedPlace } from './record.js'
import { onOneLine } from './printable.js'
import type { RecordReporter } from './types.js'

type Properties = Readonly<Record<string, string | number>>

const level = { error: 'error', warning: 'warning', info: 'notice' } as const

/**
 * Workflow commands of GitHub Actions, which become annotations on the lines of a change. A line break would end the
 * command and let text from a page start one of its own, so every value is escaped.
 *
 * @see https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export const github: RecordReporter = ({ findings, unread }) =>
  [
    ...findings.map(annotation),
    ...unread.map(({ path, problem }) => command('error', { file: path, title: 'tweeluik' }, problem)),
  ].join('')

function annotation(finding: RecordedFinding): string {
  const place = mainPlace(finding)
  const counterpart = counterPlace(finding)
  const about = counterpart === null ? '' : ` (${counterpart.path}:${counterpart.start.line})`
  const properties = {
    file: mainPath(finding),
    line: place?.start.line ?? 1,
    ...(place && rangeOf(place)),
    title: finding.rule,
  }
  return command(level[finding.severity], properties, finding.message + about)
}

/** GitHub refuses columns for a range of several lines. */
const rangeOf = ({ start, end }: RecordedPlace): Properties =>
  start.line === end.line ? { col: start.column, endColumn: end.column } : { endLine: end.line }

function command(name: string, properties: Properties, text: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
  return `::${name} ${list.join(',')}::${escapeData(text)}\n`
}

/** `%` comes first, or the others would be escaped twice. What is left of line breaks is gone after `onOneLine`. */
const escapeData = (text: string): string => onOneLine(text).replace(/%/g, '%25')

const escapeProperty = (text: string): string => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
