import { accept } from '../drift/accept.js'
import { spotOf, type SiteTexts } from '../drift/accepted.js'
import { formatLedger, type LedgerEntry, type Spot } from '../drift/ledger.js'
import { draftSpot } from '../drift/machine-drafts.js'
import type { MachineDraft } from '../drift/types.js'
import { applyFixes } from '../edit/apply-fixes.js'
import type { ChosenFix } from '../edit/types.js'
import { message } from '../messages.js'
import type { Finding, Fix, TextEdit } from '../rules/types.js'
import { alikeFor, sameFix } from './alike.js'
import { isDraft } from './choices.js'
import { linesAround, writeAt } from './lines.js'
import { setEntry, type TermFile } from './set-entry.js'
import { demandReadable, writeMessage } from './write-message.js'
import type { Change, Decision } from './types.js'

/** Everything that a decision may change, as it is now. */
export interface Ground {
  /** The text of every page, by path. */
  readonly texts: ReadonlyMap<string, string>
  /** What is still reported. */
  readonly findings: readonly Finding[]
  readonly ledger: {
    readonly path: string
    readonly text: string | undefined
    readonly entries: readonly LedgerEntry[]
  }
  readonly terms: TermFile
  readonly site: SiteTexts
  /** What a machine drafted and no one looked at yet, by the path of the translation. */
  readonly drafts: ReadonlyMap<string, readonly MachineDraft[]>
  /** `2026-03-31` */
  readonly today: string
}

/**
 * Works out what a decision makes of the files. Empty: nothing would change.
 * @throws {UserError} if a term cannot be written into the term base, or a text not into a catalog
 */
export function decide(finding: Finding, decision: Decision, ground: Ground): readonly Change[] {
  switch (decision.kind) {
    case 'fix':
    case 'write':
    case 'line':
      return edited(fixesFor(finding, decision, ground), ground)
    case 'accept':
      return accepted(finding, decision, ground)
    case 'term':
      return changed(ground.terms.path, ground.terms.text, setEntry(ground.terms, decision))
  }
}

/** One fix for each finding that a decision is about. */
export function fixesFor(
  finding: Finding,
  decision: Extract<Decision, { kind: 'fix' | 'write' | 'line' }>,
  ground: Ground,
): readonly ChosenFix[] {
  const { findings } = ground
  const others = decision.kind !== 'line' && decision.alike ? alikeFor(finding, decision, findings) : []
  return [finding, ...others].flatMap((one): ChosenFix[] => {
    const fix = fixOf(one, finding, decision, ground)
    return fix ? [{ finding: one, fix }] : []
  })
}

function fixOf(
  one: Finding,
  finding: Finding,
  decision: Extract<Decision, { kind: 'fix' | 'write' | 'line' }>,
  { texts, site }: Ground,
): Fix | undefined {
  if (decision.kind === 'fix') {
    const wanted = finding.fixes[decision.fix]
    return wanted && (one === finding ? wanted : sameFix(one, wanted))
  }
  const text = one.target && texts.get(one.target.path)
  if (!one.target || text === undefined) return undefined
  const written = withLineEndings(decision.text, text)
  const source = one.source && site.documentAt('source', one.source.path)
  const documents = { source, target: site.documentAt('target', one.target.path) }
  const inCatalog = writeMessage(one, decision.text, decision.kind === 'line', documents)
  if (inCatalog) return ownFix(inCatalog)
  return decision.kind === 'line'
    ? ownFix({ ...linesAround(text, one.target), text: written })
    : ownFix(writeAt(text, one.target, written, one.source?.text ?? ''))
}

const ownFix = (edit: TextEdit): Fix => ({ title: message('review.own'), safety: 'review', edits: [edit] })

/** Lines end as they do in the page. */
const withLineEndings = (written: string, page: string): string =>
  written.replace(/\r\n|\r|\n/g, page.includes('\r\n') ? '\r\n' : '\n')

function edited(fixes: readonly ChosenFix[], { texts, site }: Ground): readonly Change[] {
  const paths = new Set(fixes.flatMap(({ fix }) => fix.edits.slice(0, 1).map(({ path }) => path)))
  return [...paths].flatMap((path) => {
    const before = texts.get(path)
    if (before === undefined) return []
    const own = fixes.filter(({ fix }) => fix.edits.every((edit) => edit.path === path))
    const after = applyFixes(before, own).text
    demandReadable(site.documentAt('target', path), after)
    return changed(path, before, after)
  })
}

function accepted(
  finding: Finding,
  decision: Extract<Decision, { kind: 'accept' }>,
  { ledger, site, today, findings, drafts }: Ground,
): readonly Change[] {
  const spots = [finding, ...alikeFor(finding, decision, findings)].flatMap((one) =>
    isDraft(one) ? draftedSpots(one, drafts, site) : [spotOf(one, site)],
  )
  const { entries, recorded } = accept(ledger.entries, spots, { reason: decision.reason, until: undefined, today })
  return recorded.length === 0 ? [] : changed(ledger.path, ledger.text, formatLedger(entries))
}

/** The blocks that a machine drafted where the finding stands: who approves of them says that they are in step. */
const draftedSpots = ({ page, target }: Finding, drafts: Ground['drafts'], site: SiteTexts): readonly Spot[] =>
  (target ? (drafts.get(target.path) ?? []) : []).flatMap((draft) => {
    const { start } = draft.target.range
    if (!target || start < target.range.start || start >= target.range.end) return []
    const language = site.documentAt('target', target.path)?.language ?? ''
    return [draftSpot(draft, { page: site.inProject(page), language })]
  })

const changed = (path: string, before: string | undefined, after: string): readonly Change[] =>
  before === after ? [] : [{ path, before, after }]
