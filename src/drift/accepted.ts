import type { Document } from '../document/types.js'
import type { Finding } from '../rules/types.js'
import { blocksAt, textFingerprint, wordsFingerprint } from './fingerprints.js'
import { isExpired, type LedgerEntry, type Spot } from './ledger.js'

/** The rules that compare the translation with an earlier version of the source; for them only words count. */
export const driftRules: readonly string[] = ['source-changed', 'target-newer']

/** What is needed to tell what a finding is about. */
export interface SiteTexts {
  /** The document in which a finding has a place. */
  documentAt(side: 'source' | 'target', path: string): Document | undefined
  /** The path of a page as the ledger has it: relative to the project. */
  inProject(path: string): string
  /** Every page of the site, as the ledger has it. */
  readonly pages: ReadonlySet<string>
}

/** What a finding is about, in the terms of the ledger. */
export function spotOf(
  finding: Pick<Finding, 'rule' | 'page' | 'source' | 'target'>,
  { documentAt, inProject }: SiteTexts,
): Spot {
  const isDrift = driftRules.includes(finding.rule)
  const fingerprint = (side: 'source' | 'target'): string => {
    const place = finding[side]
    const document = place && documentAt(side, place.path)
    if (!document) return ''
    return isDrift ? wordsFingerprint(blocksAt(document, place.range)) : textFingerprint(document, place.range)
  }
  return {
    page: inProject(finding.page),
    language: (finding.target && documentAt('target', finding.target.path)?.language) ?? '',
    source: fingerprint('source'),
    target: fingerprint('target'),
    ...(!isDrift && { rule: finding.rule }),
  }
}

/** Finds the entry that accepts something; an expired one accepts nothing. */
export function entryFinder(
  entries: readonly LedgerEntry[],
  pages: ReadonlySet<string>,
  today: string,
): (spot: Spot) => LedgerEntry | undefined {
  const byTexts = new Map<string, LedgerEntry[]>()
  for (const entry of entries) {
    if (entry.draft !== undefined || isExpired(entry, today)) continue
    const alike = byTexts.get(textsOf(entry))
    if (alike) alike.push(entry)
    else byTexts.set(textsOf(entry), [entry])
  }
  return (spot) => {
    const alike = byTexts.get(textsOf(spot)) ?? []
    // An entry of a page that is gone counts for every page: it may have been renamed, and the words are the same.
    const moved = spot.source !== '' && spot.target !== ''
    return (
      alike.find(({ page }) => page === spot.page) ?? (moved ? alike.find(({ page }) => !pages.has(page)) : undefined)
    )
  }
}

const textsOf = ({ language, source, target, rule }: Spot): string => [language, source, target, rule ?? ''].join(' ')

/** The findings that no one accepted, and how many were. */
export function leaveOutAccepted(
  findings: readonly Finding[],
  entries: readonly LedgerEntry[],
  site: SiteTexts,
  today: string,
): { readonly findings: readonly Finding[]; readonly accepted: number } {
  if (entries.length === 0) return { findings, accepted: 0 }
  const find = entryFinder(entries, site.pages, today)
  const left = findings.filter((finding) => find(spotOf(finding, site)) === undefined)
  return { findings: left, accepted: findings.length - left.length }
}
