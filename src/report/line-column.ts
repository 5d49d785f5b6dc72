export interface LineColumn {
  /** 1-based. */
  readonly line: number
  /** 1-based, in UTF-16 code units; a byte order mark takes column 1. */
  readonly column: number
}

/** Answers where an offset stands, in O(log lines). Lines end with LF, CR or CRLF. */
export interface LineIndex {
  at(offset: number): LineColumn
  /** The offsets of the line that holds `offset`, without its line end. */
  lineAround(offset: number): { readonly start: number; readonly end: number }
}

/** Reads the text once; ask the index as often as needed. Offsets outside the text count as its nearest end. */
export function indexLines(text: string): LineIndex {
  const starts = [0]
  const ends: number[] = []
  for (const lineEnd of text.matchAll(/\r\n|\r|\n/g)) {
    ends.push(lineEnd.index)
    starts.push(lineEnd.index + lineEnd[0].length)
  }
  ends.push(text.length)

  const lineOf = (offset: number): number => lastAtMost(starts, Math.max(0, Math.min(offset, text.length)))
  return {
    at(offset) {
      const line = lineOf(offset)
      return { line: line + 1, column: Math.max(0, Math.min(offset, text.length)) - (starts[line] ?? 0) + 1 }
    },
    lineAround(offset) {
      const line = lineOf(offset)
      return { start: starts[line] ?? 0, end: ends[line] ?? text.length }
    },
  }
}

/** Index of the last of the ascending `numbers` that is at most `limit`; the first if none is. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((numbers[middle] ?? 0) <= limit) low = middle
    else high = middle - 1
  }
  return low
}

/** Indexes each text at its first use. A path without text has one empty line. */
export function lineIndexes(texts: ReadonlyMap<string, string>): (path: string) => LineIndex {
  const known = new Map<string, LineIndex>()
  return (path) => {
    const index = known.get(path) ?? indexLines(texts.get(path) ?? '')
    known.set(path, index)
    return index
  }
}
