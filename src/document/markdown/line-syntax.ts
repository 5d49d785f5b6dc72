import type { Code, Construct, Effects, ParseContext, State, TokenizeContext, TokenType } from 'micromark-util-types'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    /** Characters of a line that become nothing of their own. */
    lineText: 'lineText'
  }
}

/** A column that a tab takes up beyond its first: a code of its own, but no character of the text. */
const VIRTUAL_SPACE = -1
const TAB = -2
const SPACE = 32

export const isLineEnd = (code: Code): boolean => code === null || code < TAB

export const isBlank = (code: Code): boolean => code === SPACE || code === TAB || code === VIRTUAL_SPACE

/** Half-open range of a line, in UTF-16 code units from where the construct began to look. */
export type Span = readonly [start: number, end: number]

/** Part of a line that becomes a token. `asText`: what stands in it is Markdown text. */
export interface Piece {
  readonly type: TokenType
  readonly span: Span
  readonly asText?: boolean
}

/** Looks at the rest of the line without taking it; `decide` says how to go on from here. */
export function peekLine(effects: Effects, decide: (line: string) => State): State {
  let seen = ''
  const look: Construct = {
    partial: true,
    tokenize: (lookEffects, ok) =>
      gatherLine(lookEffects, (line) => {
        seen = line
        return ok
      }),
  }
  const go: State = (code) => decide(seen)(code)
  return effects.check(look, go, go)
}

/** Takes the rest of the line; `next` gets its text and stands at the line ending or at the end of the file. */
export function gatherLine(effects: Effects, next: (line: string) => State): State {
  let line = ''
  return (code) => {
    if (isLineEnd(code)) return next(line)(code)
    effects.enter('lineText')
    return gather(code)
  }

  function gather(code: Code): State | undefined {
    if (code === null || isLineEnd(code)) {
      effects.exit('lineText')
      return next(line)(code)
    }
    if (code !== VIRTUAL_SPACE) line += code === TAB ? '\t' : String.fromCharCode(code)
    effects.consume(code)
    return gather
  }
}

/** Takes `length` code units of the line and makes the pieces, which are in order and not empty, into tokens. */
export function takePieces(effects: Effects, pieces: readonly Piece[], length: number, ok: State): State {
  const all = withGaps(pieces, length)
  let at = 0
  let next = 0
  return begin

  function begin(code: Code): State | undefined {
    if (code !== VIRTUAL_SPACE) return take(code)
    // The rest of a tab that the container around it took in part.
    effects.enter('lineText')
    effects.consume(code)
    effects.exit('lineText')
    return begin
  }

  function take(code: Code): State | undefined {
    // A tab and its columns go together.
    if (code !== VIRTUAL_SPACE) {
      if (at > 0 && all[next]?.span[1] === at) leave(all[next++]!)
      if (at === length) return ok(code)
      if (all[next]?.span[0] === at) enter(all[next]!)
      at++
    }
    effects.consume(code)
    return take
  }

  function enter(piece: Piece): void {
    effects.enter(piece.type)
    if (piece.asText) effects.enter('chunkText', { contentType: 'text' })
  }

  function leave(piece: Piece): void {
    if (piece.asText) effects.exit('chunkText')
    effects.exit(piece.type)
  }
}

/** The pieces, and what is between them and after them. */
function withGaps(pieces: readonly Piece[], length: number): Piece[] {
  const all: Piece[] = []
  let at = 0
  for (const piece of pieces) {
    if (at < piece.span[0]) all.push({ type: 'lineText', span: [at, piece.span[0]] })
    all.push(piece)
    at = piece.span[1]
  }
  if (at < length) all.push({ type: 'lineText', span: [at, length] })
  return all
}

/** Takes a line ending. */
export function takeLineEnding(effects: Effects, next: State): State {
  return (code) => {
    effects.enter('lineEnding')
    effects.consume(code)
    effects.exit('lineEnding')
    return next
  }
}

/** Takes at most `columns` columns of white space as one token; `next` gets how many there were. */
export function takeIndent(effects: Effects, type: TokenType, columns: number, next: (taken: number) => State): State {
  let taken = 0
  return start

  function start(code: Code): State | undefined {
    if (columns === 0 || !isBlank(code)) return next(0)(code)
    effects.enter(type)
    return take(code)
  }

  function take(code: Code): State | undefined {
    if (taken < columns && isBlank(code)) {
      effects.consume(code)
      taken++
      return take
    }
    effects.exit(type)
    return next(taken)(code)
  }
}

/** Columns of white space between the enclosing container and where the construct starts: 0 to 3. */
export function indentBefore(context: TokenizeContext): number {
  const last = context.events.at(-1)
  return last?.[1].type === 'linePrefix' ? last[2].sliceSerialize(last[1], true).length : 0
}

/** State that the constructs of one parse share; it is gone with the parse. */
export function perParse<T>(create: () => T): (parser: ParseContext) => T {
  const states = new WeakMap<ParseContext, T>()
  return (parser) => {
    const state = states.get(parser) ?? create()
    states.set(parser, state)
    return state
  }
}
