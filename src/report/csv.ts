import { csvTable, type Cell } from './csv-table.js'
import type { RecordedFinding, RecordedPlace } from './record.js'
import type { RecordReporter } from './types.js'

/** The columns in their order; their names are part of the format, so they do not depend on the language. */
const columns: readonly (readonly [name: string, value: (finding: RecordedFinding) => Cell])[] = [
  ['severity', ({ severity }) => severity],
  ['rule', ({ rule }) => rule],
  ['category', ({ category }) => category],
  ['message', ({ message }) => message],
  ['page', ({ page }) => page],
  ...sideColumns('source', ({ source }) => source),
  ...sideColumns('target', ({ target }) => target),
  ['fix', ({ fixes }) => fixes[0]?.title ?? null],
  ['fingerprint', ({ fingerprint }) => fingerprint],
]

function sideColumns(side: string, placeOf: (finding: RecordedFinding) => RecordedPlace | null): typeof columns {
  return [
    [`${side}_path`, (finding) => placeOf(finding)?.path ?? null],
    [`${side}_line`, (finding) => placeOf(finding)?.start.line ?? null],
    [`${side}_column`, (finding) => placeOf(finding)?.start.column ?? null],
    [`${side}_text`, (finding) => placeOf(finding)?.text ?? null],
  ]
}

/** A table of findings for spreadsheets. */
export const csv: RecordReporter = ({ findings, unread }) =>
  csvTable([
    columns.map(([name]) => name),
    ...findings.map((finding) => columns.map(([, value]) => value(finding))),
    ...unread.map(({ path, problem }) => columns.map(([name]) => unreadCell(name, path, problem))),
  ])

/** A page that could not be read is a row too: whoever counts rows must not take it for a page without faults. */
const unreadCell = (column: string, path: string, problem: string): Cell =>
  ({ severity: 'error', message: problem, page: path })[column] ?? null
