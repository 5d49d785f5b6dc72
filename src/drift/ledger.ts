import * as v from 'valibot'
import type { Message } from '../messages.js'
import { formatLines, parseLines } from './line-file.js'

const fingerprint = v.pipe(v.string(), v.regex(/^[0-9a-f]{0,64}$/))

const day = v.pipe(v.string(), v.isoDate())

const entrySchema = v.object({
  page: v.string(),
  language: v.string(),
  source: fingerprint,
  target: fingerprint,
  rule: v.exactOptional(v.string()),
  reason: v.exactOptional(v.string()),
  until: v.exactOptional(day),
  draft: v.exactOptional(v.string()),
  date: day,
})

/**
 * Something that people looked at and found right as it is: a text and its translation, or what a rule says of them.
 * It is known by its words and not by its place, so that it survives moves.
 */
export interface LedgerEntry {
  /** Path of the source page, or of the target page where there is no source; relative to the project, with `/`. */
  readonly page: string
  /** Of the target; empty where there is no target. */
  readonly language: string
  /** Fingerprint of the text on either side; empty where there is none. */
  readonly source: string
  readonly target: string
  /** The rule whose findings are accepted here. Undefined: the translation is in step with the source. */
  readonly rule?: string
  readonly reason?: string
  /** The last day on which it holds: `2026-03-31`. */
  readonly until?: string
  /** Who made the translation, where that is a machine and no one has looked at it yet: nothing is accepted then. */
  readonly draft?: string
  /** The day on which it was accepted, or drafted. */
  readonly date: string
}

/** What an entry is about. */
export type Spot = Pick<LedgerEntry, 'page' | 'language' | 'source' | 'target' | 'rule'>

export const parseLedger = (
  text: string,
): { readonly entries: readonly LedgerEntry[] } | { readonly problem: Message } =>
  parseLines(text, 'ledger', entrySchema)

/** Sorted, and each entry once: of two for the same thing, as a merge may leave, the later one counts. */
export function formatLedger(entries: readonly LedgerEntry[]): string {
  const byKey = new Map<string, LedgerEntry>()
  for (const entry of entries) {
    const other = byKey.get(keyOf(entry))
    if (!other || other.date <= entry.date) byKey.set(keyOf(entry), inOrder(entry))
  }
  const sorted = [...byKey].sort(([one], [other]) => (one < other ? -1 : 1))
  return formatLines(
    'ledger',
    sorted.map(([, entry]) => entry),
  )
}

/** Two entries with one key speak of the same thing. */
export const keyOf = ({ page, language, source, target, rule }: Spot): string =>
  [page, language, source, target, rule ?? ''].join('\u0000')

/** The same entry always makes the same line. */
const inOrder = ({ page, language, source, target, rule, reason, until, draft, date }: LedgerEntry): LedgerEntry => ({
  page,
  language,
  source,
  target,
  ...(rule !== undefined && { rule }),
  ...(reason !== undefined && { reason }),
  ...(until !== undefined && { until }),
  ...(draft !== undefined && { draft }),
  date,
})

export const isExpired = ({ until }: LedgerEntry, today: string): boolean => until !== undefined && until < today
