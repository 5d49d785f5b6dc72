/*
 * How wide text is on a terminal, and cutting it to size without breaking a character in two.
 * Widths are columns: most characters take one, East Asian wide ones and emoji two, combining marks none.
 */

const NARROW_ONLY = /^[\x20-\x7E\u00A1-\u02FF\u2010-\u2026\u2039\u203A]*$/
const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|[#*0-9]\uFE0F?\u20E3/u
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{20000}-\u{3FFFD}]/u
const ZERO = /^(?:\p{Mn}|\p{Me}|\u200C|\u200D)+$/u

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function graphemeWidth(grapheme: string): number {
  if (ZERO.test(grapheme)) return 0
  return EMOJI.test(grapheme) || WIDE.test(grapheme) ? 2 : 1
}

export function textWidth(text: string): number {
  if (NARROW_ONLY.test(text)) return text.length
  let width = 0
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(segment)
  return width
}

export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - textWidth(text)))

/** The beginning of `text` that fits in `width` columns, ending in `…` if there was more. */
export function keepStart(text: string, width: number): string {
  const wholeFits = text.length <= width * 8 && textWidth(text) <= width
  if (wholeFits) return text
  if (width < 1) return ''
  let kept = ''
  let used = 0
  for (const { segment } of graphemes.segment(text.slice(0, width * 8))) {
    used += graphemeWidth(segment)
    if (used > width - 1) break
    kept += segment
  }
  return `${kept}…`
}

/** The end of `text` that fits in `width` columns, beginning with `…` if there was more. */
export function keepEnd(text: string, width: number): string {
  const wholeFits = text.length <= width * 8 && textWidth(text) <= width
  if (wholeFits) return text
  if (width < 1) return ''
  const tail = [...graphemes.segment(text.slice(-width * 8))].reverse()
  let kept = ''
  let used = 0
  for (const { segment } of tail) {
    used += graphemeWidth(segment)
    if (used > width - 1) break
    kept = segment + kept
  }
  return `…${kept}`
}

/** Breaks at spaces into lines of at most `width` columns; a longer word stands on a line of its own. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line === '') line = word
    else if (textWidth(line) + 1 + textWidth(word) <= width) line += ` ${word}`
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}
