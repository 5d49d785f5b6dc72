import type { Code, Construct, Effects, Event, Extension, State, TokenizeContext } from 'micromark-util-types'
import { blockTagAt, readElement, type ElementReader } from './html-balance-syntax.js'
import { gatherLine, indentBefore, isBlank, isLineEnd, perParse, takeLineEnding } from './line-syntax.js'

const LESS_THAN = 60
const GREATER_THAN = 62

/**
 * How many elements without an end are looked for, to the end of the page, before the rest is left to CommonMark: what
 * keeps the time linear in the size of the page.
 */
const MOST_FAILURES = 16

/**
 * Raw HTML as Python-Markdown reads it: a block-level element reaches to its closing tag, over blank lines and however
 * it is indented. One without a closing tag is left to CommonMark, where HTML ends at a blank line. An opening tag with
 * a `markdown` attribute and a closing tag at the start of a line are HTML of one line.
 *
 * Where an element ends is looked up before its first line is taken, so that nothing has to be taken back.
 */
export const rawHtmlSyntax = (): Extension => ({ document: { [LESS_THAN]: lookAhead }, flow: { [LESS_THAN]: rawHtml } })

interface Known {
  /** By the line on which HTML starts: the line on which it ends, or undefined if it is not closed. */
  readonly ends: Map<number, number | undefined>
  failures: number
}

const knownOf = perParse((): Known => ({ ends: new Map(), failures: 0 }))

/** Makes nothing: stands among the containers because only there all lines of the page can be seen. */
const lookAhead: Construct = { name: 'rawHtmlLookAhead', tokenize: tokenizeLookAhead }

function tokenizeLookAhead(this: TokenizeContext, effects: Effects, _ok: State, nok: State): State {
  const known = knownOf(this.parser)
  const first = this.now().line
  if (known.ends.has(first)) return nok
  const prefix = prefixBefore(this, indentBefore(this))
  return gatherLine(effects, (line) => {
    const tag = blockTagAt(line)
    if (tag === 'closing') known.ends.set(first, first)
    if (tag !== 'opening' || known.failures >= MOST_FAILURES) return nok
    return (code) => next(readElement(), line, first)(code)
  })

  function next(element: ElementReader, line: string, number: number): State {
    if (element.read(line)) {
      known.ends.set(first, number)
      return nok
    }
    const nextLine = gatherLine(effects, (text) => next(element, text, number + 1))
    const ending = takeLineEnding(effects, takePrefix(effects, prefix, nextLine, fail(element)))
    return (code) => (code === null ? fail(element) : ending)(code)
  }

  function fail(element: ElementReader): State {
    return (code) => {
      known.failures++
      for (const line of element.unclosed()) known.ends.set(first + line, undefined)
      return nok(code)
    }
  }
}

/** What the containers around the element put before it on its first line, and so on every line. */
interface Prefix {
  readonly columns: number
  /** Markers of block quotes; other containers want white space on their further lines. */
  readonly quotes: number
}

function prefixBefore(context: TokenizeContext, indent: number): Prefix {
  const { line } = context.now()
  let first = context.events.length
  while (first > 0 && context.events[first - 1]![1].start.line === line) first--
  const start = context.events[first]?.[1].start
  if (!start) return { columns: 0, quotes: 0 }
  const text = context.sliceSerialize({ start, end: context.now() }, true)
  const prefix = text.slice(0, text.length - indent)
  return { columns: prefix.length, quotes: prefix.split('>').length - 1 }
}

/** Takes the prefix of a further line; `nok` at a line that is outside the containers. */
function takePrefix(effects: Effects, prefix: Prefix, ok: State, nok: State): State {
  let columns = 0
  let quotes = 0
  return take

  function take(code: Code): State | undefined {
    const isInside = code === GREATER_THAN || isBlank(code)
    if (columns < prefix.columns && isInside) {
      if (code === GREATER_THAN) quotes++
      columns++
      effects.enter('lineText')
      effects.consume(code)
      effects.exit('lineText')
      return take
    }
    return ((columns === prefix.columns || isLineEnd(code)) && quotes === prefix.quotes ? ok : nok)(code)
  }
}

/** Takes the lines that were found to be one piece of HTML. Concrete: no list or quote can start inside it. */
const rawHtml: Construct = { name: 'rawHtml', concrete: true, tokenize: tokenizeRawHtml, resolveTo: includeIndent }

function tokenizeRawHtml(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { lazy } = this.parser
  const last = knownOf(this.parser).ends.get(this.now().line)
  if (last === undefined) return nok
  if (this.interrupt) return ok
  const lineNumber = (): number => this.now().line
  return (code) => {
    effects.enter('htmlFlow')
    return lineStart(code)
  }

  function lineStart(code: Code): State | undefined {
    if (isLineEnd(code)) return lineEnd(code)
    effects.enter('htmlFlowData')
    return data(code)
  }

  function data(code: Code): State | undefined {
    if (isLineEnd(code)) {
      effects.exit('htmlFlowData')
      return lineEnd(code)
    }
    effects.consume(code)
    return data
  }

  function lineEnd(code: Code): State | undefined {
    if (lineNumber() === last) {
      effects.exit('htmlFlow')
      return ok(code)
    }
    if (code === null) return nok(code)
    return takeLineEnding(effects, (next) => (lazy[lineNumber()] ? nok(next) : lineStart(next)))(code)
  }
}

/** As in CommonMark, the white space before the first tag is part of the HTML. */
function includeIndent(events: Event[]): Event[] {
  const index = events.findLastIndex(([kind, token]) => kind === 'enter' && token.type === 'htmlFlow')
  const before = events[index - 1]?.[1]
  if (before?.type !== 'linePrefix') return events
  events[index]![1].start = before.start
  events[index + 1]![1].start = before.start
  events.splice(index - 2, 2)
  return events
}
