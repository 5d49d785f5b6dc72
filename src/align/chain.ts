/** A pair of positions that belong together. */
export interface Step {
  readonly source: number
  readonly target: number
  readonly score: number
}

/** Beyond this many cells only those near the diagonal are looked at. */
const maximumCells = 1_000_000

/**
 * The best chain of matches that never cross, by dynamic programming: the sum of the scores is as high as it can be,
 * and what scores 0 or less stays alone. `score` is the log odds that two positions belong together.
 * Time and memory are bounded by `maximumCells`.
 */
export function bestChain(sources: number, targets: number, score: (source: number, target: number) => number): Step[] {
  const width = targets + 1
  const half = sources * targets > maximumCells ? Math.max(50, Math.floor(maximumCells / (2 * sources))) : targets
  const first = (source: number): number => Math.max(0, Math.floor((source * targets) / Math.max(1, sources)) - half)
  const last = (source: number): number =>
    Math.min(targets - 1, Math.floor((source * targets) / Math.max(1, sources)) + half)
  const gains = new Float64Array(width)
  const choices: { readonly from: number; readonly steps: Uint8Array; readonly scores: Float64Array }[] = []
  for (let source = 0; source < sources; source++) {
    const from = first(source)
    const to = last(source)
    const steps = new Uint8Array(to - from + 1)
    const scores = new Float64Array(to - from + 1)
    let diagonal = gains[from] ?? 0
    for (let target = from; target <= to; target++) {
      const here = score(source, target)
      const above = gains[target + 1] ?? 0
      const left = gains[target] ?? 0
      const matched = here > 0 ? diagonal + here : -1
      diagonal = above
      scores[target - from] = here
      const best = Math.max(above, left, matched)
      steps[target - from] = best === matched ? match : best === above ? up : back
      gains[target + 1] = best
    }
    for (let target = to + 1; target < targets; target++)
      gains[target + 1] = Math.max(gains[target + 1] ?? 0, gains[target] ?? 0)
    choices.push({ from, steps, scores })
  }
  const chain: Step[] = []
  for (let source = sources - 1, target = targets - 1; source >= 0 && target >= 0;) {
    const row = choices[source]
    const step = row?.steps[target - row.from]
    if (row === undefined || step === undefined) {
      if (row !== undefined && target > row.from) target--
      else source--
    } else if (step === match) {
      chain.push({ source, target, score: row.scores[target - row.from] ?? 0 })
      source--
      target--
    } else if (step === up) source--
    else target--
  }
  return chain.reverse()
}

const match = 1
const up = 2
const back = 3

/**
 * Between pairs that follow each other on both sides: what lies there, if it is equally many, one beside the other.
 * `sources` and `targets` are how many positions there are.
 */
export function gapsBetween(
  pairs: readonly Pick<Step, 'source' | 'target'>[],
  sources: number,
  targets: number,
): (readonly (readonly [source: number, target: number])[])[] {
  const targetOf = new Map(pairs.map(({ source, target }) => [source, target]))
  const taken = new Set(targetOf.values())
  const gaps: (readonly (readonly [number, number])[])[] = []
  let before = { source: -1, target: -1 }
  for (let source = 0; source <= sources; source++) {
    const target = source === sources ? targets : targetOf.get(source)
    if (target === undefined) continue
    const first = { source: before.source + 1, target: before.target + 1 }
    const length = source - first.source
    before = { source, target }
    if (length === 0 || target - first.target !== length) continue
    const gap = Array.from({ length }, (_, step) => [first.source + step, first.target + step] as const)
    if (!gap.some(([, other]) => taken.has(other))) gaps.push(gap)
  }
  return gaps
}

/** Pairs by the scores of sources with targets, wherever they stand: the best first, each part once. */
export function bestPairs(scores: readonly Pick<ReadonlyMap<number, number>, 'entries'>[]): Step[] {
  const candidates: Step[] = []
  for (const [source, row] of scores.entries())
    for (const [target, score] of row.entries()) if (score > 0) candidates.push({ source, target, score })
  return bestFirst(candidates)
}

function bestFirst(candidates: Step[]): Step[] {
  candidates.sort((one, other) => other.score - one.score || one.source - other.source || one.target - other.target)
  const takenSources = new Set<number>()
  const takenTargets = new Set<number>()
  return candidates.filter(({ source, target }) => {
    if (takenSources.has(source) || takenTargets.has(target)) return false
    takenSources.add(source)
    takenTargets.add(target)
    return true
  })
}

/**
 * Which of the pairs stand out of order: all but the longest run that never crosses (longest increasing subsequence),
 * so that as few as possible count as moved. Each source and each target stands in one pair at most.
 */
export function outOfOrder(pairs: readonly Step[]): ReadonlySet<Step> {
  const inOrder = pairs.toSorted((one, other) => one.source - other.source)
  const tails: number[] = []
  const before = new Int32Array(inOrder.length).fill(-1)
  for (const [index, { target }] of inOrder.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((inOrder[tails[middle] ?? 0]?.target ?? 0) < target) low = middle + 1
      else high = middle
    }
    before[index] = tails[low - 1] ?? -1
    tails[low] = index
  }
  const moved = new Set(inOrder)
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) moved.delete(inOrder[index] as Step)
  return moved
}
