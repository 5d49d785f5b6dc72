import type { Range } from '../document/types.js'

/** What takes the place of a stretch of text. It may render parts of that stretch again. */
export interface Replacement {
  readonly range: Range
  write(render: (part: Range) => string): string
}

/**
 * The stretch of a text with everything in it replaced that is to be replaced; all else is copied. A replacement
 * inside the range of another one counts where that one renders its place. Of two that overlap the first counts.
 * @param copy  gives a stretch of the text as it is
 */
export function rewrite(copy: (part: Range) => string, range: Range, replacements: readonly Replacement[]): string {
  const sorted = replacements.toSorted(
    (one, other) => one.range.start - other.range.start || other.range.end - one.range.end,
  )
  const render = (part: Range, from: readonly Replacement[]): string => {
    const inside = from.filter((one) => one.range.start >= part.start && one.range.end <= part.end)
    let result = ''
    let at = part.start
    for (const one of inside) {
      if (one.range.start < at) continue
      const within = inside.filter((other) => other !== one)
      result += copy({ start: at, end: one.range.start }) + one.write((place) => render(place, within))
      at = one.range.end
    }
    return result + copy({ start: at, end: part.end })
  }
  return render(range, sorted)
}
