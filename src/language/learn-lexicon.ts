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
  sources.of(nothing)
  const numbered = pairs.map(({ source, target }) => ({
    source: [0, ...source.map(sources.of)],
    target: target.map(targets.of),
  }))
  const places = placesOf(numbered, sources.all.length)
  let total = 0
  const offsets = numbered.map(({ source, target }) => {
    const offset = total
    total += source.length * target.length
    return offset
  })
  const uses = new Uint32Array(total)
  const rowStarts = new Uint32Array(sources.all.length + 1)
  const seen = new Uint32Array(sources.all.length)
  const targetOf: number[] = []
  const cellOf = new Int32Array(targets.all.length).fill(-1)
  for (const [source, occurrences] of places.entries()) {
    const start = targetOf.length
    rowStarts[source] = start
    let last = -1
    for (const { pair, index } of occurrences) {
      const { source: row, target } = numbered[pair] as (typeof numbered)[number]
      if (pair !== last) seen[source] = (seen[source] ?? 0) + 1
      last = pair
      for (const [column, other] of target.entries()) {
        let cell = cellOf[other] ?? -1
        if (cell < start) {
          cell = targetOf.push(other) - 1
          cellOf[other] = cell
        }
        uses[(offsets[pair] ?? 0) + column * row.length + index] = cell
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
    sizes: numbered.map(({ source, target }) => ({ sources: source.length, targets: target.length })),
  }
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

/** Where each source stem stands: the pair, and the index in its sources. */
function placesOf(
  pairs: readonly { readonly source: readonly number[] }[],
  count: number,
): { readonly pair: number; readonly index: number }[][] {
  const places = Array.from({ length: count }, (): { pair: number; index: number }[] => [])
  for (const [pair, { source }] of pairs.entries())
    for (const [index, number] of source.entries()) places[number]?.push({ pair, index })
  return places
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
