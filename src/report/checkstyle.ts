import { groupByPath, mainPlace, type RecordedFinding } from './record.js'
import type { RecordReporter } from './types.js'
import { element, xmlDeclaration } from './xml.js'

/** The XML of Checkstyle, which many CI servers and review bots read. */
export const checkstyle: RecordReporter = ({ findings, unread }) => {
  const files = [
    ...[...groupByPath(findings)].map(([name, ofFile]) => element('file', { name }, ofFile.map(error))),
    ...unread.map(({ path, problem }) =>
      element('file', { name: path }, [
        element('error', { line: 1, severity: 'error', message: problem, source: 'tweeluik' }),
      ]),
    ),
  ]
  return xmlDeclaration + element('checkstyle', { version: '4.3' }, files)
}

function error(finding: RecordedFinding): string {
  const start = mainPlace(finding)?.start
  return element('error', {
    line: start?.line ?? 1,
    column: start?.column,
    severity: finding.severity,
    message: finding.message,
    source: `tweeluik.${finding.rule}`,
  })
}
