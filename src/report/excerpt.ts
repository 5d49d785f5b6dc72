import type { Range } from '../document/types.js'
import type { LineIndex } from './line-column.js'
import { printable } from './printable.js'
import { keepEnd, keepStart, textWidth } from './text-width.js'

/** A place on one line, with some of what stands around it; safe for a terminal. */
export interface Excerpt {
  readonly before: string
  readonly place: string
  readonly after: string
}

/** Around a long place we still show this much of its line, so that the eye finds it back in the page. */
const LEAST_CONTEXT = 8
const MARKS = 2

/**
 * Cuts the place with its line out of the text, in at most `width` columns with the marks around the place counted.
 * A place of several lines comes out as one line.
 */
export function excerpt(text: string, range: Range, lines: LineIndex, width: number): Excerpt {
  const lineStart = lines.lineAround(range.start).start
  const lineEnd = lines.lineAround(Math.max(range.start, range.end - 1)).end
  // What does not fit anyhow is not worth flattening: a page may be one line of a megabyte.
  const far = width * 8
  const before = flatten(text.slice(Math.max(lineStart, range.start - far), range.start)).trimStart()
  const place = flatten(text.slice(range.start, Math.min(range.end, range.start + far)))
  const after = flatten(text.slice(range.end, Math.min(lineEnd, range.end + far))).trimEnd()

  const room = Math.max(0, width - MARKS)
  const context = Math.min(textWidth(before) + textWidth(after), 2 * LEAST_CONTEXT)
  const shownPlace = keepStart(place, Math.max(1, room - context))
  const rest = Math.max(0, room - textWidth(shownPlace))
  // Both sides get half of what is left; what one does not need goes to the other.
  const half = Math.floor(rest / 2)
  const beforeRoom = Math.max(half, rest - textWidth(after))
  const shownBefore = keepEnd(before, beforeRoom)
  return { before: shownBefore, place: shownPlace, after: keepStart(after, rest - textWidth(shownBefore)) }
}

const flatten = (text: string): string => printable(text.replace(/\s+/g, ' '))
