import { isExpired, keyOf, type LedgerEntry, type Spot } from './ledger.js'

/** What the site still holds of what a ledger may speak of. */
export interface Present {
  /** What the findings are about, accepted or not. */
  readonly findings: readonly Spot[]
  /** Every block with its counterpart. */
  readonly pairs: readonly Spot[]
  /** Every page of the site. */
  readonly pages: ReadonlySet<string>
}

/** The ledger as it will be, and what is different. */
export interface Pruned {
  readonly entries: readonly LedgerEntry[]
  /** Entries of a page that was renamed, as they are now. */
  readonly moved: readonly LedgerEntry[]
  readonly removed: readonly LedgerEntry[]
}

/**
 * Leaves out what has expired and what is not there any more; entries of a page that was renamed move along. That a
 * translation was in step with words that have changed since stays known until it is in step with the new ones.
 */
export function prune(entries: readonly LedgerEntry[], present: Present, today: string): Pruned {
  const pagesOf = new Map<string, Set<string>>()
  for (const spot of [...present.findings, ...present.pairs])
    pagesOf.set(subjectOf(spot), (pagesOf.get(subjectOf(spot)) ?? new Set()).add(spot.page))
  const isOutdated = outdated(entries, present.pairs)

  const kept: LedgerEntry[] = []
  const moved: LedgerEntry[] = []
  const removed: LedgerEntry[] = []
  for (const entry of entries) {
    const pages = isExpired(entry, today) || isOutdated(entry) ? undefined : pagesOf.get(subjectOf(entry))
    const [page] = pages ?? []
    if (pages?.has(entry.page) === true) kept.push(entry)
    else if (page === undefined || present.pages.has(entry.page)) removed.push(entry)
    else moved.push({ ...entry, page })
  }
  return { entries: [...kept, ...moved], moved, removed }
}

/** A rule must still say it of these texts; of a translation that was in step, its own words must be there. */
const subjectOf = ({ language, source, target, rule }: Spot): string =>
  [language, target, ...(rule === undefined ? [] : [source, rule])].join(' ')

/** Tells entries of a translation that is in step with other words of the source by now. */
function outdated(entries: readonly LedgerEntry[], pairs: readonly Spot[]): (entry: LedgerEntry) => boolean {
  const known = new Set(entries.map(keyOf))
  const current = new Set(pairs.map(keyOf).filter((key) => known.has(key)))
  const settled = new Set(pairs.filter((pair) => current.has(keyOf(pair))).map(placeOf))
  return (entry) => entry.rule === undefined && settled.has(placeOf(entry)) && !current.has(keyOf(entry))
}

const placeOf = ({ page, language, target }: Spot): string => [page, language, target].join('\u0000')
