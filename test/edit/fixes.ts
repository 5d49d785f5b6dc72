import type { ChosenFix } from '../../src/edit/types.js'
import { message } from '../../src/messages.js'
import type { Finding, Fix, TextEdit } from '../../src/rules/types.js'

const path = 'docs/beleid.en.md'

export const edit = (start: number, end: number, text: string): TextEdit => ({ path, start, end, text })

export const fixOf = (safety: Fix['safety'], ...edits: readonly TextEdit[]): Fix => ({
  title: message('report.fix.safe'),
  safety,
  edits,
})

/** A finding on the page at `docs/beleid.md`, whose fault stands at `start` in the original. */
export const finding = (rule: string, start: number, fixes: readonly Fix[] = []): Finding => ({
  rule,
  severity: 'error',
  category: 'markup',
  message: message('report.noFindings'),
  page: 'docs/beleid.md',
  fingerprint: `${rule}-${start}`,
  source: { path: 'docs/beleid.md', range: { start, end: start + 1 }, text: `text at ${start}` },
  target: undefined,
  fixes,
})

export const chosen = (...edits: readonly TextEdit[]): ChosenFix => {
  const fix = fixOf('safe', ...edits)
  return { finding: finding('link-title', edits[0]?.start ?? 0, [fix]), fix }
}
