import type { Weighed } from './weigh.js'

/** For each source the targets that it may be paired with. */
export type Candidates = readonly ReadonlySet<number>[]

/** Up to so many pairs all are compared; of more only those that have something in common or stand near each other. */
const fewEnough = 10_000

/** Of what has most in common so many are looked at, and so many on either side of where it would stand. */
const most = { inCommon: 16, near: 6 }

/** A token that stands in more targets than this finds none of them. */
const tooCommon = 60

/**
 * Which targets are worth comparing with each source, so that the time needed grows with the length of a page and not
 * with its square. Each part is given by what it holds, in any number of bags; tokens of one vocabulary.
 */
export function candidatesOf(
  sources: readonly (readonly Weighed[])[],
  targets: readonly (readonly Weighed[])[],
): Candidates {
  if (sources.length * targets.length <= fewEnough) {
    const all = new Set(targets.keys())
    return sources.map(() => all)
  }
  const holders = holdersOf(targets)
  const common = new Float64Array(targets.length)
  return sources.map((bags, source) => {
    const found: number[] = []
    for (const { tokens, weights } of bags)
      for (let index = 0; index < tokens.length; index++) {
        const own = weights[index] as number
        if (own <= 0) continue
        for (const { target, weight } of holders.get(tokens[index] as number) ?? []) {
          const before = common[target] as number
          if (before === 0) found.push(target)
          common[target] = before + Math.min(own, weight)
        }
      }
    const candidates = new Set(highest(found, common))
    for (const target of found) common[target] = 0
    const place = Math.round((source * targets.length) / sources.length)
    for (let step = -most.near; step <= most.near; step++)
      if (place + step >= 0 && place + step < targets.length) candidates.add(place + step)
    return candidates
  })
}

/** Those that have most in common, the most first. */
function highest(found: readonly number[], common: Float64Array): number[] {
  const best: number[] = []
  const isBefore = (one: number, other: number): boolean => {
    const difference = (common[one] as number) - (common[other] as number)
    return difference > 0 || (difference === 0 && one < other)
  }
  for (const target of found) {
    if (best.length === most.inCommon && !isBefore(target, best.at(-1) as number)) continue
    let place = Math.min(best.length, most.inCommon - 1)
    for (; place > 0 && isBefore(target, best[place - 1] as number); place--) best[place] = best[place - 1] as number
    best[place] = target
  }
  return best
}

/** For each token that is rare enough the targets that hold it. */
function holdersOf(
  targets: readonly (readonly Weighed[])[],
): ReadonlyMap<number, readonly { readonly target: number; readonly weight: number }[]> {
  const holders = new Map<number, { target: number; weight: number }[]>()
  for (const [target, bags] of targets.entries())
    for (const { tokens, weights } of bags)
      for (let index = 0; index < tokens.length; index++) {
        const [token, weight] = [tokens[index] as number, weights[index] as number]
        if (weight <= 0) continue
        const list = holders.get(token)
        if (list) list.push({ target, weight })
        else holders.set(token, [{ target, weight }])
      }
  for (const [token, list] of holders) if (list.length > tooCommon) holders.delete(token)
  return holders
}
