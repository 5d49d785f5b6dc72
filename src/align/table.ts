/**
 * A value for each pair of a source and a target that is worth a look: for each source by the number of the target. On
 * a long page these are few of all pairs.
 */
export type Table<T> = readonly ReadonlyMap<number, T>[]

/** A table of the same pairs with other values. */
export const mapTable = <T, U>(table: Table<T>, answer: (value: T, source: number, target: number) => U): Table<U> =>
  table.map((row, source) => {
    const mapped = new Map<number, U>()
    for (const [target, value] of row) mapped.set(target, answer(value, source, target))
    return mapped
  })

/** A table of the pairs wanted: for each source the numbers of its targets. What has no answer is left out. */
export const tableOf = <T>(
  wanted: readonly ReadonlySet<number>[],
  answer: (source: number, target: number) => T | undefined,
): Table<T> =>
  wanted.map((targets, source) => {
    const row = new Map<number, T>()
    for (const target of targets) {
      const value = answer(source, target)
      if (value !== undefined) row.set(target, value)
    }
    return row
  })
