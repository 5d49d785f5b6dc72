import type { BlockPair, Pair, SegmentLink } from '../../align/types.js'
import { textAt } from '../../document/catalog/catalog-document.js'
import type { Range, Segment } from '../../document/types.js'
import type { BlockDrift } from '../../drift/types.js'
import { excerptOf, type Job } from '../jobs.js'
import { newNumbers } from './new-numbers.js'
import { gap, type Makers, type Of } from './sentences.js'

/** What has to be done for one stale block; undefined where it is not known what changed. */
export function staleJobs(pair: Pair, drift: BlockDrift, makers: Makers, of: Of): Job[] | undefined {
  const { sourceThen, sourceNow, target } = drift
  const blocks = pair.blockPairs.find((one) => one.source === sourceNow && one.target === target)
  if (!blocks || sourceThen === sourceNow) return undefined
  if (!sourceThen) return onlySentence({ pair, drift, blocks, makers, of, gone: [] })
  const then = new Map(sourceThen.segments.map((segment) => [flat(segment.text), segment]))
  const now = new Set(blocks.source.segments.map(({ text }) => flat(text)))
  const gone = [...then.values()].filter(({ text }) => !now.has(flat(text)))
  const links = blocks.segments.length > 0 ? blocks.segments : [wholeOf(blocks)]
  const work: Work = { pair, drift, blocks, makers, of, gone }
  const jobs = links.flatMap((link, index): (Job | undefined)[] => {
    const isChanged = link.source.some(({ text }) => !then.has(flat(text)))
    if (link.source.length === 0) return wasRendered(link, gone, links) ? [removal(link, work)] : []
    if (!isChanged) return []
    return [link.target.length === 0 ? addition(link, index, links, work) : replacement(link, work)]
  })
  return jobs.includes(undefined) ? undefined : jobs.filter((job) => job !== undefined)
}

interface Work {
  readonly pair: Pair
  readonly drift: BlockDrift
  readonly blocks: BlockPair
  readonly makers: Makers
  readonly of: Of
  /** Sentences that the source had and has no more. */
  readonly gone: readonly Segment[]
}

/** The ledger keeps fingerprints, no older text to compare with: then only a block of one sentence tells what changed. */
function onlySentence(work: Work): Job[] | undefined {
  const { blocks } = work
  const [link, ...more] = blocks.segments.length > 0 ? blocks.segments : [wholeOf(blocks)]
  if (link?.source.length !== 1 || link.target.length !== 1 || more.length > 0) return undefined
  const job = replacement(link, work)
  return job && [job]
}

const wholeOf = ({ source, target }: BlockPair): SegmentLink => ({
  source: source.segments,
  target: target.segments,
  score: 1,
})

/** More sentences went than came: what renders nothing any more rendered one of those. */
const wasRendered = (link: SegmentLink, gone: readonly Segment[], links: readonly SegmentLink[]): boolean =>
  gone.length >= links.filter(({ source }) => source.length === 0).length && link.target.length > 0

/** The sentence of now in the place of its old translation; where only numbers changed, those in the translation. */
function replacement({ source, target }: SegmentLink, work: Work): Job | undefined {
  const { pair, drift, blocks, makers, of, gone } = work
  const [range, place] = [rangeOf(source), rangeOf(target)]
  const old = gone.length > 0 && {
    source: gone.map(({ text }) => text).join(' '),
    target: target.map(({ text }) => text).join(' '),
  }
  const own = drift.words.filter((change) => change.range.start <= range.end && change.range.end >= range.start)
  const numbers = newNumbers(textAt(pair.target, place), own)
  const job = { ...of, scope: 'stale', part: 'sentence', place, blocks: [blocks.source] } as const
  const excerpt = excerptOf(source.map(({ text }) => text).join(' '))
  if (numbers !== undefined) return { ...job, origin: undefined, units: [], before: numbers, after: '', excerpt }
  const units = source.flatMap((segment) => makers.source.unit(blocks.source, segment.range, old || undefined) ?? [])
  return units.length === 0
    ? undefined
    : { ...job, origin: { document: pair.source, range }, units, before: '', after: '', excerpt }
}

/** A new sentence, behind the translation of the one before it. */
function addition(
  { source }: SegmentLink,
  index: number,
  links: readonly SegmentLink[],
  { pair, blocks, makers, of }: Work,
): Job | undefined {
  const units = makers.source.unitsOf(blocks.source, rangeOf(source))
  if (units.length === 0) return undefined
  const before = links.slice(0, index).findLast(({ target }) => target.length > 0)
  const at = before
    ? before.target.at(-1)!.range.end
    : (blocks.target.segments[0]?.range.start ?? blocks.target.range.end)
  const { segments } = blocks.source
  const first = segments.indexOf(source[0]!)
  return {
    ...of,
    scope: 'stale',
    part: 'sentence',
    place: { start: at, end: at },
    origin: { document: pair.source, range: rangeOf(source) },
    units,
    before: before ? gap(pair.source, segments[first - 1], segments[first]) : '',
    after: before ? '' : ' ',
    blocks: [blocks.source],
    excerpt: excerptOf(source.map(({ text }) => text).join(' ')),
  }
}

/** The translation of a sentence that is gone, with the space that set it apart. */
function removal({ target }: SegmentLink, { pair, blocks, of, gone }: Work): Job {
  const { start, end } = rangeOf(target)
  const { segments } = blocks.target
  const first = segments.indexOf(target[0]!)
  const [before, after] = [segments[first - 1], segments[first + target.length]]
  return {
    ...of,
    scope: 'stale',
    part: 'sentence',
    place: { start: before?.range.end ?? start, end: before ? end : (after?.range.start ?? end) },
    origin: undefined,
    units: [],
    before: '',
    after: '',
    blocks: [blocks.source],
    excerpt: excerptOf(gone.map(({ text }) => text).join(' ') || pair.target.text.slice(start, end)),
  }
}

const rangeOf = (segments: readonly Segment[]): Range => ({
  start: segments[0]!.range.start,
  end: segments.at(-1)!.range.end,
})

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()
