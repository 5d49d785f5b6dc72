import { message, type Message } from '../messages.js'

/**
 * What a page may hold. The parser's time grows with the square of these, so a page made to be slow could keep it busy
 * for minutes; each limit stands for some seconds, and is far above what people write.
 */
const LIMITS = {
  /** Lists and quotes that begin. */
  containers: 2000,
  /** Lists and quotes inside each other. */
  depth: 100,
  /** Lines of lists and tables. */
  rows: 20_000,
  /** Footnotes and references to them. */
  footnotes: 5000,
  /** All paragraphs together, in about the seconds that the parser needs for the worst of such text. */
  effort: 5,
} as const

const MARKER = '[ \\t]*(?:>|[-*+](?=[ \\t]|$)|\\d{1,9}[.)](?=[ \\t]|$))'
const CONTAINER = new RegExp(`^${MARKER}`)
const CONTAINERS = new RegExp(`^(?:${MARKER})*`)
const FENCE = /^ {0,3}(`{3,}|~{3,})/

interface Paragraph {
  lines: number
  /** `[` that no `]` has closed; below zero for `]` without `[`. */
  open: number
  deepest: number
  /** `*` and `_`; `<!` and `<?` count for more. */
  marks: number
}

/** Why the page would take too long to read; undefined if it would not. Looks at each line once. */
export function tooComplex(text: string): Message | undefined {
  let [containers, rows, footnotes, effort] = [0, 0, 0, 0]
  let inContainer = false
  let fence = ''
  let paragraph: Paragraph = { lines: 0, open: 0, deepest: 0, marks: 0 }

  for (const line of text.split(/\r\n|\r|\n/)) {
    const marker = FENCE.exec(line)?.[1] ?? ''
    const isCode = fence !== ''
    if (isCode ? marker.startsWith(fence) : marker !== '') fence = isCode ? '' : marker
    if (isCode || marker !== '') continue

    const isContainer = CONTAINER.test(line)
    const isTable = line.trimStart().startsWith('|')
    const isBlank = line.trim() === ''
    if (isContainer && !inContainer) containers += 1
    if (isContainer || isTable) rows += 1
    // A blank line does not end a list, and neither does a line that is indented.
    if (!isBlank) inContainer = isContainer || (inContainer && /^[ \t]/.test(line))

    if (isBlank || isTable || (isContainer && !line.trimStart().startsWith('>'))) {
      effort += effortOf(paragraph)
      paragraph = { lines: 0, open: 0, deepest: 0, marks: 0 }
    }
    footnotes += addLine(paragraph, line)

    if (isContainer && containerDepth(line) > LIMITS.depth) return message('page.too-deep', { limit: LIMITS.depth })
    if (containers > LIMITS.containers) return message('page.too-many-lists', { limit: LIMITS.containers })
    if (rows > LIMITS.rows) return message('page.too-many-rows', { limit: LIMITS.rows })
    if (footnotes > LIMITS.footnotes) return message('page.too-many-footnotes', { limit: LIMITS.footnotes })
    if (effort + effortOf(paragraph) > LIMITS.effort) return message('page.too-tangled')
  }
  return undefined
}

/** Counts one more line of a paragraph. @returns how many footnotes it holds */
function addLine(paragraph: Paragraph, line: string): number {
  let footnotes = 0
  paragraph.lines += 1
  for (const [mark] of line.matchAll(/\[\^?|[\]*_]|<[!?]/g)) {
    if (mark === '[^') footnotes += 1
    if (mark.startsWith('[')) paragraph.open += 1
    else if (mark === ']') paragraph.open -= 1
    // A comment without an end is searched to the end of the page, each time anew.
    else paragraph.marks += mark.startsWith('<') ? 4 : 1
    paragraph.deepest = Math.max(paragraph.deepest, Math.abs(paragraph.open))
  }
  return footnotes
}

/** Measured on images inside each other, on comments without an end and on quotes that go on without their marker. */
const effortOf = ({ deepest, marks, lines }: Paragraph): number =>
  deepest ** 2 / 6e5 + marks ** 2 / 16e6 + lines ** 2 / 60e6

/** How many lists and quotes the line can be in: by its markers, and two columns of indentation for each. */
function containerDepth(line: string): number {
  const markers = CONTAINERS.exec(line)?.[0] ?? ''
  const indent = /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0
  return Math.floor(indent / 2) + (markers.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0)
}
