import type { Pair } from '../../align/types.js'
import { newlineOf } from '../../document/newline.js'
import type { Block, Document, Range } from '../../document/types.js'

/** Neighbouring blocks of the source that the translation does not have. */
export interface Run {
  readonly blocks: readonly Block[]
  /** Of all of them in the source. */
  readonly range: Range
}

/** Where a run belongs in the translation, and what has to stand before and after it there. */
export interface Place {
  readonly at: number
  readonly before: string
  readonly after: string
}

/** Stand inside another block, or not in the body at all. */
const isNested = ({ kind }: Block): boolean => kind === 'attribute' || kind === 'front-matter'

/** The missing blocks, those together that follow one another in the source; only runs in which `isWanted` finds one. */
export function missingRuns({ source, blocks }: Pair, isWanted: (block: Block) => boolean): Run[] {
  const missing = new Set(blocks.flatMap((link) => (link.kind === 'missing' ? [link.source] : [])))
  const runs: Block[][] = []
  let open: Block[] | undefined
  for (const block of source.blocks.filter((one) => !isNested(one))) {
    if (!missing.has(block)) open = undefined
    else if (open) open.push(block)
    else runs.push((open = [block]))
  }
  const body = source.blocks.filter((one) => !isNested(one))
  return runs
    .filter((run) => run.some(isWanted))
    .map((run) => {
      const range = { start: run[0]!.range.start, end: Math.max(...run.map((block) => block.range.end)) }
      const start = body[body.indexOf(run[0]!) - 1]?.range.end ?? 0
      const end = body[body.indexOf(run.at(-1)!) + 1]?.range.start ?? source.text.length
      return { blocks: run, range: withTags(source.text, range, { start, end }) }
    })
}

/**
 * The range with the HTML tags around it that make it whole: those that open behind all that closes before it, and
 * those that close behind it. As it was where nothing makes it whole.
 * @param room  up to the texts before and after it: there stand only tags
 */
function withTags(text: string, range: Range, room: Range): Range {
  const opened = OPENED.exec(text.slice(room.start, range.start))?.[0] ?? ''
  const starts = [...opened.matchAll(/<[A-Za-z]/g)].map(({ index }) => range.start - opened.length + index)
  const ends = [...text.slice(range.end, room.end).matchAll(/<\/[A-Za-z][\w-]*\s*>/g)].map(
    ({ 0: tag, index }) => range.end + index + tag.length,
  )
  for (const start of [...starts, range.start])
    for (const end of [range.end, ...ends]) {
      const isOpen = start === range.start && end === range.end && starts.length > 0
      if (!isOpen && isBalanced(text.slice(start, end))) return { start, end }
    }
  return range
}

/** Tags that open, up to the end. */
const OPENED = /(?:<[A-Za-z][^<>]{0,1000}>\s{0,200}){1,20}$/

/** Tags that close, from the start. */
const CLOSED = /^(?:\s{0,200}<\/[A-Za-z][\w-]{0,50}\s{0,20}>){1,20}/

/**
 * Where a run belongs: right after the counterpart of the block before it, with what stands between the two in the
 * source; or before that of the block after it, where that is surer. Undefined where it would tear HTML apart.
 */
export function placeOfRun({ source, target, blocks }: Pair, run: Run): Place | undefined {
  if (!isBalanced(source.text.slice(run.range.start, run.range.end))) return undefined
  const counterparts = new Map(
    blocks.flatMap((link) => (link.kind === 'matched' ? [[link.source, link.target] as const] : [])),
  )
  const body = source.blocks.filter((block) => !isNested(block))
  const [first, last] = [body.indexOf(run.blocks[0]!), body.indexOf(run.blocks.at(-1)!)]
  const [previous, next] = [body[first - 1], body[last + 1]]
  const [before, after] = [previous && counterparts.get(previous), next && counterparts.get(next)]

  const behind = before && placeBehind(source, target, previous!, before, run)
  const ahead = after && placeAhead(source, target, next!, after, run)
  // A new section comes after all that the translation has in the section before it, also if only the translation has it.
  const opensSection = run.blocks[0]!.kind === 'heading'
  if (opensSection && next === undefined) return atEnd(target)
  return opensSection && next?.kind === 'heading'
    ? (ahead ?? behind)
    : (behind ?? ahead ?? fallback(target, next, after))
}

function placeBehind(
  { text }: Document,
  target: Document,
  previous: Block,
  counterpart: Block,
  { range }: Run,
): Place | undefined {
  const between = text.slice(endOf(previous), range.start)
  // What closes behind the block before it has to close behind its counterpart too.
  const [closed = ''] = CLOSED.exec(between) ?? []
  const layout = between.slice(closed.length)
  if (!isLayout(layout) || !target.text.startsWith(closed, endOf(counterpart))) return undefined
  return { at: endOf(counterpart) + closed.length, before: layout, after: '' }
}

/** Whole lines, so that the marks and the indentation before both blocks stay theirs. */
function placeAhead(source: Document, target: Document, next: Block, counterpart: Block, run: Run): Place | undefined {
  const [own, other] = [lineStart(source.text, run.range.start), lineStart(source.text, next.range.start)]
  const at = lineStart(target.text, counterpart.range.start)
  const lead = source.text.slice(own, run.range.start)
  const between = source.text.slice(run.range.end, other)
  const isClean = [lead, between, target.text.slice(at, counterpart.range.start)].every(isLayout)
  return isClean && own < other ? { at, before: lead, after: between } : undefined
}

function atEnd({ text }: Document): Place {
  const at = text.trimEnd().length
  const newline = newlineOf(text)
  return { at, before: at === 0 ? '' : newline.repeat(2), after: at === text.length ? newline : '' }
}

/** An empty page, or one that has nothing but front matter. */
const fallback = (target: Document, next: Block | undefined, after: Block | undefined): Place | undefined =>
  next === undefined && after === undefined ? atEnd(target) : undefined

const endOf = ({ range }: Block): number => range.end

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1

/** White space and the marks of quotes: nothing that would open, close or say something. */
const isLayout = (text: string): boolean => /^[\s>]*$/.test(text)

const voidTags = /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i

/** Whether every HTML element that begins in the text ends in it too. Code is left out. */
function isBalanced(text: string): boolean {
  const open: string[] = []
  const prose = text.replace(/^([ \t>]*)(`{3,}|~{3,})[^]*?^\1?\2[ \t]*$/gm, '').replace(/`[^`\n]*`/g, '')
  for (const [, slash = '', name = '', rest = ''] of prose.matchAll(/<(\/?)([A-Za-z][\w-]*)((?:\s[^<>]*)?)>/g)) {
    if (voidTags.test(name) || rest.endsWith('/')) continue
    if (slash === '') open.push(name.toLowerCase())
    else if (open.pop() !== name.toLowerCase()) return false
  }
  return open.length === 0
}
