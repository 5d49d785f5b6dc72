import type { Block, Document, Language, Range } from '../document/types.js'
import { isForReaders, isReadable, normalLine } from './code-text.js'

/** One line of a code block: what is compared, and where it stands. */
interface CodeLine {
  readonly code: string
  /** As written, without white space around it. */
  readonly text: string
  readonly range: Range
}

export interface CodeDifference {
  /** The first lines that differ; empty where this side has none. */
  readonly source: readonly CodeLine[]
  readonly target: readonly CodeLine[]
  /** Where they stand, or should stand. */
  readonly sourceRange: Range
  readonly targetRange: Range
}

/** The first lines in which two code blocks differ for a machine; undefined if they are the same to it. */
export function firstDifference(
  source: Block,
  target: Block,
  documents: { source: Document; target: Document },
): CodeDifference | undefined {
  if (isForReaders(source.label) && !isOutput(source, target)) return undefined
  const languages = [documents.source.language, documents.target.language]
  const [before, after] = [linesOf(documents.source, source, languages), linesOf(documents.target, target, languages)]
  const at = before.findIndex((line, index) => line.code !== after[index]?.code)
  const start = at < 0 ? before.length : at
  if (start === before.length && before.length === after.length) return undefined
  const [from, to] = nextCommon(before.slice(start), after.slice(start))
  const [one, other] = [before.slice(start, start + from), after.slice(start, start + to)]
  return {
    source: one,
    target: other,
    sourceRange: spanOf(one) ?? placeBefore(before, start, source),
    targetRange: spanOf(other) ?? placeBefore(after, start, target),
  }
}

/** A text in which so many of the words are the same is not translated, but what a machine wrote: a log, say. */
const mostlySame = 0.7

/** Whether two texts are output, which a translation shows as it is. */
function isOutput(source: Block, target: Block): boolean {
  if (!/^(?:te?xt|plain(?:text)?)$/i.test(source.label)) return false
  const [words, others] = [source.value.split(/\s+/), new Set(target.value.split(/\s+/))]
  return words.filter((word) => others.has(word)).length >= mostlySame * Math.max(words.length, others.size)
}

/** How many lines of each side to skip to where they are equal again, as few as possible together. */
function nextCommon(source: readonly CodeLine[], target: readonly CodeLine[]): [number, number] {
  const firstAt = new Map<string, number>()
  target.forEach(({ code }, at) => {
    if (!firstAt.has(code)) firstAt.set(code, at)
  })
  let best: [number, number] = [source.length, target.length]
  source.forEach(({ code }, at) => {
    const other = firstAt.get(code)
    if (other !== undefined && at + other < best[0] + best[1]) best = [at, other]
  })
  return best
}

/** The lines that hold code, with their place. */
function linesOf({ text }: Document, { range, value, label }: Block, languages: readonly Language[]): CodeLine[] {
  const [start, end] = bodyOf(text, range, value)
  const lines: CodeLine[] = []
  let at = start
  for (const raw of text.slice(start, end).split('\n')) {
    const written = raw.trim()
    const code = normalLine(written, label)
    const from = at + raw.indexOf(written)
    if (code !== '' && !isReadable(written, languages))
      lines.push({ code, text: written, range: { start: from, end: from + written.length } })
    at += raw.length + 1
  }
  return lines
}

/** Where the content of a code block stands: without fences or tags. */
function bodyOf(text: string, { start, end }: Range, value: string): [number, number] {
  const block = text.slice(start, end)
  if (block.startsWith('<')) return [start + block.indexOf('>') + 1, start + block.lastIndexOf('<')]
  if (!/^(?:`{3}|~{3})/.test(block)) return [start, end]
  const first = block.indexOf('\n') + 1
  const last = block.lastIndexOf('\n')
  const isClosed = /^[\s>]*(?:`{3,}|~{3,})\s*$/.test(block.slice(last + 1))
  return first === 0 || value === '' ? [end, end] : [start + first, isClosed ? start + Math.max(first, last) : end]
}

const spanOf = (lines: readonly CodeLine[]): Range | undefined => {
  const [first, last] = [lines[0], lines.at(-1)]
  return first && last && { start: first.range.start, end: last.range.end }
}

/** An empty range where a line would stand as number `at`. */
function placeBefore(lines: readonly CodeLine[], at: number, { range }: Block): Range {
  const start = lines[at]?.range.start ?? lines[at - 1]?.range.end ?? range.start
  return { start, end: start }
}
