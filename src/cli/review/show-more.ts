import type { ChosenFix } from '../../edit/types.js'
import { message } from '../../messages.js'
import { onOneLine } from '../../report/printable.js'
import { createPen } from '../../report/pretty/pen.js'
import { keepStart, padEnd, wrap } from '../../report/text-width.js'
import type { FindingView } from '../../review/session.js'
import type { SessionOptions } from './session.js'

interface Room {
  readonly columns: number
  readonly rows: number
}

/** From this width two texts stand side by side. */
const TWO_COLUMNS = 76

/** What would be written, place by place: the first few, and how many more there are. */
export function previewLines(
  fixes: readonly ChosenFix[],
  { columns, rows }: Room,
  options: SessionOptions,
): readonly string[] {
  const { translate, color } = options
  const { color: paint } = createPen({ ...options, width: columns, quiet: false }, columns)
  const title = wrap(translate(message('review.alike', { count: fixes.length - 1 })), columns)
  const room = Math.max(1, Math.floor((rows - title.length - 2) / 2))
  const shown = fixes.slice(0, fixes.length > room ? room - 1 : room)
  const left = fixes.length - shown.length
  return [
    ...title.map((line) => (color ? paint.bold(line) : line)),
    '',
    ...shown.flatMap(({ finding, fix }) => [
      `  ${paint.dim(keepStart(onOneLine(finding.target?.path ?? finding.page), columns - 2))}`,
      `  ${keepStart(onOneLine(`${finding.target?.text ?? ''} → ${fix.edits.map(({ text }) => text.trim()).join(' ')}`), columns - 2)}`,
    ]),
    ...(left > 0 ? [`  ${translate(message('review.more', { count: left }))}`] : []),
  ]
}

/** Both sections: side by side, or one below the other where that would be too narrow or is not wanted. */
export function sectionLines(
  { sections, languages }: FindingView,
  columns: number,
  options: SessionOptions,
): readonly string[] {
  const sides = [
    { language: languages.source, text: sections.source?.text },
    { language: languages.target, text: sections.target?.text },
  ]
  const isWide = columns >= TWO_COLUMNS && !options.plain
  const width = isWide ? Math.floor((columns - 3) / 2) : columns
  const [one = [], other = []] = sides.map(({ language, text }) => [
    language,
    ...(text === undefined
      ? [options.translate(message('review.noSection'))]
      : text
          .trimEnd()
          .split(/\r\n|\r|\n/)
          .flatMap((line) => wrapLine(line, width))),
  ])
  if (!isWide) return [...one, '', ...other]
  return Array.from({ length: Math.max(one.length, other.length) }, (_, nth) =>
    `${padEnd(one[nth] ?? '', width)} │ ${other[nth] ?? ''}`.trimEnd(),
  )
}

/** Long words are cut: an address must not push the other text away. */
const wrapLine = (line: string, width: number): readonly string[] =>
  line.trim() === '' ? [''] : wrap(onOneLine(line), width).map((part) => keepStart(part, width))
