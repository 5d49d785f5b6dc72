import type { Pair } from '../align/types.js'
import type { Block, Document, Language } from '../document/types.js'
import type { PageDrift } from '../drift/types.js'
import type { Finding } from '../rules/types.js'
import type { PageStatus } from './types.js'

/** Rules that say that a whole block still has to be translated. */
const untranslatedRules = new Set(['untranslated', 'front-matter-untranslated', 'attribute-untranslated'])

/** What became of a block of the source in the translation. */
export type BlockState = 'in-sync' | 'stale' | 'missing' | 'untranslated'

export const isProse = ({ prose }: Block): boolean => /\p{L}/u.test(prose.text)

/** The state of every block of the source that has words, in source order. */
export function blockStates(
  { source, target, blocks }: Pair,
  findings: readonly Finding[],
  drift?: PageDrift,
): ReadonlyMap<Block, BlockState> {
  const untranslated = findings
    .filter(({ rule, target: place }) => untranslatedRules.has(rule) && place?.path === target.path)
    .map((finding) => finding.target?.range.start ?? -1)
  const stale = new Set(drift?.blocks.filter(({ change }) => change === 'meaning').map((block) => block.target))
  const counterparts = new Map(
    blocks.flatMap((link) => (link.kind === 'matched' || link.kind === 'moved' ? [[link.source, link.target]] : [])),
  )
  const stateOf = (block: Block): BlockState => {
    const counterpart = counterparts.get(block)
    if (!counterpart || isWanting(counterpart)) return 'missing'
    const { start, end } = counterpart.range
    if (untranslated.some((at) => at >= start && at <= end)) return 'untranslated'
    return stale.has(counterpart) ? 'stale' : 'in-sync'
  }
  return new Map(source.blocks.filter(isProse).map((block) => [block, stateOf(block)]))
}

/** A message that is there to be filled in, or that programs do not show yet. */
const isWanting = ({ kind, value, isUnfinished }: Block): boolean =>
  kind === 'message' && (value.trim() === '' || isUnfinished === true)

/** How far the translation of one page is: how many blocks with words there are, and what became of them. */
export function statusOf(pair: Pair, findings: readonly Finding[], drift?: PageDrift): PageStatus {
  const { source, target, sections } = pair
  const states = [...blockStates(pair, findings, drift).values()]
  const count = (wanted: BlockState): number => states.filter((state) => state === wanted).length
  const [stale, missing, untranslated] = [count('stale'), count('missing'), count('untranslated')]
  return {
    source: source.path,
    target: target.path,
    language: target.language,
    state: missing + untranslated > 0 ? 'partial' : stale > 0 ? 'stale' : 'in-sync',
    blocks: { total: states.length, translated: states.length - missing - untranslated, stale, missing },
    sections: {
      total: source.sections.filter(({ heading }) => heading).length,
      matched: sections.filter((link) => (link.kind === 'matched' || link.kind === 'moved') && link.source.heading)
        .length,
    },
  }
}

/** A page that exists in one language only. */
export function statusOfSingle(
  source: Document | undefined,
  target: Document | undefined,
  language: Language,
): PageStatus {
  const total = source?.blocks.filter(isProse).length ?? 0
  return {
    source: source?.path,
    target: target?.path,
    language,
    state: 'missing',
    blocks: { total, translated: 0, stale: 0, missing: total },
    sections: { total: source?.sections.filter(({ heading }) => heading).length ?? 0, matched: 0 },
  }
}

export const wordCount = ({ blocks }: Document): number => blocks.reduce((sum, block) => sum + wordsIn(block), 0)

/** Code is not counted: no one translates it. */
export const wordsIn = ({ kind, prose }: Block): number => (kind === 'code' ? 0 : countWords(prose.text))

export const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
