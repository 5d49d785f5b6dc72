import type { Range } from './types.js'

/** White space with at most one line ending, after which the `>` of a quote may stand. */
const gap = String.raw`[ \t]*(?:(?:\r\n|\r|\n)[ \t>]*)?`
const opening = new RegExp(String.raw`${gap}\]\(${gap}`, 'y')
const definition = new RegExp(String.raw`\[(?:\\[\s\S]|[^\]\\])*\]:${gap}`, 'y')

/** The address in `](address "title")`, where the text of the link ends at `from`; empty at `end` if there is none. */
export const addressOfLink = (source: string, from: number, end: number): Range =>
  addressAfter(opening, source, from, end)

/** The address in a definition, `[name]: address "title"`. */
export const addressOfDefinition = (source: string, { start, end }: Range): Range =>
  addressAfter(definition, source, start, end)

function addressAfter(pattern: RegExp, source: string, from: number, end: number): Range {
  pattern.lastIndex = from
  const start = from + (pattern.exec(source)?.[0].length ?? end - from)
  if (start >= end) return { start: end, end }
  const isBracketed = source[start] === '<'
  return isBracketed
    ? { start: start + 1, end: endOfBracketed(source, start + 1, end) }
    : { start, end: endOfBare(source, start, end) }
}

function endOfBracketed(source: string, from: number, end: number): number {
  let at = from
  while (at < end && source[at] !== '>') at += source[at] === '\\' ? 2 : 1
  return Math.min(at, end)
}

/** Ends at white space or at the `)` that nothing in it opened. */
function endOfBare(source: string, from: number, end: number): number {
  let depth = 0
  let at = from
  for (; at < end; at++) {
    const character = source[at] ?? ''
    if (/\s/.test(character)) break
    if (character === '\\') at++
    else if (character === '(') depth++
    else if (character === ')' && --depth < 0) break
  }
  return Math.min(at, end)
}

/** Offset of the `]` that closes the bracket before `from`, brackets inside it skipped; `end` if there is none. */
export function closingBracket(source: string, from: number, end: number): number {
  let depth = 1
  for (let at = from; at < end; at++) {
    if (source[at] === '\\') at++
    else if (source[at] === '[') depth++
    else if (source[at] === ']' && --depth === 0) return at
  }
  return end
}
