import type { TextEdit } from '../rules/types.js'
import type { Place } from '../rules/types.js'

/** The whole lines in which a place stands, without the end of the last one. */
export function linesAround(text: string, { path, range }: Place): TextEdit {
  const start = Math.max(text.lastIndexOf('\n', range.start - 1), text.lastIndexOf('\r', range.start - 1)) + 1
  const last = Math.max(range.start, range.start === range.end ? range.end : range.end - 1)
  const length = text.slice(last).search(/\r|\n/)
  const end = length < 0 ? text.length : last + length
  return { path, start, end, text: text.slice(start, end) }
}

/**
 * Puts words where a place says: instead of what stands there, or, where nothing stands, on lines of their own.
 * @param original  what the words are a translation of: an item of a list or a row of a table needs no empty line
 */
export function writeAt(text: string, { path, range }: Place, words: string, original: string): TextEdit {
  const { start, end } = range
  const [before, after] = [text.slice(0, start), text.slice(end)]
  const isInLine = /[^\r\n]$/.test(before) && /^[^\r\n]/.test(after)
  if (start < end || isInLine || text.trim() === '') return { path, start, end, text: words }
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const gap = /^\s*(?:[-*+]|\d+[.)])\s|^\s*\|/.test(original) ? newline : newline + newline
  const opensLine = before === '' || /[\r\n]$/.test(before)
  const separated = opensLine ? words + gap : gap + words
  return { path, start, end, text: opensLine || /^(?:\r|\n|$)/.test(after) ? separated : separated + gap }
}
