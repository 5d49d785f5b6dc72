import { message } from '../../messages.js'
import { indexLines } from '../../report/line-column.js'
import { onOneLine } from '../../report/printable.js'
import type { Pen } from '../../report/pretty/pen.js'
import { keepStart } from '../../report/text-width.js'
import type { Place } from '../../rules/types.js'
import { linesAround } from '../lines.js'
import type { Progress } from '../state.js'
import type { FindingView } from '../view.js'
import { termCard } from './term-card.js'
import { wordDiff } from './word-diff.js'

/** Longer lines are tiring to listen to. */
const LONGEST = 600

/** One finding for who hears it or reads it in Braille: a line for each thing, and the first words say which. */
export function plainScreen(view: FindingView, { nth, total }: Progress, pen: Pen): readonly string[] {
  const { finding, languages, headings, why, drift } = view
  const { say, level } = pen
  const place = (language: string, one: Place | undefined): string[] =>
    one ? placeLines(language, one, view, pen) : []
  const changed = drift ? wordDiff(drift).flatMap(({ kind, text }) => (kind === 'same' ? [] : [{ kind, text }])) : []
  return [
    say(message('review.plain.finding', { nth, total })),
    say(message('review.plain.page', { path: onOneLine(finding.page), headings: headings.map(onOneLine).join(', ') })),
    say(
      message('review.plain.what', {
        level: level(finding.severity),
        rule: finding.rule,
        text: onOneLine(say(finding.message)),
      }),
    ),
    ...place(languages.source, finding.source),
    ...place(languages.target, finding.target),
    ...changed.map(({ kind, text }) =>
      say(
        kind === 'gone'
          ? message('review.plain.gone', { text: onOneLine(text) })
          : message('review.plain.new', { text: onOneLine(text) }),
      ),
    ),
    ...termCard(view.terms, pen).map((text) => say(message('review.plain.term', { text: text.trim() }))),
    ...(why ? [say(message('review.plain.why', { text: onOneLine(say(why)) }))] : []),
  ]
}

function placeLines(language: string, place: Place, { texts }: FindingView, { say }: Pen): string[] {
  const text = texts.get(place.path) ?? ''
  const { line } = indexLines(text).at(place.range.start)
  if (place.range.start === place.range.end) return [say(message('review.plain.nothing', { language, line }))]
  const around = keepStart(onOneLine(linesAround(text, place).text), LONGEST)
  const marked = keepStart(onOneLine(place.text), LONGEST)
  return [
    say(message('review.plain.text', { language, line, text: around })),
    ...(marked === around ? [] : [say(message('review.plain.marked', { language, text: marked }))]),
  ]
}
