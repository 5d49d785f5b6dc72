import type { Range } from '../document/types.js'

/** Punctuation that no one writes on purpose, as `[start, end)` of the text that was searched. */
export interface BrokenPunctuation extends Range {
  /** What was meant, where there is no doubt. */
  readonly repaired: string | undefined
}

/** `. ..` and `.. .` */
const SPLIT_ELLIPSIS = /\.{1,2}[ \u00a0]\.{1,2}(?![.\p{L}\p{N}/])/u
/** A mark with white space before it and nothing behind it: `the correct .` Dashes, slashes and quotes may stand alone. */
const STRAY = /(?<=[\p{L}\p{N}\p{Pe}\p{Pf}\uFFFC.,;:!?][ \u00a0])[.,;:!?](?=[ \u00a0\n]|$)/u
/** `..`, `,,` and `;;`; a path such as `../` is none. */
const DOUBLE = /(?<=[\p{L}\p{N}\p{Pe}])(?:\.\.|,,|;;)(?![.,;/\p{L}\p{N}])/u

const BROKEN = new RegExp([SPLIT_ELLIPSIS, STRAY, DOUBLE].map(({ source }) => source).join('|'), 'gu')

/** Punctuation in `target` that got garbled; nothing if `source` has such marks too, for then it is the author's style. */
export const brokenPunctuationIn = (target: string, source: string): BrokenPunctuation[] => [
  ...garbledMarksIn(target, source),
  ...splitSlashesIn(target, source),
  ...lonelyBracketsIn(target, source),
]

/** `and/ or` where the source has one word on each side of a slash, without a space. */
function splitSlashesIn(target: string, source: string): BrokenPunctuation[] {
  if (!/\p{L}\/\p{L}/u.test(source) || /\p{L}\/\s|\s\/\p{L}/u.test(source)) return []
  return Array.from(target.matchAll(/(?<=\p{L})\/[ \u00a0](?=\p{L})/gu), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
    repaired: '/',
  }))
}

/** Square brackets that have lost their other half, as those of a link that came apart: `[the policy(policy.md)`. */
function lonelyBracketsIn(target: string, source: string): BrokenPunctuation[] {
  if (lonelyAt(source).length > 0) return []
  return lonelyAt(target).map((at) => ({ start: at, end: at + 1, repaired: undefined }))
}

function lonelyAt(text: string): number[] {
  const open: number[] = []
  const lonely: number[] = []
  for (const { 0: bracket, index } of text.matchAll(/[[\]]/g))
    if (bracket === '[') open.push(index)
    else if (open.pop() === undefined) lonely.push(index)
  return [...lonely, ...open].slice(0, 1)
}

function garbledMarksIn(target: string, source: string): BrokenPunctuation[] {
  if (source.search(BROKEN) >= 0) return []
  const hasEllipsis = /\.{3}|…/.test(source)
  return Array.from(target.matchAll(BROKEN), ({ 0: text, index }) => {
    const isEllipsis = hasEllipsis && /^\.+ \.+$/.test(text) && text.length >= 4
    return { start: index, end: index + text.length, repaired: isEllipsis ? '...' : undefined }
  })
}
