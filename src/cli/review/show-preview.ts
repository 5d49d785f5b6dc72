import type { ChosenFix } from '../../edit/types.js'
import { message } from '../../messages.js'
import { excerpt } from '../../report/excerpt.js'
import { indexLines } from '../../report/line-column.js'
import { onOneLine } from '../../report/printable.js'
import { createPen, type Pen } from '../../report/pretty/pen.js'
import { keepStart, textWidth, wrap } from '../../report/text-width.js'
import type { SessionOptions } from './session.js'

/** What would be written, place by place, within its line: the first few, and how many more there are. */
export function previewLines(
  fixes: readonly ChosenFix[],
  texts: ReadonlyMap<string, string>,
  { columns, rows }: { readonly columns: number; readonly rows: number },
  options: SessionOptions,
): readonly string[] {
  const { translate, color } = options
  const pen = createPen({ ...options, width: columns, quiet: false }, columns)
  const title = wrap(translate(message('review.alike', { count: fixes.length - 1 })), columns)
  const room = Math.max(1, Math.floor((rows - title.length - 2) / 2))
  const shown = fixes.slice(0, fixes.length > room ? room - 1 : room)
  const left = fixes.length - shown.length
  return [
    ...title.map((line) => (color ? pen.color.bold(line) : line)),
    '',
    ...shown.flatMap((one) => changeLines(one, texts, columns - INDENT.length, pen)).map((line) => INDENT + line),
    ...(left > 0 ? [INDENT + translate(message('review.more', { count: left }))] : []),
  ]
}

const INDENT = '  '
const ARROW = ' → '

/** The place, and what stands there with what will. */
function changeLines(
  { finding, fix }: ChosenFix,
  texts: ReadonlyMap<string, string>,
  width: number,
  { color }: Pen,
): readonly [string, string] {
  const [edit, ...others] = fix.edits
  const text = edit && texts.get(edit.path)
  const written = onOneLine(fix.edits.map((one) => one.text.trim()).join(' '))
  if (!edit || text === undefined || others.length > 0) {
    const path = keepStart(onOneLine(finding.target?.path ?? finding.page), width)
    return [color.dim(path), keepStart(onOneLine(`${finding.target?.text ?? ''}${ARROW}${written}`), width)]
  }
  const lines = indexLines(text)
  const { line } = lines.at(edit.start)
  const shown = keepStart(written, Math.floor(width / 2))
  const { before, place, after } = excerpt(text, edit, lines, width - textWidth(shown) - ARROW.length)
  const change = place.trim() === '' ? shown : `${place}${ARROW}${shown}`
  return [color.dim(keepStart(`${onOneLine(edit.path)}:${line}`, width)), `${before}‹${color.bold(change)}›${after}`]
}
