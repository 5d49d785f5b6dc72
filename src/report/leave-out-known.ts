import type { Finding } from '../rules/types.js'
import type { CheckResult } from './types.js'

/**
 * Leaves out what was found before, by fingerprint, and the pages that have nothing to do with the change.
 *
 * @param earlier  the findings of the earlier state
 * @param changed  the files that were touched since
 * @param ref  what the user calls the earlier state
 */
export function leaveOutKnown(
  result: CheckResult,
  earlier: readonly Finding[],
  changed: ReadonlySet<string>,
  ref: string,
): CheckResult {
  const before = new Set(earlier.map(({ fingerprint }) => fingerprint))
  const now = new Set(result.findings.map(({ fingerprint }) => fingerprint))
  const findings = result.findings.filter(({ fingerprint }) => !before.has(fingerprint))
  const withFindings = new Set(findings.map(({ page }) => page))
  const touched = (file: string | undefined): boolean =>
    file !== undefined && (changed.has(file) || withFindings.has(file))
  return {
    ...result,
    findings,
    pages: result.pages.filter(({ source, target }) => touched(source) || touched(target)),
    since: {
      ref,
      known: result.findings.length - findings.length,
      solved: earlier.filter(({ fingerprint }) => !now.has(fingerprint)).length,
    },
  }
}
