import type { Pair } from '../align/types.js'
import type { Range } from '../document/types.js'
import type { BlockDrift, Moment, WordChange } from '../drift/types.js'

/** So many changes are shown, each so long; of what is longer the beginning and the end. */
const shown = { changes: 3, length: 70 }

/** What changed, as a diff that reads the same in every language: `30` → `45`; + `new`; − `gone`. */
export function describeChanges(words: readonly WordChange[]): string {
  const changes = words.slice(0, shown.changes).map(({ before, after }) => {
    if (before === '') return `+ ${quote(after)}`
    return after === '' ? `− ${quote(before)}` : `${quote(before)} → ${quote(after)}`
  })
  return [...changes, ...(words.length > shown.changes ? ['…'] : [])].join('; ')
}

function quote(text: string): string {
  const flat = text.replace(/\s+/g, ' ').replaceAll('`', "'")
  const half = Math.floor(shown.length / 2)
  return `\`${flat.length > shown.length ? `${flat.slice(0, half)} … ${flat.slice(-half)}` : flat}\``
}

/** The first characters of its id, as git shows them. */
export const shortCommit = ({ commit }: Moment): string => commit.slice(0, 7)

/** The sentences of the translation that render what changed; the whole block, if that is not known. */
export function targetRange({ target, sourceNow, words }: BlockDrift, { blockPairs, target: page }: Pair): Range {
  const own = blockPairs.find((pair) => pair.target === target && pair.source === sourceNow)
  const touched = (own?.segments ?? []).flatMap((link) => {
    const isTouched = link.source.some(({ range }) => words.some((change) => touches(change.range, range)))
    return isTouched ? link.target : []
  })
  const [first, last] = [touched[0], touched.at(-1)]
  if (first && last) return { start: first.range.start, end: last.range.end }
  const text = page.text.slice(target.range.start, target.range.end)
  return { start: target.range.start, end: target.range.start + text.trimEnd().length }
}

const touches = (one: Range, other: Range): boolean => one.start <= other.end && one.end >= other.start
