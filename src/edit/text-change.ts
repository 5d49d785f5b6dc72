import type { Block, Document, Range } from '../document/types.js'
import type { Finding, Fix, Place } from '../rules/types.js'

/** A text that changed in one place: `[start, end)` of the old text gave way to what is now `by` longer. */
export interface TextChange {
  readonly start: number
  readonly end: number
  /** How far what stands behind the change has moved, in UTF-16 code units; negative: backwards. */
  readonly by: number
}

/** The smallest single change that makes one text of the other. */
export function changeBetween(before: string, after: string): TextChange {
  const shortest = Math.min(before.length, after.length)
  let start = 0
  while (start < shortest && before.charCodeAt(start) === after.charCodeAt(start)) start++
  let behind = 0
  while (
    behind < shortest - start &&
    before.charCodeAt(before.length - 1 - behind) === after.charCodeAt(after.length - 1 - behind)
  )
    behind++
  return { start, end: before.length - behind, by: after.length - before.length }
}

/** Where a range stands after a change; undefined if the change is inside it. */
export function moveRange({ start, end }: Range, change: TextChange): Range | undefined {
  if (end <= change.start) return { start, end }
  return start >= change.end ? { start: start + change.by, end: end + change.by } : undefined
}

/** The blocks of a document that are the same in its new version, with what they are there. */
export function sameBlocks(before: Document, after: Document, change: TextChange): ReadonlyMap<Block, Block> {
  const keyOf = ({ kind, label }: Block, { start, end }: Range): string => `${kind} ${label} ${start} ${end}`
  const byKey = new Map(after.blocks.map((block) => [keyOf(block, block.range), block]))
  return new Map(
    before.blocks.flatMap((block): [Block, Block][] => {
      const range = moveRange(block.range, change)
      const now = range && byKey.get(keyOf(block, range))
      return now ? [[block, now]] : []
    }),
  )
}

/** A finding after a change of one page; undefined if what it is about changed. Fixes of what changed are left out. */
export function moveFinding(finding: Finding, path: string, change: TextChange): Finding | undefined {
  const [source, target] = [movePlace(finding.source, path, change), movePlace(finding.target, path, change)]
  if ((finding.source && !source) || (finding.target && !target)) return undefined
  return { ...finding, source, target, fixes: finding.fixes.flatMap((fix) => moveFix(fix, path, change) ?? []) }
}

function movePlace(place: Place | undefined, path: string, change: TextChange): Place | undefined {
  if (place?.path !== path) return place
  const range = moveRange(place.range, change)
  return range && { ...place, range }
}

function moveFix(fix: Fix, path: string, change: TextChange): Fix | undefined {
  const edits = fix.edits.flatMap((edit) => {
    if (edit.path !== path) return [edit]
    const range = moveRange(edit, change)
    return range ? [{ ...edit, ...range }] : []
  })
  return edits.length === fix.edits.length ? { ...fix, edits } : undefined
}
