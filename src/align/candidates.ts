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
    const found = new Set<number>()
    for (const { tokens, weights } of bags)
      for (const [index, token] of tokens.entries())
        for (const { target, weight } of holders.get(token) ?? []) {
          found.add(target)
          common[target] = (common[target] ?? 0) + Math.min(weights[index] ?? 0, weight)
        }
    const best = [...found].sort((one, other) => (common[other] ?? 0) - (common[one] ?? 0) || one - other)
    for (const target of found) common[target] = 0
    const place = Math.round((source * targets.length) / sources.length)
    const near = Array.from({ length: 2 * most.near + 1 }, (_, step) => place + step - most.near)
    return new Set([
      ...best.slice(0, most.inCommon),
      ...near.filter((target) => target >= 0 && target < targets.length),
    ])
  })
}

/** For each token that is rare enough the targets that hold it. */
function holdersOf(
  targets: readonly (readonly Weighed[])[],
): ReadonlyMap<number, readonly { readonly target: number; readonly weight: number }[]> {
  const holders = new Map<number, { target: number; weight: number }[]>()
  for (const [target, bags] of targets.entries())
    for (const { tokens, weights } of bags)
      for (const [index, token] of tokens.entries()) {
        const weight = weights[index] ?? 0
        if (weight <= 0) continue
        const list = holders.get(token)
        if (list) list.push({ target, weight })
        else holders.set(token, [{ target, weight }])
      }
  for (const [token, list] of holders) if (list.length > tooCommon) holders.delete(token)
  return holders
}
