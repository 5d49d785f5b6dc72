import { isExpired, keyOf, type LedgerEntry, type Spot } from './ledger.js'

/** What people say when they accept something. */
export interface Acceptance {
  readonly reason: string | undefined
  /** The last day on which it holds: `2026-03-31`; undefined: for ever. */
  readonly until: string | undefined
  /** The day of today. */
  readonly today: string
}

/**
 * Records these spots as fine. One that is in the ledger already stays as it is, unless there is a new reason or last
 * day or it has expired: accepting twice changes nothing.
 */
export function accept(
  entries: readonly LedgerEntry[],
  spots: readonly Spot[],
  { reason, until, today }: Acceptance,
): { readonly entries: readonly LedgerEntry[]; readonly recorded: readonly LedgerEntry[] } {
  const byKey = new Map(entries.map((entry) => [keyOf(entry), entry]))
  const recorded: LedgerEntry[] = []
  for (const spot of new Map(spots.map((spot) => [keyOf(spot), spot])).values()) {
    const known = byKey.get(keyOf(spot))
    // A draft is in the ledger too, but no one accepted it.
    const kept = known && known.draft === undefined && !isExpired(known, today) ? known : undefined
    const said = { reason: reason ?? known?.reason, until: until ?? kept?.until }
    if (kept && kept.reason === said.reason && kept.until === said.until) continue
    const entry = { ...spot, date: today, ...withoutUndefined(said) }
    byKey.set(keyOf(spot), entry)
    recorded.push(entry)
  }
  return { entries: [...byKey.values()], recorded }
}

const withoutUndefined = ({ reason, until }: { reason: string | undefined; until: string | undefined }) => ({
  ...(reason !== undefined && { reason }),
  ...(until !== undefined && { until }),
})
