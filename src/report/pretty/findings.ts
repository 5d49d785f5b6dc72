import type { Language } from '../../document/types.js'
import { message } from '../../messages.js'
import type { Finding, Fix, Place } from '../../rules/types.js'
import { excerpt } from '../excerpt.js'
import type { LineIndex } from '../line-column.js'
import { printable } from '../printable.js'
import { keepStart, padEnd, textWidth, wrap } from '../text-width.js'
import type { Pen } from './pen.js'

export interface Surroundings {
  readonly pen: Pen
  readonly texts: ReadonlyMap<string, string>
  readonly languages: { readonly source: Language; readonly target: Language }
  indexOf(path: string): LineIndex
}

/** From this many of one rule on a page, only the first few are shown in full. */
const LONG_RUN = 6
const IN_FULL = 3
/** From this width the languages stand side by side. */
const TWO_COLUMNS = 140
/** A narrower column for the message is not worth having: the message then gets lines of its own. */
const NARROWEST_MESSAGE = 40
const DETAIL_INDENT = 9

/** The findings of one page, a paragraph each; those that only repeat a rule take one line. */
export function findingsOfPage(findings: readonly Finding[], around: Surroundings): readonly string[] {
  const columns = columnsOf(findings, around)
  const seen = new Map<string, number>()
  const paragraphs: { readonly lines: readonly string[]; readonly short: boolean }[] = []
  let previous: Finding | undefined
  for (const finding of findings) {
    const nth = (seen.get(finding.rule) ?? 0) + 1
    seen.set(finding.rule, nth)
    const short = nth > IN_FULL && findings.filter(({ rule }) => rule === finding.rule).length >= LONG_RUN
    const lines = short
      ? [shortLine(finding, columns, around)]
      : [...headLines(finding, columns, around), ...detailLines(finding, around)]
    const closeUp = short && previous?.rule === finding.rule && paragraphs.at(-1)?.short === true
    paragraphs.push({ lines: closeUp || paragraphs.length === 0 ? lines : ['', ...lines], short })
    previous = finding
  }
  return paragraphs.flatMap(({ lines }) => lines)
}

interface Columns {
  readonly position: number
  readonly level: number
  readonly rule: number
  /** Where the message starts. */
  readonly message: number
}

function columnsOf(findings: readonly Finding[], around: Surroundings): Columns {
  const widest = (texts: readonly string[]) => texts.reduce((width, text) => Math.max(width, textWidth(text)), 0)
  const position = Math.max(5, widest(findings.map((finding) => positionOf(finding, around))))
  const level = widest((['error', 'warning', 'info'] as const).map(around.pen.level))
  const rule = Math.max(20, widest(findings.map((finding) => finding.rule)))
  return { position, level, rule, message: 2 + position + 2 + level + 2 + rule + 2 }
}

function positionOf({ target, source }: Finding, { indexOf }: Surroundings): string {
  const place = target ?? source
  if (place === undefined) return ''
  const { line, column } = indexOf(place.path).at(place.range.start)
  return `${line}:${column}`
}

function head(finding: Finding, columns: Columns, around: Surroundings): string {
  const { color, level, paint } = around.pen
  const parts = [
    padEnd(positionOf(finding, around), columns.position),
    paint(finding.severity, padEnd(level(finding.severity), columns.level)),
    color.cyan(padEnd(finding.rule, columns.rule)),
  ]
  return `  ${parts.join('  ')}  `
}

function headLines(finding: Finding, columns: Columns, around: Surroundings): readonly string[] {
  const { say, width, color } = around.pen
  const text = printable(say(finding.message))
  const beside = width - columns.message >= NARROWEST_MESSAGE
  const indent = beside ? columns.message : DETAIL_INDENT
  const lines = wrap(text, width - indent).map((line) => color.bold(line))
  const start = head(finding, columns, around)
  const indented = lines.map((line) => ' '.repeat(indent) + line)
  return beside ? [start + (lines[0] ?? ''), ...indented.slice(1)] : [start, ...indented]
}

/** One line: what the place says tells more than a message that was just given. */
function shortLine(finding: Finding, columns: Columns, around: Surroundings): string {
  const { say, width, paint } = around.pen
  const start = head(finding, columns, around)
  const text = [finding.target, finding.source].find((place) => place !== undefined && place.text !== '')?.text
  const room = Math.max(0, width - columns.message - 2)
  if (text === undefined) return start + keepStart(printable(say(finding.message)), room)
  return `${start}‹${paint(finding.severity, keepStart(printable(text.replace(/\s+/g, ' ')), room))}›`
}

function detailLines(finding: Finding, around: Surroundings): readonly string[] {
  const { pen, languages } = around
  const fixWord = pen.say(message('report.fix'))
  const label = Math.max(2, textWidth(fixWord), languages.source.length, languages.target.length) + 2
  const lead = (word: string) => ' '.repeat(DETAIL_INDENT) + pen.color.dim(padEnd(word, label))
  const room = pen.width - DETAIL_INDENT - label

  const sides = [
    { language: languages.source, place: finding.source, other: finding.target },
    { language: languages.target, place: finding.target, other: finding.source },
  ].flatMap(({ language, place, other }) => {
    // Of a whole page without a counterpart there is nothing to point at.
    const isWholePage = other === undefined && place?.text === ''
    return place === undefined || isWholePage ? [] : [{ language, place }]
  })

  const fixes = finding.fixes.map((fix) => lead(fixWord) + fixText(fix, room, pen))
  if (sides.length === 2 && pen.width >= TWO_COLUMNS) {
    const half = Math.floor((room - label - 2) / 2)
    const cells = sides.map(({ language, place }) => ({ language, ...placeText(place, finding, half, around) }))
    const [one, other] = cells.map(({ language, text, width }, nth) =>
      nth === 0
        ? lead(language) + text + ' '.repeat(Math.max(0, half - width) + 2)
        : pen.color.dim(padEnd(language, label)) + text,
    )
    return [`${one ?? ''}${other ?? ''}`, ...fixes]
  }
  return [
    ...sides.map(({ language, place }) => lead(language) + placeText(place, finding, room, around).text),
    ...fixes,
  ]
}

/** The place in its line, or where something should stand; with its width, since colour takes no columns. */
function placeText(place: Place, finding: Finding, room: number, { pen, texts, indexOf }: Surroundings) {
  const lines = indexOf(place.path)
  const found = excerpt(texts.get(place.path) ?? '', place.range, lines, room)
  const isGap = place.range.start === place.range.end
  if (isGap && (found.before === '' || found.after === '')) {
    const { line } = lines.at(place.range.start)
    const text = keepStart(pen.say(message('report.nothingHere', { line })), room)
    return { text: pen.color.dim(text), width: textWidth(text) }
  }
  const plain = `${found.before}‹${found.place}›${found.after}`
  const marked = pen.paint(finding.severity, pen.color.bold(`‹${found.place}›`))
  return { text: found.before + marked + found.after, width: textWidth(plain) }
}

function fixText({ title, safety }: Fix, room: number, { say, color }: Pen): string {
  const note = say(safety === 'safe' ? message('report.fix.safe') : message('report.fix.review'))
  const text = keepStart(printable(say(title)).replace(/\s+/g, ' '), Math.max(10, room - textWidth(note) - 2))
  return color.green(text) + ' '.repeat(Math.max(2, room - textWidth(text) - textWidth(note))) + color.dim(note)
}
