import type { BlockPair } from '../align/types.js'
import type { Range } from '../document/types.js'

/**
 * The part of the target's prose that says what the source's prose says at offset `at`: the linked sentences, or all of
 * it where nothing is linked. Offsets into `target.prose.text`.
 */
export function linkedSentence({ source, target, segments }: BlockPair, at: number): Range {
  const whole = { start: 0, end: target.prose.text.length }
  const segment = source.segments.findLast((one) => one.at <= at) ?? source.segments[0]
  const linked =
    segments.find((link) => segment !== undefined && link.source.some((one) => one.at === segment.at))?.target ?? []
  const [first, last] = [linked[0], linked.at(-1)]
  return first && last ? { start: first.at, end: last.at + last.text.length } : whole
}
