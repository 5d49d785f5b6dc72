import { message } from '../../messages.js'
import { excerpt } from '../../report/excerpt.js'
import { indexLines } from '../../report/line-column.js'
import { onOneLine, printable } from '../../report/printable.js'
import type { Pen } from '../../report/pretty/pen.js'
import { keepStart, textWidth, wrap } from '../../report/text-width.js'
import type { Place } from '../../rules/types.js'
import { nameOf } from '../page-name.js'
import type { Progress } from '../state.js'
import type { FindingView } from '../view.js'
import { marksBelow, wrapMarked, type Stretch } from './marked-text.js'
import { termCard } from './term-card.js'
import { wordDiff } from './word-diff.js'

export interface ScreenOptions {
  readonly pen: Pen
  /** Whether colour shows what is marked; without it `~~~~` does. */
  readonly color: boolean
  /** Lines that there is room for. */
  readonly height: number
}

const INDENT = '  '

/** One finding, as much of it as there is room for: what is wrong comes first, why it matters last. */
export function findingScreen(view: FindingView, progress: Progress, options: ScreenOptions): readonly string[] {
  const { pen, height } = options
  const { finding, languages, why } = view
  const most = height >= 30 ? 8 : height >= 14 ? 3 : 2
  const indented = (text: string) => wrap(text, pen.width - INDENT.length).map((line) => INDENT + line)
  const parts: readonly (readonly string[])[] = [
    [heading(view, progress, pen), ''],
    placeLines(finding.source, finding.target, languages.source, view, most, options),
    placeLines(finding.target, finding.source, languages.target, view, most, options),
    diffLines(view, most, options),
    indented(onOneLine(pen.say(finding.message))).map((line) => pen.color.bold(line)),
    termCard(view.terms, pen).map((line) => INDENT + line),
    why ? indented(onOneLine(pen.say(why))).map((line) => pen.color.dim(line)) : [],
  ]
  const shown: string[] = []
  for (const [nth, lines] of parts.entries()) {
    // What explains is left out as a whole, what is wrong is not.
    const isExtra = nth === parts.length - 1 || nth === parts.length - 2
    if (!isExtra || shown.length + lines.length <= height) shown.push(...lines)
  }
  return shown
}

function heading({ finding, headings }: FindingView, { nth, total }: Progress, pen: Pen): string {
  const { color, width, level, paint, say } = pen
  const count = say(message('review.progress', { nth, total }))
  const right = `${level(finding.severity)} · ${finding.rule}`
  const where = [nameOf(finding.page), ...headings].map(onOneLine).join(' › ')
  const left = keepStart(`${count} · ${where}`, Math.max(20, width - textWidth(right) - 2))
  const gap = Math.max(2, width - textWidth(left) - textWidth(right))
  return color.bold(left) + ' '.repeat(gap) + paint(finding.severity, right)
}

function placeLines(
  place: Place | undefined,
  other: Place | undefined,
  language: string,
  { finding, texts }: FindingView,
  most: number,
  { pen, color }: ScreenOptions,
): readonly string[] {
  // Of a whole page without a counterpart there is nothing to point at.
  if (!place || (other === undefined && place.text === '')) return []
  const text = texts.get(place.path) ?? ''
  const lines = indexLines(text)
  const { line } = lines.at(place.range.start)
  const label = `${INDENT}${language} ${line}  `
  const room = pen.width - label.length
  const found = excerpt(text, place.range, lines, room * most - most)
  const isGap = place.range.start === place.range.end && (found.before === '' || found.after === '')
  if (isGap) return [pen.color.dim(label + keepStart(pen.say(message('report.nothingHere', { line })), room))]
  const stretches: Stretch[] = [
    { text: found.before, isMarked: false },
    { text: found.place, isMarked: true },
    { text: found.after, isMarked: false },
  ]
  const paint = (mark: string): string => pen.paint(finding.severity, pen.color.bold(mark))
  return withMarks(stretches, room, label, pen, color ? paint : undefined)
}

/** Marked lines with a label before the first; without `paint` a line of `~~~~` below each. */
function withMarks(
  stretches: readonly Stretch[],
  room: number,
  label: string,
  pen: Pen,
  paint: ((text: string) => string) | undefined,
): readonly string[] {
  const empty = ' '.repeat(label.length)
  return wrapMarked(stretches, room).flatMap((line, nth) => {
    const start = nth === 0 ? pen.color.dim(label) : empty
    const written = line.map(({ text, isMarked }) => (isMarked && paint ? paint(text) : text)).join('')
    const marks = paint ? '' : marksBelow(line)
    return marks === '' ? [start + written] : [start + written, empty + marks]
  })
}

/** The words of the source that changed: `[-old-]{+new+}`, and in colour too. */
function diffLines({ drift }: FindingView, most: number, { pen, color }: ScreenOptions): readonly string[] {
  if (!drift) return []
  const label = `${INDENT}${pen.say(message('review.changed'))}  `
  const stretches = wordDiff(drift).map(({ kind, text }) => {
    const plain = printable(text.replace(/\s+/g, ' '))
    const marked = kind === 'gone' ? `[-${plain}-]` : kind === 'new' ? `{+${plain}+}` : plain
    return { kind, text: marked, isMarked: kind !== 'same' }
  })
  const lines = wrapMarked(stretches, pen.width - textWidth(label)).slice(0, most + 1)
  const paints = { gone: pen.color.red, new: pen.color.green, same: String }
  return lines.map((line, nth) => {
    const start = nth === 0 ? pen.color.dim(label) : ' '.repeat(textWidth(label))
    return start + line.map(({ kind, text }) => (color ? paints[kind](text) : text)).join('')
  })
}
