import type { Run } from '../types.js'

/** A part of a value, and the stretch of the file that stands for it. */
export interface Piece {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Puts the pieces of a value together. Literal copies that touch become one run. */
export function joinPieces(pieces: Iterable<Piece>): { readonly value: string; readonly runs: readonly Run[] } {
  const texts: string[] = []
  const runs: Run[] = []
  let at = 0
  for (const { text, start, end } of pieces) {
    if (text === '') continue
    const last = runs.at(-1)
    const isLiteral = text.length === end - start
    if (last && isLiteral && last.end === start && last.length === last.end - last.start)
      runs[runs.length - 1] = { ...last, length: last.length + text.length, end }
    else runs.push({ at, length: text.length, start, end })
    texts.push(text)
    at += text.length
  }
  return { value: texts.join(''), runs }
}
