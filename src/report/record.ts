import type { Language } from '../document/types.js'
import { message, type Translate } from '../messages.js'
import type { Fix, Place, Severity, TextEdit } from '../rules/types.js'
import { lineIndexes, type LineColumn } from './line-column.js'
import type { CheckResult, Comparison, PageStatus } from './types.js'

/** A place in the file, lines and columns 1-based, the offset 0-based; all in UTF-16 code units. */
export interface RecordedPoint extends LineColumn {
  readonly offset: number
}

/** From `start` up to, not including, `end`. Empty where something should be inserted. */
export interface RecordedPlace {
  readonly path: string
  readonly start: RecordedPoint
  readonly end: RecordedPoint
  readonly text: string
}

export interface RecordedFix {
  readonly title: string
  readonly safety: Fix['safety']
  readonly edits: readonly TextEdit[]
}

export interface RecordedFinding {
  readonly rule: string
  readonly severity: Severity
  readonly category: string
  readonly message: string
  readonly page: string
  readonly fingerprint: string
  /** Null only where that side has no such page. */
  readonly source: RecordedPlace | null
  readonly target: RecordedPlace | null
  readonly fixes: readonly RecordedFix[]
}

export interface RecordedPage extends Omit<PageStatus, 'source' | 'target'> {
  readonly source: string | null
  readonly target: string | null
}

/**
 * A result as other programs read it: with lines and columns, and in the words of one language. It needs no pages to
 * go with it, so it can be saved, merged and rendered later.
 */
export interface CheckRecord {
  readonly version: 1
  readonly tool: { readonly name: string; readonly version: string }
  /** Of the messages. */
  readonly language: Language
  /** What the site calls itself, if that is known, and the language of its originals. Older results do not tell. */
  readonly site?: { readonly name: string; readonly source: Language } | undefined
  readonly pages: readonly RecordedPage[]
  readonly findings: readonly RecordedFinding[]
  readonly unread: readonly { readonly path: string; readonly problem: string }[]
  /** Only where the result was compared with an earlier state of the site. */
  readonly since?: Comparison | undefined
  readonly summary: {
    readonly pages: number
    readonly errors: number
    readonly warnings: number
    readonly infos: number
    readonly words: { readonly source: number; readonly target: number }
  }
}

/** Writes a result down for other programs. */
export function recordOf(result: CheckResult, translate: Translate): CheckRecord {
  const indexOf = lineIndexes(result.texts)
  const point = (path: string, offset: number) => ({ ...indexOf(path).at(offset), offset })
  const place = (place: Place | undefined): RecordedPlace | null =>
    place === undefined
      ? null
      : {
          path: place.path,
          start: point(place.path, place.range.start),
          end: point(place.path, place.range.end),
          text: place.text,
        }
  const findings = result.findings.map((finding): RecordedFinding => ({
    rule: finding.rule,
    severity: finding.severity,
    category: finding.category,
    message: translate(finding.message),
    page: finding.page,
    fingerprint: finding.fingerprint,
    source: place(finding.source),
    target: place(finding.target),
    fixes: finding.fixes.map(({ title, safety, edits }) => ({ title: translate(title), safety, edits })),
  }))
  const { pages, site, since } = result
  return {
    version: 1,
    tool: { name: 'tweeluik', version: result.version },
    language: translate(message('report.language')),
    site: { name: site.name, source: site.source },
    pages: pages.map(({ source, target, language, state, blocks, sections }) => ({
      source: source ?? null,
      target: target ?? null,
      language,
      state,
      blocks,
      sections,
    })),
    findings,
    unread: result.unread.map(({ path, problem }) => ({ path, problem: translate(problem) })),
    ...(since && { since }),
    summary: { pages: pages.length, ...countSeverities(findings), words: result.words },
  }
}

/** How many findings there are of each level. */
export function countSeverities(findings: readonly { readonly severity: Severity }[]) {
  const count = (wanted: Severity): number => findings.filter(({ severity }) => severity === wanted).length
  return { errors: count('error'), warnings: count('warning'), infos: count('info') }
}

/** The place to open: in the translation, or in the original where there is no translation. */
export const mainPlace = ({ source, target }: RecordedFinding): RecordedPlace | null => target ?? source

/** The other side of the main place, if there is one. */
export const counterPlace = ({ source, target }: RecordedFinding): RecordedPlace | null => (target ? source : null)

/** The file to open: that of the main place, or the page that the finding is about. */
export const mainPath = (finding: RecordedFinding): string => mainPlace(finding)?.path ?? finding.page

/** The findings by the file to open, in the order in which they come. */
export function groupByPath(findings: readonly RecordedFinding[]): ReadonlyMap<string, readonly RecordedFinding[]> {
  const groups = new Map<string, RecordedFinding[]>()
  for (const finding of findings) {
    const path = mainPath(finding)
    const group = groups.get(path)
    if (group === undefined) groups.set(path, [finding])
    else group.push(finding)
  }
  return groups
}
