import { rangeInDocument } from '../../src/document/prose.js'
import { decodeEntity } from '../../src/document/text-tokens.js'
import type { Block, Document, Inline, Prose, Range } from '../../src/document/types.js'

/** What a document promises of its ranges but does not keep; empty for every page there is. */
export function faultsOf(document: Document): string[] {
  const faults: string[] = []
  const { text, blocks, sections, frontMatter } = document
  const whole = { start: 0, end: text.length }
  for (const block of blocks) {
    const name = `${block.kind} at ${show(block.range)}`
    const say = (what: string): void => void faults.push(`${name}: ${what}`)
    if (!inside(block.range, whole)) say('outside the document')
    proseFaults(text, block.prose, say)
    segmentFaults(block, say)
    inlineFaults(text, block.inlines, say)
    for (const run of block.prose.runs) if (!inside(run, block.range)) say(`run ${show(run)} outside the block`)
    for (const inline of block.inlines)
      if (!inside(inline.range, block.range)) say(`${inline.kind} ${show(inline.range)} outside the block`)
  }
  orderFaults(blocks, (what) => faults.push(what))
  const own = sections.flatMap(({ heading, blocks: rest }) => [...(heading ? [heading] : []), ...rest])
  const body = blocks.filter(({ kind }) => kind !== 'front-matter' && kind !== 'message')
  if (sections.length > 0 && (own.length !== body.length || own.some((block, index) => block !== body[index])))
    faults.push('the sections do not hold every block once')
  for (const { path, range } of frontMatter) if (!inside(range, whole)) faults.push(`front matter ${path} outside`)
  return faults
}

const inside = (inner: Range, outer: Range): boolean =>
  outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end

const show = ({ start, end }: Range): string => `${String(start)}-${String(end)}`

type Say = (what: string) => void

function proseFaults(text: string, { text: prose, runs }: Prose, say: Say): void {
  let at = 0
  let end = 0
  for (const run of runs) {
    if (run.at !== at || run.length < 1) say(`gap before run ${show(run)}`)
    if (run.start < end) say(`run ${show(run)} before the end of the one before`)
    const said = prose.slice(run.at, run.at + run.length)
    const isSeparator = run.start === run.end && said === '\n'
    if (run.end <= run.start && !isSeparator) say(`empty run for ${JSON.stringify(said)}`)
    // A soft break is one space for one line ending.
    const isCopy = text.slice(run.start, run.end) === said || (run.length === 1 && !/\S/.test(said))
    if (run.length === run.end - run.start && !isCopy) say(`run ${show(run)} is not ${JSON.stringify(said)}`)
    at = run.at + run.length
    end = run.end
  }
  if (at !== prose.length) say(`runs end at ${String(at)} of ${String(prose.length)}`)
}

function segmentFaults({ range: block, prose, segments }: Block, say: Say): void {
  let at = 0
  for (const { text, at: start, range } of segments) {
    if (start < at || prose.text.slice(start, start + text.length) !== text || text === '')
      say(`segment ${show(range)}`)
    if (/\S/.test(prose.text.slice(at, start))) say(`words before segment ${show(range)}`)
    if (!inside(range, block)) say(`segment ${show(range)} outside the block`)
    if (!inside(rangeInDocument(prose, start, start + text.length), range)) say(`segment ${show(range)} too small`)
    at = start + text.length
  }
  if (/\S/.test(prose.text.slice(at))) say('words after the last segment')
}

function inlineFaults(text: string, inlines: readonly Inline[], say: Say): void {
  const open: Inline[] = []
  let start = 0
  for (const inline of inlines) {
    const { kind, range, content, url, urlRange } = inline
    const name = `${kind} ${show(range)}`
    if (range.end <= range.start) say(`${name} is empty`)
    if (!inside(content, range)) say(`content ${show(content)} outside ${name}`)
    if (range.start < start) say(`${name} stands before the inline ahead of it`)
    while (open.length > 0 && (open.at(-1)?.range.end ?? 0) <= range.start) open.pop()
    const outer = open.at(-1)
    // HTML may cross anything: it is as the author wrote it.
    const isHtml = [inline, outer].some((one) => text[one?.range.start ?? 0] === '<')
    if (outer && !isHtml && !inside(range, outer.range)) say(`${name} crosses ${outer.kind} ${show(outer.range)}`)
    open.push(inline)
    start = range.start
    if (url === undefined || urlRange === undefined) continue
    const written = text.slice(urlRange.start, urlRange.end)
    if (decoded(written) !== decoded(url) && `mailto:${written}` !== url)
      say(`address of ${name} is ${JSON.stringify(url)}, not ${JSON.stringify(written)}`)
  }
}

/** Without escapes and entities; the parser itself replaces NUL. */
const decoded = (address: string): string =>
  address
    .replace(
      /\\([!-/:-@[-`{-~])|(&[#A-Za-z0-9]{1,32};)/g,
      (raw, escaped: string | undefined) => escaped ?? decodeEntity(raw),
    )
    .replaceAll('\0', '\uFFFD')

/** Blocks stand in reading order; only an attribute lies inside the block it belongs to. */
function orderFaults(blocks: readonly Block[], say: Say): void {
  let last: Block | undefined
  for (const block of blocks) {
    const isInner = block.kind === 'attribute' && last !== undefined && inside(block.range, last.range)
    if (last && block.range.start < last.range.end && !isInner)
      say(`${block.kind} at ${show(block.range)} stands before the end of ${last.kind} at ${show(last.range)}`)
    if (!isInner) last = block
  }
}
