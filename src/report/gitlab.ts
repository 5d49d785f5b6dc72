import { mainPath, mainPlace } from './record.js'
import { onOneLine } from './printable.js'
import type { RecordReporter } from './types.js'

const severityOf = { error: 'major', warning: 'minor', info: 'info' } as const

/**
 * A Code Quality report: GitLab compares it with that of the target branch by fingerprint.
 *
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export const gitlab: RecordReporter = ({ findings, unread }) => {
  const issues = [
    ...findings.map((finding) => ({
      description: onOneLine(finding.message),
      check_name: finding.rule,
      fingerprint: finding.fingerprint,
      severity: severityOf[finding.severity],
      location: location(mainPath(finding), mainPlace(finding)?.start.line, mainPlace(finding)?.end.line),
    })),
    ...unread.map(({ path, problem }) => ({
      description: onOneLine(problem),
      check_name: 'tweeluik',
      fingerprint: `unread:${path}`,
      severity: 'critical',
      location: location(path),
    })),
  ]
  return `${JSON.stringify(issues, null, 2)}\n`
}

const location = (path: string, begin = 1, end = begin) => ({ path, lines: { begin, end } })
