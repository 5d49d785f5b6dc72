import type { BlockPair, Pair } from '../align/types.js'
import type { Document, Inline, Range } from '../document/types.js'
import { foldWord } from '../language/words.js'
import { sameAddress } from './address.js'
import { counterpartOf } from './counterpart.js'
import { partsFrom } from './relative-address.js'
import type { PageFacts, SiteFacts } from './types.js'

/** A link or an image: an inline with an address. */
export interface LinkInline extends Inline {
  readonly url: string
  readonly urlRange: Range
}

export interface LinkPair {
  readonly source: LinkInline
  /** Undefined if the target block has no such link. */
  readonly target: LinkInline | undefined
}

export const isLink = (inline: Inline): inline is LinkInline =>
  inline.url !== undefined && inline.urlRange !== undefined

/** Where the address itself stands; the range of a reference link is its whole definition. Undefined if it is written otherwise. */
export function addressRange({ text }: Document, { url, urlRange }: LinkInline): Range | undefined {
  const at = text.slice(urlRange.start, urlRange.end).indexOf(url)
  return at < 0 ? undefined : { start: urlRange.start + at, end: urlRange.start + at + url.length }
}

/** Whether two links lead to the same page, each perhaps in its own language. Anchors do not count. */
export function sameTarget(pair: Pair, site: SiteFacts, source: string, target: string): boolean {
  const [one, other] = [site.resolve(source, pair.source.path), site.resolve(target, pair.target.path)]
  if (one && other) return samePage(one, other)
  const languages = { source: pair.source.language, target: pair.target.language }
  if (sameFile(source, pair.source.path, target, pair.target.path)) return true
  const isAsDeep = depthOf(pair.source) === depthOf(pair.target)
  return isAsDeep
    ? sameAddress(source, target, languages)
    : sameAddress(withoutAscent(source), withoutAscent(target), languages)
}

/** Whether two relative addresses lead from their pages to one and the same file. */
const sameFile = (one: string, from: string, other: string, to: string): boolean =>
  /^(?:\.\.?\/|[\w-]+[./])/.test(one) && partsFrom(from, one).join('/') === partsFrom(to, other).join('/')

const depthOf = ({ path }: Document): number => path.split('/').length

/** `../../img/step.png` → `img/step.png`: pages at different depths climb differently to the same file. */
const withoutAscent = (url: string): string => url.replace(/^(?:\.\.?\/)+/, '')

const samePage = (one: PageFacts, other: PageFacts): boolean =>
  one === other || (one.source !== undefined && one.source.path === other.source?.path)

type Match = (source: LinkInline, target: LinkInline) => boolean

/** Whether two links have the same address, down to the anchor. */
const isSame: Match = (source, target) => source.url === target.url

/**
 * Pairs the links of two matched blocks, images with images: first those that lead to the same page, the surest first,
 * then those with the same text, then in order those in linked sentences.
 */
export function pairLinks(blocks: BlockPair, leadsToSame: Match, isEqual: Match = isSame): LinkPair[] {
  const sources = blocks.source.inlines.filter(isLink)
  const left = blocks.target.inlines.filter(isLink)
  const partners = new Map<LinkInline, LinkInline>()
  const pairOff = (matches: Match): void => {
    for (const source of sources) {
      if (partners.has(source)) continue
      const at = left.findIndex((target) => target.kind === source.kind && matches(source, target))
      const [target] = at < 0 ? [] : left.splice(at, 1)
      if (target) partners.set(source, target)
    }
  }
  pairOff((source, target) => sameText(source, target) && leadsToSame(source, target))
  pairOff(isSame)
  pairOff(isEqual)
  pairOff(leadsToSame)
  pairOff(sameText)
  pairOff((source, target) => holds(counterpartOf(blocks, 'source', source.range), target.range))
  return sources.map((source) => ({ source, target: partners.get(source) }))
}

const sameText = (source: Inline, target: Inline): boolean =>
  source.text !== '' && foldWord(source.text) === foldWord(target.text)

export const holds = (outer: Range, inner: Range): boolean => outer.start <= inner.start && inner.end <= outer.end
