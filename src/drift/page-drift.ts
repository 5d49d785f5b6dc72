import { alignDocuments } from '../align/align.js'
import type { KnownLinks, Pair } from '../align/types.js'
import type { Block, Document } from '../document/types.js'
import type { Lexicon } from '../language/lexicon.js'
import { describeChange } from './classify.js'
import { applyHunks, compareWords, type Hunk } from './compare-words.js'
import { follows, sameFigure } from './follow.js'
import { traceBlocks } from './trace-blocks.js'
import type { BlockDrift, Moment, PageDrift, PageHistory, TargetVersion } from './types.js'
import { wordsOf, type Word } from './words.js'

/** What is known of a target block at some moment. */
interface Standing {
  readonly syncedAt: Moment | undefined
  readonly sourceThen: Block
  /** The version of the source block that was looked at last, and its page. */
  readonly source: Block
  readonly page: Document
  /** The words of the source that the translation renders. */
  readonly rendered: readonly Word[]
  /** The words of the translation when the two were in line. */
  readonly translated: readonly Word[]
}

/** A target block without a known source has no standing. */
type Standings = ReadonlyMap<Block, Standing>

interface Tools {
  readonly lexicon: Lexicon
  /** Lines up two versions in two languages, given what is known already. */
  align(source: Document, target: Document, known: KnownLinks): Pair
}

/** Lines up the pages of today with what their history knows, and tells what became of the source of each block. */
export function alignWithHistory(
  history: PageHistory,
  lexicon: Lexicon,
): { readonly pair: Pair; readonly drift: PageDrift } {
  const { source, target } = history
  let first: Pair | undefined
  const align: Tools['align'] = (older, other, known) => {
    const pair = alignDocuments(older, other, lexicon, known)
    first ??= pair
    return pair
  }
  const drift = driftOf(history, { lexicon, align })
  // Where nothing changed, the pages of then are those of today.
  const isFirst = first?.source === source && first.target === target && history.targets.length === 1
  return { pair: isFirst && first ? first : alignDocuments(source, target, lexicon, linksOf(drift)), drift }
}

/** What became of the source of every block of a translation. */
function driftOf(history: PageHistory, tools: Tools): PageDrift {
  const { source, target } = history
  const standings = standingsOf(history, tools).at(-1) ?? new Map<Block, Standing>()
  const blocks = target.blocks.map((block) => driftOfBlock(block, standings.get(block), history, tools))
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

/** For each version of the translation what is known of its blocks, the oldest version first. */
function standingsOf({ targets }: PageHistory, tools: Tools): Standings[] {
  const all: Standings[] = []
  for (const version of targets) {
    const inherited = new Map<Block, Inheritance>()
    for (const parent of version.parents) {
      const [older, standings] = [targets[parent], all[parent]]
      if (older && standings)
        for (const [block, own] of inherit(older, standings, version, tools))
          if (isBetter(own, inherited.get(block))) inherited.set(block, own)
    }
    const standings = new Map([...inherited].map(([block, { standing }]) => [block, standing]))
    all.push(begin(version, standings, tools))
  }
  return all
}

interface Inheritance {
  readonly standing: Standing
  /** Whether the version before it says the same in this block. */
  readonly isSame: boolean
}

/** Of what two merged versions know of a block: that of the version which it was taken from, else what is newer. */
function isBetter(one: Inheritance, other: Inheritance | undefined): boolean {
  if (other === undefined) return true
  if (one.isSame !== other.isSame) return one.isSame
  return (one.standing.syncedAt?.date ?? '9') > (other.standing.syncedAt?.date ?? '9')
}

/** What the blocks of a version have from the version before it. */
function* inherit(
  older: TargetVersion,
  standings: Standings,
  version: TargetVersion,
  tools: Tools,
): Iterable<[Block, Inheritance]> {
  for (const [before, after] of traceBlocks(older.document, version.document)) {
    const standing = standings.get(before)
    if (!standing) continue
    const edits = compareWords(wordsOf(before, older.document.text), wordsOf(after, version.document.text))
    const isSame = edits.length === 0
    const isKept = isSame || version.isFormatting
    yield [after, { standing: isKept ? standing : edit(standing, edits, after, version, tools), isSame }]
  }
}

/** What an edit of the translation says of its standing: it may have brought it in line with the source of then. */
function edit(
  standing: Standing,
  edits: readonly Hunk[],
  target: Block,
  { document, moment, source: page, changesSource }: TargetVersion,
  tools: Tools,
): Standing {
  const source = page && traceBlocks(standing.page, page).get(standing.source)
  if (!page || !source) return standing
  const says = wordsOf(source, page.text)
  const changes = compareWords(standing.rendered, says)
  if (changes.length === 0) return { ...standing, source, page, syncedAt: moment, sourceThen: source }
  const context = contextOf(says, wordsOf(target, document.text), document, page, tools, changesSource)
  const followed = changes.filter((change) => follows(change, edits, context))
  const rendered = applyHunks(standing.rendered, followed)
  if (followed.length < changes.length) return { ...standing, source, page, rendered }
  const translated = wordsOf(target, document.text)
  return { syncedAt: moment, sourceThen: source, source, page, rendered: says, translated }
}

/** Blocks that are new in a version were made from the source page of that moment. */
function begin({ document, moment, source: page }: TargetVersion, inherited: Standings, { align }: Tools): Standings {
  const fresh = document.blocks.filter((block) => !inherited.has(block))
  if (!page || fresh.length === 0) return inherited
  const pairs = new Map<Block, Block>()
  for (const [block, standing] of inherited) {
    const source = traceBlocks(standing.page, page).get(standing.source)
    if (source) pairs.set(source, block)
  }
  const standings = new Map(inherited)
  const alone = new Set(document.blocks.filter((block) => inherited.has(block) && ![...pairs.values()].includes(block)))
  for (const link of align(page, document, { pairs, alone }).blocks) {
    if ((link.kind !== 'matched' && link.kind !== 'moved') || standings.has(link.target)) continue
    const [rendered, translated] = [wordsOf(link.source, page.text), wordsOf(link.target, document.text)]
    standings.set(link.target, {
      syncedAt: moment,
      sourceThen: link.source,
      source: link.source,
      page,
      rendered,
      translated,
    })
  }
  return standings
}

function driftOfBlock(
  target: Block,
  standing: Standing | undefined,
  { source: page, target: document, sources }: PageHistory,
  tools: Tools,
): BlockDrift {
  const unknown = { target, syncedAt: undefined, sourceThen: undefined, sourceNow: undefined, changedAt: undefined }
  if (!standing) return { ...unknown, change: 'unknown', words: [] }
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

function contextOf(
  says: readonly Word[],
  translation: readonly Word[],
  { language: target }: Document,
  { language: source }: Document,
  { lexicon }: Tools,
  isSameMoment: boolean,
): Parameters<typeof follows>[2] {
  return { source, target, lexicon, sourceLength: says.length, targetLength: translation.length, isSameMoment }
}

/** The commit since which the source has said what it says, without a break. */
function changedAt(block: Block, page: Document, sources: PageHistory['sources']): Moment | undefined {
  const key = (one: Block, { text }: Document): string =>
    wordsOf(one, text)
      .map((word) => word.key)
      .join(' ')
  const wanted = key(block, page)
  let since: Moment | undefined
  for (const { document, moment } of sources) {
    if (!document.blocks.some((one) => key(one, document) === wanted)) break
    since = moment
  }
  return since
}
