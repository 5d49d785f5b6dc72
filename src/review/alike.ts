import type { Finding, Fix } from '../rules/types.js'
import type { Decision } from './types.js'

/** Values of a message that say when, not what. */
const fleeting = new Set(['commit', 'date', 'synced'])

/** Two findings with one key are the same fault: the same rule says the same of the same words. */
function faultOf({ rule, message, source, target }: Finding): string {
  const values = Object.entries(message.values).filter(([name]) => !fleeting.has(name))
  return JSON.stringify([rule, message.key, values.length > 0 ? values : [source?.text, target?.text]])
}

/** The other findings that are the same fault. */
function sameFaults(finding: Finding, findings: readonly Finding[]): readonly Finding[] {
  const fault = faultOf(finding)
  return findings.filter((other) => other.fingerprint !== finding.fingerprint && faultOf(other) === fault)
}

/** The other findings that the same decision would put right in the same way. */
export function alikeFor(finding: Finding, decision: Decision, findings: readonly Finding[]): readonly Finding[] {
  switch (decision.kind) {
    case 'fix': {
      const fix = finding.fixes[decision.fix]
      return fix ? sameFaults(finding, findings).filter((other) => sameFix(other, fix) !== undefined) : []
    }
    case 'write': {
      const words = finding.target?.text ?? ''
      return words === '' ? [] : sameFaults(finding, findings).filter(({ target }) => target?.text === words)
    }
    case 'accept':
      if (decision.scope === 'here') return []
      return sameFaults(finding, findings).filter(({ page }) => decision.scope === 'site' || page === finding.page)
    case 'line':
    case 'term':
      return []
  }
}

/** The fix of another finding that writes the same words. */
export const sameFix = (other: Finding, fix: Fix): Fix | undefined =>
  other.fixes.find((one) => one.safety === fix.safety && writes(one) === writes(fix))

const writes = ({ edits }: Fix): string => edits.map(({ text }) => text).join('\u0000')
