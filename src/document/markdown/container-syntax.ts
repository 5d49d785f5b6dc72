import type { CompileContext, Extension as MdastExtension, Token } from 'mdast-util-from-markdown'
import type { Effects, State } from 'micromark-util-types'
import { takePieces, type Piece, type Span } from './line-syntax.js'
import type { Admonition, AdmonitionMarker } from './nodes.js'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    admonition: 'admonition'
    admonitionMarker: 'admonitionMarker'
    admonitionName: 'admonitionName'
    admonitionTitle: 'admonitionTitle'
    admonitionFence: 'admonitionFence'
  }
}

/** The parts of the line that opens a container, as spans of that line. */
export interface Opener {
  readonly marker: Span
  readonly name?: Span
  readonly title?: Span
}

/** Reads the opener from the named groups of a regular expression with the flag `d`. */
export function openerOf(match: RegExpExecArray | null): Opener | undefined {
  const groups = match?.indices?.groups
  return groups?.marker && { marker: groups.marker, name: groups.name, title: groups.title }
}

/** Enters the container and takes its opening line, up to the line ending. */
export function takeOpener(effects: Effects, opener: Opener, line: string, ok: State): State {
  const pieces: Piece[] = [{ type: 'admonitionMarker', span: opener.marker }]
  if (opener.name) pieces.push({ type: 'admonitionName', span: opener.name })
  if (opener.title && opener.title[0] < opener.title[1]) {
    pieces.push({ type: 'admonitionTitle', span: opener.title, asText: true })
  }
  return (code) => {
    effects.enter('admonition', { _container: true })
    return takePieces(effects, pieces, line.length, ok)(code)
  }
}

/** Makes nodes of the tokens of all kinds of containers. */
export const admonitionNodes = (): MdastExtension => ({
  enter: { admonition: enterAdmonition, admonitionTitle: enterTitle },
  exit: { admonition: leave, admonitionTitle: leave, admonitionMarker: setMarker, admonitionName: setName },
})

function enterAdmonition(this: CompileContext, token: Token): void {
  this.enter({ type: 'admonition', name: 'details', marker: '!!!', children: [] }, token)
}

function enterTitle(this: CompileContext, token: Token): void {
  this.enter({ type: 'admonitionTitle', children: [] }, token)
}

function leave(this: CompileContext, token: Token): void {
  this.exit(token)
}

function setMarker(this: CompileContext, token: Token): void {
  const written = this.sliceSerialize(token)
  const admonition = innermost(this)
  // More colons or slashes, and the `+` and `!` of a tab, only say how it looks or nests.
  admonition.marker = (written === '???+' ? written : written.slice(0, 3)) as AdmonitionMarker
  if (admonition.marker === '===') admonition.name = 'tab'
}

function setName(this: CompileContext, token: Token): void {
  innermost(this).name = this.sliceSerialize(token)
}

const innermost = (context: CompileContext): Admonition => context.stack.at(-1) as Admonition
