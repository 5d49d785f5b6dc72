import { OPAQUE, type Prose, type Range, type Run, type Segment } from './types.js'

/** Collects readable text together with where each part of it stands in the document. */
export class ProseBuilder {
  private text = ''
  private readonly runs: Run[] = []

  /** @param source the text of the whole document */
  constructor(private readonly source: string) {}

  get length(): number {
    return this.text.length
  }

  textFrom(from: number): string {
    return this.text.slice(from)
  }

  /** Adds `text`, which stands for the document's `[start, end)`. */
  add(text: string, start: number, end: number): void {
    if (text === '' || (text === ' ' && /\s$/.test(this.text))) return
    const last = this.runs.at(-1)
    const literal = text.length === end - start && this.source.startsWith(text, start)
    if (last && literal && last.length === last.end - last.start && last.end === start && this.isCopy(last)) {
      this.runs[this.runs.length - 1] = { ...last, length: last.length + text.length, end }
    } else {
      this.runs.push({ at: this.text.length, length: text.length, start, end })
    }
    this.text += text
  }

  /** Adds what stands in `[start, end)` with every stretch of white space as one space. */
  addFlowing(start: number, end: number): void {
    const pattern = /\s+|\S+(?: \S+)*/g
    const slice = this.source.slice(start, end)
    for (let match = pattern.exec(slice); match; match = pattern.exec(slice)) {
      const at = start + match.index
      if (match[0].trim() !== '') this.add(match[0], at, at + match[0].length)
      else this.add(' ', at, at + match[0].length)
    }
  }

  /** Adds what another builder has collected. */
  append(other: ProseBuilder): void {
    for (const run of other.runs) this.add(other.text.slice(run.at, run.at + run.length), run.start, run.end)
  }

  /** Marks something that is not prose, such as inline code. */
  addOpaque(start: number, end: number): void {
    this.add(OPAQUE, start, end)
  }

  /** The prose so far, without white space at its ends. */
  build(): Prose {
    const trimmed = this.text.trim()
    if (trimmed.length === this.text.length) return { text: this.text, runs: this.runs }
    const from = this.text.length - this.text.trimStart().length
    return sliceProse({ text: this.text, runs: this.runs }, from, from + trimmed.length)
  }

  private isCopy(run: Run): boolean {
    return this.source.startsWith(this.text.slice(run.at, run.at + run.length), run.start)
  }
}

/** The part `[from, to)` of a prose. */
export function sliceProse(prose: Prose, from: number, to: number): Prose {
  const runs: Run[] = []
  for (const run of prose.runs) {
    const start = Math.max(run.at, from)
    const end = Math.min(run.at + run.length, to)
    if (start >= end) continue
    const place = placeIn(run, start - run.at, end - run.at)
    runs.push({ at: start - from, length: end - start, ...place })
  }
  return { text: prose.text.slice(from, to), runs }
}

/** Where `[from, to)` of a run stands in the document; a run that is no literal copy is taken whole. */
function placeIn(run: Run, from: number, to: number): Range {
  const literal = run.length === run.end - run.start
  return literal ? { start: run.start + from, end: run.start + to } : { start: run.start, end: run.end }
}

/** Where characters `[from, to)` of a prose stand in the document. An empty stretch gives an empty range. */
export function rangeInDocument(prose: Prose, from: number, to: number): Range {
  if (from >= to) {
    const run = prose.runs[findRun(prose, from)]
    if (run === undefined) return { start: 0, end: 0 }
    const start = from >= run.at + run.length ? run.end : placeIn(run, from - run.at, run.length).start
    return { start, end: start }
  }
  const first = prose.runs[findRun(prose, from)]
  const last = prose.runs[findRun(prose, to - 1)]
  if (first === undefined || last === undefined) return { start: 0, end: 0 }
  return {
    start: placeIn(first, from - first.at, first.length).start,
    end: placeIn(last, 0, to - last.at).end,
  }
}

/** The part of a prose that stands in `[start, end)` of the document. Of a run that is no literal copy: all or nothing. */
export const textBetween = ({ text, runs }: Prose, start: number, end: number): string =>
  runs
    .map((run) => {
      const said = text.slice(run.at, run.at + run.length)
      if (run.length === run.end - run.start)
        return said.slice(Math.max(0, start - run.start), Math.max(0, end - run.start))
      return run.start >= start && run.end <= end ? said : ''
    })
    .join('')

/** Index of the run that holds the character at `at`, or the last run before it. */
function findRun(prose: Prose, at: number): number {
  let low = 0
  let high = prose.runs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((prose.runs[middle]?.at ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** Cuts a prose into segments at the given stretches. */
export const segmentsOf = (prose: Prose, stretches: Iterable<Range>): Segment[] =>
  Array.from(stretches, ({ start, end }) => ({
    text: prose.text.slice(start, end),
    at: start,
    range: rangeInDocument(prose, start, end),
  }))
