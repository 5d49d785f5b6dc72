import { alignDocuments } from '../align/align.js'
import type { KnownLinks, Pair } from '../align/types.js'
import type { Block, Document } from '../document/types.js'
import type { Lexicon } from '../language/lexicon.js'
import { describeChange } from './classify.js'
import { compareWords, type Hunk } from './compare-words.js'
import { follows, sameFigure } from './follow.js'
import { contextOf, standingsOf, type Standing, type Tools } from './standings.js'
import { traceBlocks } from './trace-blocks.js'
import type { BlockDrift, Moment, PageDrift, PageHistory, TargetVersion } from './types.js'
import { wordsKey, wordsOf, type Word } from './words.js'

/** Two pages lined up, and what became of the source of each block. */
export interface LinedUp {
  readonly pair: Pair
  readonly drift: PageDrift
}

/** Lines up the pages of today with what their history knows, and tells what became of the source of each block. */
export function alignWithHistory(history: PageHistory, lexicon: Lexicon): LinedUp {
  const { source, target, targets } = history
  const [first] = targets
  if (first && targets.length === 1 && first.source === source) return alignUnchanged(history, first, lexicon)
  const align: Tools['align'] = (older, other, known) => alignDocuments(older, other, lexicon, known)
  const drift = driftOf(history, { lexicon, align })
  return { pair: alignDocuments(source, target, lexicon, linksOf(drift)), drift }
}

/** Lines up pages that are what they were when the translation was made: then all of it is in line. */
function alignUnchanged(
  { source, target }: PageHistory,
  { moment: syncedAt }: TargetVersion,
  lexicon: Lexicon,
): LinedUp {
  const pair = alignDocuments(source, target, lexicon)
  const counterparts = new Map(
    pair.blocks.flatMap((link) =>
      link.kind === 'matched' || link.kind === 'moved' ? [[link.target, link.source]] : [],
    ),
  )
  const blocks = target.blocks.map((block): BlockDrift => {
    const counterpart = counterparts.get(block)
    if (!counterpart) return unknownDrift(block)
    const known = { target: block, syncedAt, sourceThen: counterpart, sourceNow: counterpart }
    return { ...known, change: 'none', words: [], changedAt: undefined }
  })
  return { pair, drift: pageDrift(source, target, blocks) }
}

const unknownDrift = (target: Block): BlockDrift => ({
  target,
  syncedAt: undefined,
  sourceThen: undefined,
  sourceNow: undefined,
  change: 'unknown',
  words: [],
  changedAt: undefined,
})

/** What became of the source of every block of a translation. */
function driftOf(history: PageHistory, tools: Tools): PageDrift {
  const { source, target } = history
  const standings = standingsOf(history, tools).at(-1) ?? new Map<Block, Standing>()
  const blocks = target.blocks.map((block) => driftOfBlock(block, standings.get(block), history, tools))
  return pageDrift(source, target, blocks)
}

function pageDrift(source: Document, target: Document, blocks: readonly BlockDrift[]): PageDrift {
  const dates = blocks.flatMap(({ syncedAt }) => syncedAt ?? [])
  const syncedAt = dates.reduce<Moment | undefined>(
    (latest, moment) => (latest === undefined || moment.date > latest.date ? moment : latest),
    undefined,
  )
  return { source: source.path, target: target.path, language: target.language, blocks, syncedAt }
}

/** The links of today's pages that follow from it. */
function linksOf({ blocks }: PageDrift): KnownLinks {
  return {
    pairs: new Map(blocks.flatMap(({ sourceNow, target }) => (sourceNow ? [[sourceNow, target] as const] : []))),
    alone: new Set(blocks.flatMap(({ change, target }) => (change === 'removed' ? [target] : []))),
  }
}

function driftOfBlock(
  target: Block,
  standing: Standing | undefined,
  { source: page, target: document, sources }: PageHistory,
  tools: Tools,
): BlockDrift {
  if (!standing) return unknownDrift(target)
  const { syncedAt, sourceThen } = standing
  const sourceNow = traceBlocks(standing.page, page).get(standing.source)
  const known = { target, syncedAt, sourceThen, sourceNow }
  if (!sourceNow) return { ...known, change: 'removed', words: [], changedAt: undefined }
  const [says, translation] = [wordsOf(sourceNow, page.text), wordsOf(target, document.text)]
  const edits = compareWords(standing.translated, translation)
  const context = contextOf(says, translation, document, page, tools, false)
  const changes = compareWords(standing.rendered, says)
  const left = changes.filter((change) => !follows(change, edits, context) && !isSaidAlready(change, translation))
  if (left.length > 0) {
    const now = { block: sourceNow, words: says, language: page.language }
    const words = left.map((change) => describeChange(change, now))
    return { ...known, change: 'meaning', words, changedAt: changedAt(sourceNow, page, sources) }
  }
  if (changes.length === 0 && edits.length > 0) {
    const now = { block: target, words: translation, language: document.language }
    const words = edits.map((change) => describeChange(change, now))
    return { ...known, change: 'target', words, changedAt: undefined }
  }
  const isSame = standing.page.text.slice(...span(standing.source)) === page.text.slice(...span(sourceNow))
  return { ...known, change: isSame || changes.length > 0 ? 'none' : 'cosmetic', words: [], changedAt: undefined }
}

const span = ({ range }: Block): [number, number] => [range.start, range.end]

/** A number that the translation has anyway, in place of one that it has not, was put right in the source only. */
function isSaidAlready({ before, after }: Hunk, translation: readonly Word[]): boolean {
  const figures = (words: readonly Word[]): string[] => words.flatMap(({ key }) => (/\d/.test(key) ? [key] : []))
  const stands = (figure: string): boolean => translation.some(({ key }) => sameFigure(key, figure))
  if (figures(after).length !== after.length || after.length === 0) return false
  return figures(after).every(stands) && !figures(before).some(stands)
}

/** The commit since which the source has said what it says, without a break. */
function changedAt(block: Block, page: Document, sources: PageHistory['sources']): Moment | undefined {
  const wanted = wordsKey(block, page.text)
  let since: Moment | undefined
  for (const { document, moment } of sources) {
    if (!document.blocks.some((one) => wordsKey(one, document.text) === wanted)) break
    since = moment
  }
  return since
}
