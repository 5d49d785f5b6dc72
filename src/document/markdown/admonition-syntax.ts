import type { Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'
import { openerOf, takeOpener, type Opener } from './container-syntax.js'
import { indentBefore, isLineEnd, peekLine, perParse, takeIndent } from './line-syntax.js'

declare module 'micromark-util-types' {
  interface ContainerState {
    /** Columns before the marker of an admonition, counted from the container around it. */
    admonitionIndent?: number
  }
}

/** How far Python-Markdown wants the body in, in columns. */
const BODY_INDENT = 4

// As in Python-Markdown and pymdownx, where every word after the first is a class: `!!! tip inline end "Titel"`.
const OPENERS: readonly RegExp[] = [
  /^(?<marker>!!!|\?{3}\+?) ?(?<name>[\p{L}\p{N}_-]+)(?: +[\p{L}\p{N}_-]+)*(?:[ \t]+"(?<title>.*)")?$/du,
  /^(?<marker>\?{3}\+?) ?"(?<title>.*)"$/du,
  /^(?<marker>={3}[+!]{0,2}) +"(?<title>.*)"$/du,
]

/** The admonitions (`!!!`), fold-outs (`???`) and tabs (`===`) of Material for MkDocs: a line, and a body indented by 4. */
export function admonitionSyntax(): Extension {
  return {
    document: { [code('!')]: admonition, [code('?')]: admonition, [code('=')]: admonition },
    flow: { null: unindentedLine },
  }
}

const code = (character: string): number => character.charCodeAt(0)

export function readAdmonition(line: string): Opener | undefined {
  const written = line.trimEnd()
  for (const pattern of OPENERS) {
    const opener = openerOf(pattern.exec(written))
    if (opener) return opener
  }
  return undefined
}

const admonition: Construct = {
  name: 'admonition',
  tokenize: startAdmonition,
  continuation: { tokenize: continueAdmonition },
  exit: (effects) => void effects.exit('admonition'),
}

function startAdmonition(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return peekLine(effects, (line) => {
    const opener = readAdmonition(line)
    if (!opener) return nok
    this.containerState!.admonitionIndent = indentBefore(this)
    return takeOpener(effects, opener, line, ok)
  })
}

function continueAdmonition(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const columns = this.containerState!.admonitionIndent! + BODY_INDENT
  // The type of token tells micromark that trailing blank lines with white space are not part of the container.
  return takeIndent(effects, 'listItemIndent', columns, (taken) => (next) => {
    if (taken >= BODY_INDENT || isLineEnd(next)) return ok(next)
    unindentedLines(this.parser).add(this.now().line)
    return nok(next)
  })
}

/**
 * CommonMark takes a line that is not indented into the paragraph above it, even out of a container; Python-Markdown
 * does not. This construct makes nothing: it only says that such a line ends the paragraph.
 */
const unindentedLine: Construct = {
  tokenize(this: TokenizeContext, _effects, ok, nok) {
    return this.interrupt && unindentedLines(this.parser).has(this.now().line) ? ok : nok
  },
}

/** The lines at which an admonition ended for want of indentation. */
const unindentedLines = perParse(() => new Set<number>())
