import type { Lexicon } from './lexicon.js'

/** The stems of two texts that are each other's translation. */
export interface StemPair {
  readonly source: readonly string[]
  readonly target: readonly string[]
}

export interface LearnOptions {
  readonly rounds: number
  /** Translations less probable than this are left out. */
  readonly least: number
  /** At most so many translations of one stem. */
  readonly most: number
  /** A stem must be seen in so many pairs. */
  readonly leastSeen: number
}

const standard: LearnOptions = { rounds: 5, least: 0.08, most: 4, leastSeen: 2 }

/**
 * Learns a lexicon from pairs by IBM Model 1 with an empty source word (Brown et al. 1993, "The Mathematics of
 * Statistical Machine Translation"), trained by expectation maximisation. The same pairs always give the same lexicon.
 * Time and memory: the sum over the pairs of their source stems times their target stems.
 */
export function learnLexicon(pairs: readonly StemPair[], options: Partial<LearnOptions> = {}): Lexicon {
  const { rounds, least, most, leastSeen } = { ...standard, ...options }
  const table = tabulate(pairs)
  for (let round = 0; round < rounds; round++) reestimate(table)
  const lexicon = new Map<string, ReadonlyMap<string, number>>()
  for (let source = 1; source < table.sources.length; source++) {
    if ((table.seen[source] ?? 0) < leastSeen) continue
    const renderings: [string, number][] = []
    for (let cell = table.rowStarts[source] ?? 0; cell < (table.rowStarts[source + 1] ?? 0); cell++) {
      const probability = table.probabilities[cell] ?? 0
      if (probability >= least) renderings.push([table.targets[table.targetOf[cell] ?? 0] ?? '', rounded(probability)])
    }
    renderings.sort(([one, p], [other, q]) => q - p || (one < other ? -1 : 1))
    if (renderings.length > 0) lexicon.set(table.sources[source] ?? '', new Map(renderings.slice(0, most)))
  }
  return lexicon
}

/** So that sums in another order give the same lexicon. */
const rounded = (probability: number): number => Math.round(probability * 1e6) / 1e6

/** Stands for target words that nothing in the source gave rise to. */
const nothing = ''

/** Every source stem with every target stem that it ever stood beside is a cell; a row holds those of one source stem. */
interface Table {
  readonly sources: readonly string[]
  readonly targets: readonly string[]
  /** For each source stem in how many pairs it stands. */
  readonly seen: Uint32Array
  readonly rowStarts: Uint32Array
  readonly targetOf: Uint32Array
  /** For each cell the chance that its source stem is rendered by its target stem. */
  readonly probabilities: Float64Array
  /** The cells of all pairs one after another, for each target stem those of all sources, and how many each pair has. */
  readonly uses: Uint32Array
  readonly sizes: readonly { readonly sources: number; readonly targets: number }[]
}

function tabulate(pairs: readonly StemPair[]): Table {
  const [sources, targets] = [numbering(), numbering()]
  const rows = lineUp(
    pairs.map(({ source }) => [nothing, ...source]),
    sources.of,
  )
  const columns = lineUp(
    pairs.map(({ target }) => target),
    targets.of,
  )
  const sizes = pairs.map(({ source, target }) => ({ sources: source.length + 1, targets: target.length }))
  const offsets = startsOf(sizes.map((size) => size.sources * size.targets))
  const uses = new Uint32Array(offsets[pairs.length] as number)
  const rowStarts = new Uint32Array(sources.all.length + 1)
  const seen = new Uint32Array(sources.all.length)
  const targetOf: number[] = []
  const cellOf = new Int32Array(targets.all.length).fill(-1)
  const { starts, places } = placesOf(rows.numbers, sources.all.length)
  for (let source = 0; source < sources.all.length; source++) {
    const first = targetOf.length
    rowStarts[source] = first
    let last = -1
    for (let at = starts[source] as number; at < (starts[source + 1] as number); at++) {
      const place = places[at] as number
      const pair = rows.textOf[place] as number
      if (pair !== last) seen[source] = (seen[source] as number) + 1
      last = pair
      const width = (sizes[pair] as (typeof sizes)[number]).sources
      let use = (offsets[pair] as number) + place - (rows.starts[pair] as number)
      for (let column = columns.starts[pair] as number; column < (columns.starts[pair + 1] as number); column++) {
        const other = columns.numbers[column] as number
        let cell = cellOf[other] as number
        if (cell < first) {
          cell = targetOf.push(other) - 1
          cellOf[other] = cell
        }
        uses[use] = cell
        use += width
      }
    }
  }
  rowStarts[sources.all.length] = targetOf.length
  return {
    sources: sources.all,
    targets: targets.all,
    seen,
    rowStarts,
    targetOf: Uint32Array.from(targetOf),
    probabilities: new Float64Array(targetOf.length).fill(1),
    uses,
    sizes,
  }
}

