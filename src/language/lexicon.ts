/**
 * How stems of one language are rendered in another: for each source stem the target stems with their probability.
 * Stems are those of `stemOf`.
 */
export type Lexicon = ReadonlyMap<string, ReadonlyMap<string, number>>

/** The stems of two texts that are each other's translation, without function words. */
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
 */
export function learnLexicon(pairs: readonly StemPair[], options: Partial<LearnOptions> = {}): Lexicon {
  const { rounds, least, most, leastSeen } = { ...standard, ...options }
  let table = evenTable(pairs)
  for (let round = 0; round < rounds; round++) table = reestimate(pairs, table)
  const seen = new Map<string, number>()
  for (const { source } of pairs) for (const stem of new Set(source)) seen.set(stem, (seen.get(stem) ?? 0) + 1)
  const lexicon = new Map<string, ReadonlyMap<string, number>>()
  for (const [stem, targets] of table) {
    if (stem === nothing || (seen.get(stem) ?? 0) < leastSeen) continue
    const best = [...targets]
      .filter(([, probability]) => probability >= least)
      .sort(([one, p], [other, q]) => q - p || (one < other ? -1 : 1))
      .slice(0, most)
    if (best.length > 0) lexicon.set(stem, new Map(best))
  }
  return lexicon
}

type Table = Map<string, Map<string, number>>

/** Stands for target words that nothing in the source gave rise to. */
const nothing = ''

function evenTable(pairs: readonly StemPair[]): Table {
  const table: Table = new Map()
  for (const { source, target } of pairs)
    for (const one of [nothing, ...source]) {
      const row = table.get(one) ?? new Map<string, number>()
      table.set(one, row)
      for (const other of target) row.set(other, 1)
    }
  return table
}

function reestimate(pairs: readonly StemPair[], table: Table): Table {
  const counts: Table = new Map()
  for (const { source, target } of pairs) {
    const sources = [nothing, ...source]
    const rows = sources.map((stem) => table.get(stem))
    const countRows = sources.map((stem) => {
      const row = counts.get(stem) ?? new Map<string, number>()
      counts.set(stem, row)
      return row
    })
    for (const other of target) {
      let total = 0
      for (const row of rows) total += row?.get(other) ?? 0
      if (total === 0) continue
      for (const [index, row] of rows.entries()) {
        const share = (row?.get(other) ?? 0) / total
        // A share that small never comes back; dropping it keeps the table small.
        if (share > 0.001) countRows[index]?.set(other, (countRows[index].get(other) ?? 0) + share)
      }
    }
  }
  for (const row of counts.values()) {
    let sum = 0
    for (const count of row.values()) sum += count
    for (const [other, count] of row) row.set(other, count / sum)
  }
  return counts
}

const targetsOf = new WeakMap<Lexicon, ReadonlySet<string>>()

/** All target stems that the lexicon knows of. */
export function targetsIn(lexicon: Lexicon): ReadonlySet<string> {
  const known = targetsOf.get(lexicon)
  if (known) return known
  const targets = new Set<string>()
  for (const row of lexicon.values()) for (const target of row.keys()) targets.add(target)
  targetsOf.set(lexicon, targets)
  return targets
}

/**
 * A lexicon as text, a line for each stem in order: `stem target9 target3`, where the digit is the probability in
 * tenths. Stems hold no spaces.
 */
export const writeLexicon = (lexicon: Lexicon): string =>
  [...lexicon]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([stem, targets]) =>
      [
        stem,
        ...[...targets].map(([target, p]) => `${target}${String(Math.max(1, Math.min(9, Math.round(p * 10))))}`),
      ].join(' '),
    )
    .join('\n')

/** Reads what `writeLexicon` wrote. */
export function readLexicon(text: string): Lexicon {
  const lexicon = new Map<string, ReadonlyMap<string, number>>()
  for (const line of text.split('\n')) {
    const [stem = '', ...targets] = line.split(' ')
    lexicon.set(stem, new Map(targets.map((target) => [target.slice(0, -1), Number(target.slice(-1)) / 10])))
  }
  return lexicon
}

/** One lexicon out of two; of a stem that both know, all renderings count. */
export function joinLexicons(first: Lexicon, second: Lexicon): Lexicon {
  const joined = new Map(second)
  for (const [stem, own] of first) {
    const both = new Map(second.get(stem))
    for (const [target, probability] of own) both.set(target, Math.max(probability, both.get(target) ?? 0))
    joined.set(stem, both)
  }
  return joined
}
