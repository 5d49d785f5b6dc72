import type { BlockPair, Pair } from '../../align/types.js'
import type { Document, Range, Segment } from '../../document/types.js'
import type { Finding } from '../../rules/types.js'
import { excerptOf, type Job } from '../jobs.js'
import type { UnitMaker } from '../units.js'

/** Cuts units out of either page of a pair. */
export interface Makers {
  readonly source: UnitMaker
  readonly target: UnitMaker
}

export type Of = Pick<Job, 'language' | 'page' | 'target'>

/** The smallest block around it: the text of a picture stands inside a paragraph. Code is left as it is. */
function innermost({ blockPairs }: Pair, side: 'source' | 'target', range: Range): BlockPair | undefined {
  const size = (pair: BlockPair): number => pair[side].range.end - pair[side].range.start
  return blockPairs
    .filter((pair) => pair[side].kind !== 'code' && holds(pair[side].range, range))
    .sort((one, other) => size(one) - size(other))[0]
}

const holds = (outer: Range, inner: Range): boolean => outer.start <= inner.start && inner.end <= outer.end

/** A sentence that a translated block lacks: it goes behind the one before it. */
export function sentenceJob(pair: Pair, finding: Finding, { source }: Makers, of: Of): Job | undefined {
  const [wanted, at] = [finding.source?.range, finding.target?.range.start]
  const blocks = wanted && innermost(pair, 'source', wanted)
  if (!wanted || at === undefined || !blocks) return undefined
  const units = source.unitsOf(blocks.source, wanted)
  if (units.length === 0) return undefined
  const { segments } = blocks.source
  const index = segments.findIndex(({ range }) => range.start >= wanted.start)
  const isFirst = index <= 0 || at <= (blocks.target.segments[0]?.range.start ?? 0)
  const last = segments.findLastIndex(({ range }) => range.end <= wanted.end)
  return {
    ...of,
    scope: 'missing',
    part: 'sentence',
    place: { start: at, end: at },
    origin: { document: pair.source, range: wanted },
    units,
    before: isFirst ? '' : gap(pair.source, segments[index - 1], segments[index]),
    after: isFirst ? gap(pair.source, segments[last], segments[last + 1]) : '',
    blocks: [blocks.source],
    excerpt: excerptOf(finding.source?.text ?? ''),
  }
}

/** What stands between two sentences, where that is nothing but white space. */
export function gap({ text }: Document, one: Segment | undefined, next: Segment | undefined): string {
  const between = one && next ? text.slice(one.range.end, next.range.start) : ' '
  return /^[ \t]*\r?\n?[ \t]*$/.test(between) && between !== '' ? between : ' '
}

/**
 * A text that is still in the source language. Where it was copied its own markup and addresses stay; where it differs
 * from the source of today that is translated instead.
 */
export function untranslatedJob(pair: Pair, finding: Finding, makers: Makers, of: Of): Job | undefined {
  const [wanted, place] = [finding.source?.range, finding.target?.range]
  const blocks = place && innermost(pair, 'target', place)
  if (!wanted || !place || !blocks || place.start === place.end) return undefined
  const isCopy = flat(finding.source?.text) === flat(finding.target?.text)
  const [document, range] = isCopy ? [pair.target, place] : [pair.source, wanted]
  const block = isCopy ? blocks.target : blocks.source
  const maker = isCopy ? makers.target : makers.source
  const sentences = maker.unitsOf(block, range)
  // A link text is less than a sentence.
  const part = sentences.length > 0 ? undefined : maker.unit(block, range)
  const units = part ? [part] : sentences
  return units.length === 0
    ? undefined
    : {
        ...of,
        scope: 'untranslated',
        part: isValue(blocks) ? 'value' : 'sentence',
        place,
        origin: { document, range },
        units,
        before: '',
        after: '',
        blocks: [blocks.source],
        excerpt: excerptOf(finding.source?.text ?? ''),
      }
}

const isValue = ({ target: { kind } }: BlockPair): boolean => ['front-matter', 'attribute', 'message'].includes(kind)

const flat = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim()