/** Texts as numbers, one behind the other: where each begins, and for each number its text. */
interface LinedUp {
  readonly starts: Uint32Array
  readonly numbers: Uint32Array
  readonly textOf: Uint32Array
}

function lineUp(texts: readonly (readonly string[])[], numberOf: (text: string) => number): LinedUp {
  const starts = startsOf(texts.map(({ length }) => length))
  const numbers = new Uint32Array(starts[texts.length] as number)
  const textOf = new Uint32Array(numbers.length)
  let place = 0
  for (const [text, stems] of texts.entries())
    for (const stem of stems) {
      textOf[place] = text
      numbers[place++] = numberOf(stem)
    }
  return { starts, numbers, textOf }
}

/** Where each of a number of stretches begins that lie one behind the other, and at last where all of them end. */
function startsOf(lengths: ArrayLike<number>): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1)
  for (let index = 0; index < lengths.length; index++)
    starts[index + 1] = (starts[index] as number) + (lengths[index] as number)
  return starts
}

/** Numbers strings in the order in which they come. */
function numbering(): { readonly of: (text: string) => number; readonly all: readonly string[] } {
  const numbers = new Map<string, number>()
  const all: string[] = []
  const of = (text: string): number => {
    let number = numbers.get(text)
    if (number === undefined) {
      number = all.push(text) - 1
      numbers.set(text, number)
    }
    return number
  }
  return { of, all }
}

/** Where each number stands: its places, ascending, from its start to the start of the next number. */
function placesOf(numbers: Uint32Array, count: number): { readonly starts: Uint32Array; readonly places: Uint32Array } {
  const lengths = new Uint32Array(count)
  for (const number of numbers) lengths[number] = (lengths[number] as number) + 1
  const starts = startsOf(lengths)
  const next = starts.slice()
  const places = new Uint32Array(numbers.length)
  for (let place = 0; place < numbers.length; place++) {
    const number = numbers[place] as number
    places[next[number] as number] = place
    next[number] = (next[number] as number) + 1
  }
  return { starts, places }
}

/** One round of expectation and maximisation, in place. */
function reestimate({ rowStarts, probabilities, uses, sizes }: Table): void {
  const counts = new Float64Array(probabilities.length)
  let use = 0
  for (const { sources, targets } of sizes)
    for (let target = 0; target < targets; target++) {
      const end = use + sources
      let total = 0
      for (let index = use; index < end; index++) total += probabilities[uses[index] as number] as number
      if (total > 0)
        for (let index = use; index < end; index++) {
          const cell = uses[index] as number
          counts[cell] = (counts[cell] as number) + (probabilities[cell] as number) / total
        }
      use = end
    }
  for (let row = 0; row + 1 < rowStarts.length; row++) {
    const [start, end] = [rowStarts[row] as number, rowStarts[row + 1] as number]
    let sum = 0
    for (let cell = start; cell < end; cell++) sum += counts[cell] as number
    for (let cell = start; cell < end; cell++) probabilities[cell] = sum > 0 ? (counts[cell] as number) / sum : 0
  }
}
