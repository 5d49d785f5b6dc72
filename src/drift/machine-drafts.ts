import type { Pair } from '../align/types.js'
import { wordsFingerprint } from './fingerprints.js'
import { keyOf, type LedgerEntry, type Spot } from './ledger.js'
import type { MachineDraft } from './types.js'

/** What the ledger has on record of a block and its translation, before anyone looked at it. */
export const draftEntry = (
  { source, target, provider }: MachineDraft,
  { page, language, date }: Pick<LedgerEntry, 'page' | 'language' | 'date'>,
): LedgerEntry => ({ ...draftSpot({ source, target }, { page, language }), draft: provider, date })

/** What the entry is about: the same as what one has that says that the two are in step. */
export const draftSpot = (
  { source, target }: Pick<MachineDraft, 'source' | 'target'>,
  { page, language }: Pick<LedgerEntry, 'page' | 'language'>,
): Spot => ({ page, language, source: wordsFingerprint([source]), target: wordsFingerprint([target]) })

/**
 * The blocks of a translation that still say what a machine made of them, while the source says what it said then. Who
 * changes a draft has looked at it.
 * @param page  path of the source page, as the ledger has it
 */
export function machineDrafts({ target, blocks }: Pair, page: string, entries: readonly LedgerEntry[]): MachineDraft[] {
  const drafts = new Map(entries.flatMap((entry) => (entry.draft === undefined ? [] : [[keyOf(entry), entry.draft]])))
  if (drafts.size === 0) return []
  return blocks.flatMap((link) => {
    if (link.kind !== 'matched' && link.kind !== 'moved') return []
    const pair = { source: link.source, target: link.target, provider: '' }
    const provider = drafts.get(keyOf(draftEntry(pair, { page, language: target.language, date: '' })))
    return provider === undefined ? [] : [{ ...pair, provider }]
  })
}
