import path from 'node:path'
import type { Pair } from '../align/types.js'
import { inspectSite, type Inspection } from './check.js'
import type { AcceptOptions, LedgerChange, PruneOptions } from '../cli/engine.js'
import { accept } from '../drift/accept.js'
import { driftRules, spotOf, type SiteTexts } from '../drift/accepted.js'
import { LEDGER_NAME } from '../drift/entry-file.js'
import { wordsFingerprint } from '../drift/fingerprints.js'
import { formatLedger, type Spot } from '../drift/ledger.js'
import { prune } from '../drift/prune.js'
import { opinionSpots } from '../opinion/questions.js'

/**
 * Works out what accepting makes of the ledger, without touching it. With rules: what these rules say is fine as it is.
 * Without: the translation is in step with the source.
 * @throws {UserError} if there is nothing to look at, or the configuration or the ledger is wrong
 */
export async function planAccept(options: AcceptOptions): Promise<LedgerChange> {
  const rules = options.rules.length > 0 ? options.rules : driftRules
  const inspection = await inspectSite({ ...options, rules, keepAccepted: true })
  const { texts, ledger } = inspection
  const isAboutWords = options.rules.length === 0
  const fromLedger = isAboutWords && inspection.loaded.config.drift.from === 'ledger'
  const spots = fromLedger
    ? pairsOf(inspection).flatMap((pair) => inStep(pair, texts))
    : [...inspection.findings.map((finding) => spotOf(finding, texts)), ...(isAboutWords ? draftsOf(inspection) : [])]
  const { entries, recorded } = accept(ledger, spots, options)
  return { ...fileOf(inspection), text: formatLedger(entries), size: entries.length, recorded, moved: [], removed: [] }
}

/**
 * Works out what the ledger would be without the entries that nothing on the site answers to any more.
 * @throws {UserError} if there is no site, or the configuration or the ledger is wrong
 */
export async function planPrune(options: PruneOptions): Promise<LedgerChange> {
  const inspection = await inspectSite({ ...options, paths: [], rules: [], keepAccepted: true })
  const { texts, ledger } = inspection
  const present = {
    findings: [
      ...inspection.findings.map((finding) => spotOf(finding, texts)),
      ...opinionSpots(pairsOf(inspection), texts),
    ],
    pairs: pairsOf(inspection).flatMap((pair) => inStep(pair, texts)),
    pages: texts.pages,
  }
  const { entries, moved, removed } = prune(ledger, present, options.today)
  return { ...fileOf(inspection), text: formatLedger(entries), size: entries.length, recorded: [], moved, removed }
}

const pairsOf = ({ view, catalogs }: Inspection): readonly Pair[] => [...view.pairs, ...catalogs]

const fileOf = ({ loaded: { root, shown } }: Inspection) => ({
  path: path.join(root, LEDGER_NAME),
  shown: shown(LEDGER_NAME),
})

/** What a machine drafted: who says that a page is in step has looked at that too. */
const draftsOf = ({ view, facts, texts }: Inspection): readonly Spot[] =>
  view.pairs.flatMap((pair) => {
    const drafted = new Set(facts.drafts?.get(pair.target.path)?.map(({ target }) => target))
    return inStep(
      { ...pair, blocks: pair.blocks.filter((link) => link.kind !== 'missing' && drafted.has(link.target)) },
      texts,
    )
  })

/** Every block of a page with its counterpart. */
const inStep = ({ source, target, blocks }: Pair, { inProject }: SiteTexts): readonly Spot[] =>
  blocks.flatMap((link) => {
    if (link.kind !== 'matched' && link.kind !== 'moved') return []
    const spot = {
      page: inProject(source.path),
      language: target.language,
      source: wordsFingerprint([link.source]),
      target: wordsFingerprint([link.target]),
    }
    return spot.source === '' || spot.target === '' ? [] : [spot]
  })
