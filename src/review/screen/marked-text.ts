import { textWidth } from '../../report/text-width.js'

/** A stretch of a line; the marked ones are what a finding is about. */
export interface Stretch {
  readonly text: string
  readonly isMarked: boolean
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Breaks text at spaces into lines of at most `width` columns; a longer word is cut. The marks stay where they are. */
export function wrapMarked<Part extends Stretch>(
  stretches: readonly Part[],
  width: number,
): readonly (readonly Part[])[] {
  const text = stretches.map((stretch) => stretch.text).join('')
  const lines: Part[][] = []
  for (const { start, end } of linesOf(text, Math.max(1, width))) {
    let at = 0
    const line: Part[] = []
    for (const stretch of stretches) {
      const part = stretch.text.slice(Math.max(0, start - at), Math.max(0, end - at))
      if (part !== '') line.push({ ...stretch, text: part })
      at += stretch.text.length
    }
    lines.push(line)
  }
  return lines
}

function linesOf(text: string, width: number): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = []
  let [start, end] = [0, 0]
  const close = (next: number): void => {
    lines.push({ start, end })
    start = next
  }
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    if (end > start && textWidth(text.slice(start, index)) + textWidth(word) > width) close(index)
    end = index
    for (const { segment } of graphemes.segment(word)) {
      if (textWidth(text.slice(start, end + segment.length)) > width && end > start) close(end)
      end += segment.length
    }
  }
  if (end > start) close(end)
  return lines
}

/** The line below a line in which `~~~~` shows what is marked, for who sees no colours; empty if nothing is. */
export function marksBelow(line: readonly Stretch[]): string {
  return line
    .map(({ text, isMarked }) => (isMarked ? '~' : ' ').repeat(textWidth(text)))
    .join('')
    .trimEnd()
}
