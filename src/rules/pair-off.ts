/**
 * What is left of two lists when everything that agrees is paired off, each with one other.
 * @returns what only the source has and what only the target has, both in their own order
 */
export function pairOff<T>(
  source: readonly T[],
  target: readonly T[],
  agree: (source: T, target: T) => boolean,
): [T[], T[]] {
  const extra = [...target]
  const missing = source.filter((one) => {
    const at = extra.findIndex((other) => agree(one, other))
    if (at >= 0) extra.splice(at, 1)
    return at < 0
  })
  return [missing, extra]
}
