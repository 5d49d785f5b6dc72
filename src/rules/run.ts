import { createHash } from 'node:crypto'
import type { Pair } from '../align/types.js'
import { messageAt } from '../document/catalog/catalog-document.js'
import { writeEdit } from '../document/catalog/write-value.js'
import type { Document, Range } from '../document/types.js'
import { silence } from './silence.js'
import { withoutEchoes } from './without-echoes.js'
import type { Finding, Fix, Level, Place, Report, Rule, Severity, SiteFacts, SiteView } from './types.js'

/** What the configuration says of one rule: its level, if it is set, and its options over the rule's own. */
export interface RuleSetting {
  readonly level: Level | undefined
  readonly options: Readonly<Record<string, unknown>>
}

export type RuleSettings = ReadonlyMap<string, RuleSetting>

/**
 * Runs the rules over every pair and once over the site. What authors disabled in a page and what lies inside a larger
 * fault is left out. Sorted by page, place in the target and rule, so that output is stable.
 */
export function runRules(
  rules: readonly Rule[],
  view: SiteView,
  site: SiteFacts,
  settings: RuleSettings,
  remember: Remember = (_pair, find) => find(),
): Finding[] {
  const active = rules.flatMap((rule) => {
    const setting = settings.get(rule.id)
    const level = setting?.level ?? rule.severity
    return level === 'off'
      ? []
      : [{ rule, level: setting?.level, context: { site, options: { ...rule.defaults, ...setting?.options } } }]
  })
  const findings: Draft[] = []
  for (const pair of view.pairs) {
    const found = remember(pair, () => {
      const ofPair = active.flatMap(({ rule, level, context }) =>
        Array.from(rule.check?.(pair, context) ?? [], (report) => draft(rule, level, report, pair.source, pair.target)),
      )
      const enabled = ofPair.filter((finding) => !isDisabled(finding, [pair.source, pair.target]))
      return withoutEchoes(silence(enabled), pair, site)
    })
    findings.push(...found)
  }
  for (const { rule, level, context } of active)
    for (const report of rule.checkSite?.(view, context) ?? []) {
      const { sourceDocument, targetDocument } = report
      const finding = draft(rule, level, report, sourceDocument, targetDocument)
      if (!isDisabled(finding, [sourceDocument, targetDocument])) findings.push(finding)
    }
  return withFingerprints(findings.toSorted(byPlace))
}

/** A finding that is not known yet by a fingerprint of its own. */
export type Draft = Omit<Finding, 'fingerprint'>

/** Gives what was found in a pair before, if nothing changed that could make a difference; otherwise finds it. */
export type Remember = (pair: Pair, find: () => readonly Draft[]) => readonly Draft[]

function draft(
  rule: Rule,
  level: Level | undefined,
  report: Report,
  source: Document | undefined,
  target: Document | undefined,
): Draft {
  const severity = level ?? report.severity ?? rule.severity
  return {
    rule: rule.id,
    severity: severity as Severity,
    category: report.category ?? rule.category,
    message: report.message,
    page: source?.path ?? target?.path ?? '',
    source: placeOf(source, report.source),
    target: placeOf(target, report.target),
    fixes: (report.fixes ?? []).flatMap((fix) => writtenIn([source, target], fix)),
  }
}

/** A fix of a catalog, written as its format wants it; none where that cannot be done. */
function writtenIn(documents: readonly (Document | undefined)[], fix: Fix): Fix[] {
  const edits = fix.edits.flatMap((edit) => {
    for (const document of documents) {
      const block = document?.path === edit.path ? messageAt(document, edit) : undefined
      if (document && block) return writeEdit(edit, block, document.text) ?? []
    }
    return edit
  })
  return edits.length === fix.edits.length ? [{ ...fix, edits }] : []
}

const placeOf = (document: Document | undefined, range: Range | undefined): Place | undefined =>
  document && range && { path: document.path, range, text: document.text.slice(range.start, range.end) }

/** Whether the author of one of the pages switched the rule off at the place of the finding. */
const isDisabled = ({ rule, source, target }: Draft, documents: readonly (Document | undefined)[]): boolean =>
  [source, target].some((place, side) => {
    const document = documents[side]
    if (!place || !document) return false
    const { start } = place.range
    return document.disabled.some(
      ({ rules, range }) =>
        (rules.length === 0 || rules.includes(rule)) &&
        start >= range.start &&
        // What is missing at the very end of the page has its place after the last character.
        (start < range.end || range.end === document.text.length),
    )
  })

const offset = ({ target, source }: Draft): number => target?.range.start ?? source?.range.start ?? 0

const byPlace = (one: Draft, other: Draft): number =>
  compare(one.page, other.page) || offset(one) - offset(other) || compare(one.rule, other.rule)

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Values of a message that change when history is rewritten or a machine is asked again, while the fault stays the same. */
const fleeting = new Set(['commit', 'date', 'synced', 'explanation', 'suggestion', 'rendering', 'likeness'])

/** Made of rule, page and text; the same fault twice on a page is told apart by its order. */
function withFingerprints(drafts: readonly Draft[]): Finding[] {
  const seen = new Map<string, number>()
  return drafts.map((finding) => {
    const texts = [finding.source, finding.target].map((place) => place?.text.replace(/\s+/g, ' ').trim() ?? '')
    const values = Object.entries(finding.message.values)
      .flatMap(([name, value]) => (fleeting.has(name) ? [] : [value]))
      .join('\u0001')
    const key = [finding.rule, finding.page, finding.target?.path, ...texts, values].join('\u0000')
    const count = seen.get(key) ?? 0
    seen.set(key, count + 1)
    const fingerprint = createHash('sha256')
      .update(`${key}\u0000${String(count)}`)
      .digest('hex')
      .slice(0, 16)
    return { ...finding, fingerprint }
  })
}
