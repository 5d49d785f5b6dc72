import type { Pair } from '../align/types.js'
import type { Block } from '../document/types.js'
import { wordsFingerprint } from './fingerprints.js'
import { isExpired, type LedgerEntry } from './ledger.js'
import type { BlockDrift, Moment, PageDrift } from './types.js'

/** The ledger as something to ask: what was in step with these words? */
export interface SyncBook {
  /** Entries for a target text, or for a source text, of a page in a language. */
  ofTarget(page: string, language: string, fingerprint: string): readonly LedgerEntry[]
  ofSource(page: string, language: string, fingerprint: string): readonly LedgerEntry[]
}

/**
 * Opens the ledger for what it says of texts in step; what it says of rules is left aside.
 * @param pages  every page of the site: entries of other pages count for all, since those may have been renamed
 */
export function openSyncBook(entries: readonly LedgerEntry[], pages: ReadonlySet<string>, today: string): SyncBook {
  const [byTarget, bySource] = [new Map<string, LedgerEntry[]>(), new Map<string, LedgerEntry[]>()]
  for (const entry of entries) {
    if (entry.rule !== undefined || entry.draft !== undefined || isExpired(entry, today)) continue
    const page = pages.has(entry.page) ? entry.page : ''
    add(byTarget, [page, entry.language, entry.target], entry)
    add(bySource, [page, entry.language, entry.source], entry)
  }
  const look =
    (index: ReadonlyMap<string, readonly LedgerEntry[]>) =>
    (page: string, language: string, fingerprint: string): readonly LedgerEntry[] =>
      index.get([page, language, fingerprint].join('\u0000')) ??
      index.get(['', language, fingerprint].join('\u0000')) ??
      []
  return { ofTarget: look(byTarget), ofSource: look(bySource) }
}

function add(index: Map<string, LedgerEntry[]>, key: readonly string[], entry: LedgerEntry): void {
  const entries = index.get(key.join('\u0000'))
  if (entries) entries.push(entry)
  else index.set(key.join('\u0000'), [entry])
}

/** What became of each block of a translation since people last said that it was in step. */
export function driftFromLedger(pair: Pair, page: string, book: SyncBook): PageDrift {
  const { source, target, blocks } = pair
  const counterparts = new Map<Block, Block>()
  for (const link of blocks)
    if (link.kind === 'matched' || link.kind === 'moved') counterparts.set(link.target, link.source)
  const drifts = target.blocks.map((block) => blockDrift(block, counterparts.get(block), page, target.language, book))
  const last = drifts
    .flatMap(({ syncedAt }) => syncedAt ?? [])
    .sort((one, other) => (one.date < other.date ? 1 : -1))[0]
  return { source: source.path, target: target.path, language: target.language, blocks: drifts, syncedAt: last }
}

function blockDrift(
  target: Block,
  sourceNow: Block | undefined,
  page: string,
  language: string,
  book: SyncBook,
): BlockDrift {
  const words = { target: wordsFingerprint([target]), source: sourceNow ? wordsFingerprint([sourceNow]) : '' }
  const known = words.target === '' ? [] : book.ofTarget(page, language, words.target)
  const same = known.find(({ source }) => source === words.source)
  // The ledger keeps fingerprints, not texts: what the source said then, it cannot tell.
  const drift = { target, sourceThen: undefined, sourceNow, words: [], changedAt: undefined }
  const since = momentOf(same ?? latest(known))
  if (same) return { ...drift, sourceThen: sourceNow, syncedAt: since, change: 'none' }
  if (known.length > 0) return { ...drift, syncedAt: since, change: sourceNow ? 'meaning' : 'removed' }
  const before = words.source === '' ? [] : book.ofSource(page, language, words.source)
  if (before.length > 0)
    return { ...drift, sourceThen: sourceNow, syncedAt: momentOf(latest(before)), change: 'target' }
  return { ...drift, syncedAt: undefined, change: 'unknown' }
}

/** What git says, but where people said that the translation is in step with the source of now, it is. */
export const settleDrift = (drift: PageDrift, page: string, book: SyncBook): PageDrift => ({
  ...drift,
  blocks: drift.blocks.map((block): BlockDrift => {
    if (block.change === 'none' || block.change === 'cosmetic') return block
    const source = block.sourceNow ? wordsFingerprint([block.sourceNow]) : ''
    const known = book.ofTarget(page, drift.language, wordsFingerprint([block.target]))
    const same = known.find((entry) => entry.source === source)
    return same ? { ...block, change: 'none', words: [], syncedAt: momentOf(same) } : block
  }),
})

const latest = (entries: readonly LedgerEntry[]): LedgerEntry | undefined =>
  entries.toSorted((one, other) => (one.date < other.date ? 1 : -1))[0]

/** The ledger knows days, not commits. */
const momentOf = (entry: LedgerEntry | undefined): Moment | undefined => entry && { commit: '', date: entry.date }
