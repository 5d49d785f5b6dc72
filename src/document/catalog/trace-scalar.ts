import type { Range, ValueStyle } from '../types.js'
import type { Piece } from './pieces.js'

/** `\n`, `\x41`, `\u00e9`, `\U0001F600`, and a backslash at the end of a line. */
const escapePattern = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|(\r?\n[ \t]*)|([^xuU]))/y
const breakPattern = /[ \t]*\r?\n[ \t\r\n]*/y
const blankPattern = /[ \t\n]+/y

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\u001B',
  N: '\u0085',
  _: '\u00A0',
  L: '\u2028',
  P: '\u2029',
}

/**
 * Where each part of the value of a YAML scalar stands, by reading the value and the file side by side.
 * @returns undefined where they do not go together, so that the value is known as a whole only
 */
export function traceScalar(
  value: string,
  text: string,
  { start, end }: Range,
  style: ValueStyle,
): Piece[] | undefined {
  const pieces: Piece[] = []
  /** How far we are, in the file and in the value. */
  const read = { at: start, done: 0 }
  const take = (length: number, part: string): boolean => {
    if (!value.startsWith(part, read.done)) return false
    pieces.push({ text: part, start: read.at, end: read.at + length })
    read.at += length
    read.done += part.length
    return true
  }
  const match = (pattern: RegExp, where: string, from: number): RegExpExecArray | null => {
    pattern.lastIndex = from
    return pattern.exec(where)
  }
  while (read.at < end) {
    const folded = match(breakPattern, text, read.at)
    const escaped = style === 'yaml-double' ? match(escapePattern, text, read.at) : null
    if (folded) {
      // A line break with what is around it: a space, or as many breaks as there are empty lines.
      if (!take(folded[0].length, match(blankPattern, value, read.done)?.[0] ?? '')) return undefined
    } else if (escaped) {
      if (!take(escaped[0].length, unescape(escaped))) return undefined
    } else if (style === 'yaml-single' && text.startsWith("''", read.at)) {
      if (!take(2, "'")) return undefined
    } else if (!take(1, text.charAt(read.at))) return undefined
  }
  return read.at === end && read.done === value.length ? pieces : undefined
}

function unescape([, two, four, eight, lineBreak, single = '']: RegExpExecArray): string {
  const code = two ?? four ?? eight
  if (code !== undefined)
    return Number.parseInt(code, 16) > 0x10ffff ? '' : String.fromCodePoint(Number.parseInt(code, 16))
  return lineBreak === undefined ? (escapes[single] ?? single) : ''
}
