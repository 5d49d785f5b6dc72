import type { AlignedSite } from './align-site.js'
import { driftFromLedger, openSyncBook, settleDrift } from '../drift/ledger-drift.js'
import type { SiteTexts } from '../drift/accepted.js'
import type { LedgerEntry } from '../drift/ledger.js'
import type { PageDrift } from '../drift/types.js'
import type { LoadedSite } from './load-site.js'

/** What became of the source of every translated page since it was translated, by the path of the translation. */
export function driftOfSite(
  { config }: LoadedSite,
  { pairs, drift }: AlignedSite,
  ledger: readonly LedgerEntry[],
  { inProject, pages }: SiteTexts,
  today: string,
): ReadonlyMap<string, PageDrift> {
  if (config.drift.from !== 'ledger') return drift
  const book = openSyncBook(ledger, pages, today)
  return new Map(pairs.map((pair) => [pair.target.path, driftFromLedger(pair, inProject(pair.source.path), book)]))
}

/** The same, but where people accepted that a translation is in step, it is. */
export function settledDrift(
  drift: ReadonlyMap<string, PageDrift>,
  ledger: readonly LedgerEntry[],
  { inProject, pages }: SiteTexts,
  today: string,
): ReadonlyMap<string, PageDrift> {
  if (ledger.length === 0) return drift
  const book = openSyncBook(ledger, pages, today)
  return new Map([...drift].map(([target, page]) => [target, settleDrift(page, inProject(page.source), book)]))
}
