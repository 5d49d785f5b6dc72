import type { KeptName } from './names.js'

/** A name in a text, `[start, end)` in UTF-16 code units. */
export interface FoundName {
  readonly name: KeptName
  readonly start: number
  readonly end: number
}

/** Names by the first letters or digits they begin with, longer names first. */
export type NameIndex = ReadonlyMap<string, readonly KeptName[]>

const RUN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu
const IS_LETTER = /^[\p{L}\p{N}\p{M}]/u

export function indexNames(names: Iterable<KeptName>): NameIndex {
  const index = new Map<string, KeptName[]>()
  for (const name of names) {
    const key = firstRun(name.name)
    if (key !== undefined) index.set(key, [...(index.get(key) ?? []), name])
  }
  for (const [key, sharing] of index)
    index.set(
      key,
      sharing.toSorted((one, other) => other.name.length - one.name.length),
    )
  return index
}

/**
 * The names in a text as they are written, in reading order. A name inside a longer one is no second name; `GitHub's`
 * and `DigiD-account` hold a name, `Kubernetescluster` does not.
 */
export function namesIn(text: string, index: NameIndex): FoundName[] {
  const found: FoundName[] = []
  let done = 0
  for (const { 0: run, index: at } of text.matchAll(RUN)) {
    if (at < done) continue
    for (const name of index.get(run) ?? []) {
      // A name such as `'s-Hertogenbosch` begins before its first letter.
      const start = at - name.name.indexOf(run)
      const end = start + name.name.length
      if (start < done || !text.startsWith(name.name, start) || IS_LETTER.test(text.slice(end, end + 2))) continue
      done = end
      if (!opensSentence(text, start, end, name)) found.push({ name, start, end })
      break
    }
  }
  return found
}

/** Whether the capital of a name that is an ordinary word too may just be that of the sentence. */
const opensSentence = (text: string, start: number, end: number, { isWord }: KeptName): boolean =>
  isWord &&
  !(start === 0 && end === text.length) &&
  !/[\p{L}\p{N},;&]\s$/u.test(text.slice(Math.max(0, start - 3), start))

const firstRun = (text: string): string | undefined => new RegExp(RUN.source, 'u').exec(text)?.[0]
