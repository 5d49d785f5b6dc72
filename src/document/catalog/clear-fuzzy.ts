import type { Range } from '../types.js'
import { entriesOf } from './po-entries.js'

/** Takes away what says that the messages at these places are not right. */
export const clearFuzzy = (text: string, places: readonly number[]): (Range & { readonly text: string })[] =>
  entriesOf(text).flatMap(({ start, end }) => {
    if (!places.some((place) => place >= start && place <= end)) return []
    const comments = /^(?:[ \t]*#[^\n]*\n)+/.exec(text.slice(start, end))?.[0] ?? ''
    const cleared = withoutFuzzy(comments)
    return cleared === comments ? [] : [{ start, end: start + comments.length, text: cleared }]
  })

/** Comments of gettext without the mark that a translation may be wrong, and without what the text was before. */
export const withoutFuzzy = (comments: string): string =>
  comments
    .replace(/^[ \t]*#\|[^\n]*\n/gm, '')
    .replace(/^[ \t]*#,[ \t]*fuzzy[ \t]*\r?\n/gm, '')
    .replace(/^([ \t]*#,.*?),?[ \t]*\bfuzzy\b(.*)$/gm, (_, before: string, after: string) =>
      `${before}${after}`.replace(/^([ \t]*#),?[ \t]*,/, '$1,'),
    )
