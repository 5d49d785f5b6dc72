import { message } from '../../messages.js'
import { onOneLine } from '../../report/printable.js'
import { keepStart, padEnd, wrap } from '../../report/text-width.js'
import type { FindingView } from '../../review/session.js'
import type { SessionOptions } from './session.js'

/** From this width two texts stand side by side. */
const TWO_COLUMNS = 76

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
