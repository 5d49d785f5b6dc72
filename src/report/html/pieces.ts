import { OPAQUE, type Block, type Document, type Inline, type Range } from '../../document/types.js'

/** A stretch of a block as a reader sees it, and where it stands in the document. */
export interface Piece {
  readonly kind: 'text' | 'code' | 'image' | 'token' | 'address' | 'break' | 'cell'
  readonly text: string
  readonly range: Range
  /** Whether every character of the text is one of the document, so that it can be cut. */
  readonly isLiteral: boolean
}

/**
 * What of a block is readable, in reading order: its prose, and in between what is not prose.
 *
 * @param shownAddresses  the links of which to show the address too
 */
export function piecesOf(block: Block, { text }: Document, shownAddresses: ReadonlySet<Inline>): readonly Piece[] {
  if (block.kind === 'code' || block.kind === 'opaque' || block.kind === 'tag') return [literalPiece(block, text)]
  const pieces = block.prose.runs.map((run): Piece => {
    const shown = block.prose.text.slice(run.at, run.at + run.length)
    const range = { start: run.start, end: run.end }
    if (shown === OPAQUE) return opaquePiece(block, range, text)
    if (shown === '\n')
      return { kind: block.kind === 'table-row' ? 'cell' : 'break', text: '', range, isLiteral: false }
    return { kind: 'text', text: shown, range, isLiteral: shown.length === range.end - range.start }
  })
  const addresses = [...shownAddresses].flatMap(({ url = '', urlRange }): Piece[] =>
    urlRange ? [{ kind: 'address', text: url, range: urlRange, isLiteral: false }] : [],
  )
  return [...pieces, ...addresses].sort((one, other) => one.range.start - other.range.start)
}

/** Code, as far as it stands in the document as it is shown: not indented, say. */
function literalPiece(block: Block, text: string): Piece {
  const at = block.value === '' ? -1 : text.slice(block.range.start, block.range.end).indexOf(block.value)
  if (at < 0) return { kind: 'text', text: block.value, range: block.range, isLiteral: false }
  const start = block.range.start + at
  return { kind: 'text', text: block.value, range: { start, end: start + block.value.length }, isLiteral: true }
}

function opaquePiece({ inlines }: Block, range: Range, text: string): Piece {
  const inline = inlines.find((candidate) => candidate.range.start === range.start && candidate.range.end === range.end)
  const written = text.slice(range.start, range.end)
  if (inline?.kind === 'code') {
    const { start, end } = inline.content
    const isLiteral = text.slice(start, end) === inline.text
    return { kind: 'code', text: inline.text, range: isLiteral ? inline.content : range, isLiteral }
  }
  if (inline?.kind === 'image') return { kind: 'image', text: inline.text, range, isLiteral: false }
  return { kind: 'token', text: written, range, isLiteral: true }
}
