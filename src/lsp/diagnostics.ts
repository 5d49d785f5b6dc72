import { DiagnosticSeverity, type Diagnostic, type Location } from 'vscode-languageserver'
import type { Translate } from '../messages.js'
import { printable } from '../report/printable.js'
import type { Finding, Place, Severity } from '../rules/types.js'

/** What is needed to show places of a site in an editor. */
export interface Places {
  locate(place: { readonly path: string; readonly range: Place['range'] }): Location
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
}

/** The findings that have a place in a file, each with that place. */
export const findingsIn = (
  findings: readonly Finding[],
  file: string,
): readonly { readonly finding: Finding; readonly own: Place; readonly other: Place | undefined }[] =>
  findings.flatMap((finding) => {
    const { source, target } = finding
    // In a catalog both places may be in the same file; the translation is where something is to be done.
    if (target?.path === file) return [{ finding, own: target, other: source }]
    return source?.path === file ? [{ finding, own: source, other: target }] : []
  })

/** What an editor shows of a finding in one of its two files. */
export function diagnosticOf(
  { rule, severity, message }: Finding,
  { own, other }: { readonly own: Place; readonly other: Place | undefined },
  { locate }: Places,
  { say, help }: { readonly say: Translate; readonly help: (rule: string) => string | undefined },
): Diagnostic {
  const href = help(rule)
  const text = printable(say(message))
  return {
    range: locate(own).range,
    severity: severities[severity],
    code: rule,
    ...(href !== undefined && { codeDescription: { href } }),
    source: 'tweeluik',
    message: text,
    ...(other && { relatedInformation: [{ location: locate(other), message: excerpt(other) || text }] }),
  }
}

/** In characters: enough to know the place by. */
const LONG = 120

function excerpt({ text }: Place): string {
  const line = printable(text.replace(/\s+/g, ' ').trim())
  const characters = Array.from(line)
  return characters.length > LONG ? `${characters.slice(0, LONG).join('')}…` : line
}
