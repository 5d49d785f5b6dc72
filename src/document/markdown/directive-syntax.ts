import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'
import { openerOf, takeOpener, type Opener } from './container-syntax.js'
import { isBlank, peekLine, perParse, takePieces, type Span } from './line-syntax.js'

declare module 'micromark-util-types' {
  interface ContainerState {
    /** The colons or slashes that opened a directive. */
    fenceLength?: number
    fenceClosed?: boolean
  }
}

/** What tells the fences of one family from those of the other. */
interface Family {
  readonly character: string
  read(line: string): Opener | undefined
  closes(fence: number, opened: number): boolean
}

const COLON_NAME = /^(?<marker>:{3,})[ \t]*(?<name>[\p{L}\p{N}_-]+)(?=[[{ \t]|$)/du
const SLASH_OPENER = /^(?<marker>\/{3,}) *(?<name>[\p{L}\p{N}_-]+) *(?:\| *(?<title>[^ ].*)?)?$/du
const TITLE_ATTRIBUTE = /(?:^|[\s{])title=(?:"([^"]*)"|'([^']*)')/d

/** Directives may nest this deep: every line is held against all that are open, so without a limit time is quadratic. */
const MOST_OPEN = 32

/** How many directives are open around the line that was looked at last. */
const openOn = perParse(() => ({ line: 0, count: 0 }))

/** Blocks of pymdownx whose argument is a selector or a position, not a title. */
const WITHOUT_TITLE = new Set(['html', 'define', 'caption', 'figure-caption', 'table-caption'])

/** `:::note Titel` up to `:::`, as in Docusaurus, Starlight and VitePress. The fence that closes is as long or longer. */
export const colonDirectiveSyntax = (): Extension =>
  extensionFor({ character: ':', read: readColonDirective, closes: (fence, opened) => fence >= opened })

/** `/// note | Titel` up to `///`: the blocks of pymdownx. The fence that closes is as long. */
export const slashDirectiveSyntax = (): Extension =>
  extensionFor({ character: '/', read: readSlashDirective, closes: (fence, opened) => fence === opened })

export function readColonDirective(line: string): Opener | undefined {
  const written = line.trimEnd()
  const match = COLON_NAME.exec(written)
  const opener = openerOf(match)
  return opener && match ? { ...opener, title: titleAfter(written, match[0].length) } : undefined
}

export function readSlashDirective(line: string): Opener | undefined {
  const match = SLASH_OPENER.exec(line.trimEnd())
  const opener = openerOf(match)
  return WITHOUT_TITLE.has(match?.groups?.name ?? '') && opener ? { ...opener, title: undefined } : opener
}

/** The title in `[Titel]{…}`, `{title="Titel"}`, ` Titel` or ` Titel {…}`, from `start` on. */
function titleAfter(line: string, start: number): Span | undefined {
  const attributes = line.endsWith('}') ? line.lastIndexOf('{') : -1
  const end = attributes < start ? line.length : start + line.slice(start, attributes).trimEnd().length
  if (line[start] === '[' && line[end - 1] === ']') return [start + 1, end - 1]
  if (start < end) return [start + spacesAt(line, start), end]
  const title = TITLE_ATTRIBUTE.exec(line.slice(start))?.indices
  const span = title?.[1] ?? title?.[2]
  return span && [start + span[0], start + span[1]]
}

const spacesAt = (line: string, start: number): number =>
  line.slice(start).length - line.slice(start).trimStart().length

function extensionFor(family: Family): Extension {
  const directive: Construct = {
    name: 'directive',
    tokenize: startDirective,
    continuation: { tokenize: continueDirective },
    exit: (effects) => void effects.exit('admonition'),
  }
  return { document: { [family.character.charCodeAt(0)]: directive } }

  function startDirective(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    return peekLine(effects, (line) => {
      const opener = family.read(line)
      const open = openOn(this.parser)
      if (!opener || (open.line === this.now().line && open.count >= MOST_OPEN)) return nok
      this.containerState!.fenceLength = opener.marker[1] - opener.marker[0]
      return takeOpener(effects, opener, line, ok)
    })
  }

  function continueDirective(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const state = this.containerState!
    if (state.fenceClosed) return nok
    const open = openOn(this.parser)
    const { line } = this.now()
    open.count = open.line === line ? open.count + 1 : 1
    open.line = line
    const peek = peekLine(effects, (line) => {
      const fence = fenceIn(line, family.character)
      if (!fence || !family.closes(fence[1] - fence[0], state.fenceLength!)) return ok
      state.fenceClosed = true
      state._closeFlow = true
      return takePieces(effects, [{ type: 'admonitionFence', span: fence }], fence[1], ok)
    })
    return (code: Code) => (isBlank(code) || code === family.character.charCodeAt(0) ? peek(code) : ok(code))
  }
}

/** Where the fence is in a line that holds nothing else and is indented by less than 4. */
function fenceIn(line: string, character: string): Span | undefined {
  const written = line.trim()
  const start = line.indexOf(written)
  return written && start < 4 && !line.startsWith('\t') && written === character.repeat(written.length)
    ? [start, start + written.length]
    : undefined
}
