import type { Pair } from '../../align/types.js'
import type { Document, Language } from '../../document/types.js'
import type { BlockDrift, PageDrift } from '../../drift/types.js'
import type { Finding } from '../../rules/types.js'
import { blockStates, countWords, isProse, statusOf, statusOfSingle, wordsIn } from '../page-status.js'
import type { PageProgress } from './types.js'

/** How far the translation of one page is, and how many words are left to do. */
export function progressOf(pair: Pair, findings: readonly Finding[], drift: PageDrift | undefined): PageProgress {
  const words = { total: 0, new: 0, changed: 0, fuzzy: 0 }
  const driftOf = new Map(drift?.blocks.map((block) => [block.target, block]))
  const targets = new Map(
    pair.blocks.flatMap((link) =>
      link.kind === 'matched' || link.kind === 'moved' ? [[link.source, link.target]] : [],
    ),
  )
  for (const [block, state] of blockStates(pair, findings, drift)) {
    const count = wordsIn(block)
    words.total += count
    if (state === 'missing' || state === 'untranslated') words.new += count
    if (state !== 'stale') continue
    const target = targets.get(block)
    const changed = Math.min(count, changedWords(target && driftOf.get(target), count))
    words.changed += changed
    words.fuzzy += count - changed
  }
  return { ...statusOf(pair, findings, drift), words, lastSync: drift?.syncedAt }
}

/** Words that came in since then. Where only the fact of a change is known, it may be all of them. */
const changedWords = (drift: BlockDrift | undefined, all: number): number =>
  drift === undefined || drift.words.length === 0
    ? all
    : drift.words.reduce((sum, { after }) => sum + countWords(after), 0)

/** A page that exists in one language only. */
export function progressOfSingle(
  source: Document | undefined,
  target: Document | undefined,
  language: Language,
): PageProgress {
  const total = source?.blocks.filter(isProse).reduce((sum, block) => sum + wordsIn(block), 0) ?? 0
  const words = { total, new: total, changed: 0, fuzzy: 0 }
  return { ...statusOfSingle(source, target, language), words, lastSync: undefined }
}
