import type { FindingView } from '../view.js'

export interface DiffPart {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** How many characters are shown around a change. */
const CONTEXT = 60

/** The words that changed in a text, with what stands around them. */
export function wordDiff({ text, start, words }: NonNullable<FindingView['drift']>): readonly DiffPart[] {
  const parts: DiffPart[] = []
  let at = 0
  for (const { before, range } of words.toSorted((one, other) => one.range.start - other.range.start)) {
    const [from, to] = [clamp(range.start - start, at, text.length), clamp(range.end - start, at, text.length)]
    parts.push({ kind: 'same', text: shortened(text.slice(at, from), at > 0, true) })
    if (before !== '') parts.push({ kind: 'gone', text: before })
    if (to > from) parts.push({ kind: 'new', text: text.slice(from, to) })
    at = to
  }
  parts.push({ kind: 'same', text: shortened(text.slice(at), true, false) })
  return parts.filter((part) => part.text !== '')
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most))

/** Keeps the ends that touch a change. */
function shortened(text: string, keepsStart: boolean, keepsEnd: boolean): string {
  const room = (keepsStart ? CONTEXT : 0) + (keepsEnd ? CONTEXT : 0)
  if (text.length <= room + 3) return text
  return `${keepsStart ? text.slice(0, CONTEXT) : ''} … ${keepsEnd ? text.slice(-CONTEXT) : ''}`
}
