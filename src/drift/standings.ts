import type { KnownLinks, Pair } from '../align/types.js'
import type { Block, Document } from '../document/types.js'
import type { Lexicon } from '../language/lexicon.js'
import { applyHunks, compareWords, type Hunk } from './compare-words.js'
import { follows, type FollowContext } from './follow.js'
import { traceBlocks } from './trace-blocks.js'
import type { Moment, PageHistory, TargetVersion } from './types.js'
import { wordsOf, type Word } from './words.js'

/** What is known of a target block at some moment. */
export interface Standing {
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

export interface Tools {
  readonly lexicon: Lexicon
  /** Lines up two versions in two languages, given what is known already. */
  align(source: Document, target: Document, known: KnownLinks): Pair
}

/** For each version of the translation what is known of its blocks, the oldest version first. */
export function standingsOf({ targets }: PageHistory, tools: Tools): Standings[] {
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

/** What is needed to tell whether a change of the translation follows one of the source. */
export function contextOf(
  says: readonly Word[],
  translation: readonly Word[],
  { language: target }: Document,
  { language: source }: Document,
  { lexicon }: Tools,
  isSameMoment: boolean,
): FollowContext {
  return { source, target, lexicon, sourceLength: says.length, targetLength: translation.length, isSameMoment }
}
