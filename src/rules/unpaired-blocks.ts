import type { Link, Pair } from '../align/types.js'
import type { Block, Range, Section } from '../document/types.js'
import { protectedName } from './protected-name.js'

/** Neighbouring blocks without a counterpart, all of which belong in one place on the other side. */
export interface Gap {
  readonly blocks: readonly Block[]
  /** Offset into the other document. */
  readonly at: number
}

const ownBlock = (link: Link<Block>): Block => (link.kind === 'extra' ? link.target : link.source)

/**
 * The missing or extra blocks of a pair, neighbours together. Left out are sections that are missing as a whole, front
 * matter and messages, and what is no text: rules, markers and lone symbols.
 */
export function gapsOf(pair: Pair, kind: 'missing' | 'extra'): Gap[] {
  const unpairedSections = pair.sections.flatMap((link) =>
    link.kind !== kind ? [] : [link.kind === 'extra' ? link.target : link.source],
  )
  const inSection = new Set(unpairedSections.flatMap((section: Section) => [section.heading, ...section.blocks]))
  const gaps: { blocks: Block[]; at: number }[] = []
  let open = false
  for (const link of pair.blocks) {
    if (link.kind !== kind) {
      // A gap ends at a block that both sides have; what only the other side has does not end it.
      if (link.kind === 'matched' || link.kind === 'moved') open = false
      continue
    }
    const block = ownBlock(link)
    if (inSection.has(block)) open = false
    else if (hasContent(block)) {
      const gap = gaps.at(-1)
      if (open && gap && sameKind(gap.blocks.at(-1), block)) gap.blocks.push(block)
      else gaps.push({ blocks: [block], at: link.at })
      open = true
    }
  }
  return gaps
}

const sameKind = (one: Block | undefined, other: Block): boolean =>
  one?.containers.join() === other.containers.join() && (one.kind === 'table-row') === (other.kind === 'table-row')

/** Not for readers, or reported by rules of their own. */
const silent: ReadonlySet<Block['kind']> = new Set(['rule', 'tag', 'opaque', 'front-matter', 'message', 'attribute'])

function hasContent({ kind, prose, value, inlines }: Block): boolean {
  if (silent.has(kind)) return false
  return (
    hasWords(prose.text) ||
    value.trim() !== '' ||
    inlines.some(({ url, text }) => url !== undefined || protectedName(text) !== undefined)
  )
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]{2}/u.test(text)

export const rangeOfGap = ({ blocks }: Gap): Range => ({
  start: blocks[0]?.range.start ?? 0,
  end: blocks.at(-1)?.range.end ?? 0,
})

/** The beginning of the text, to recognise it by. */
export function startOf({ blocks }: Gap): string {
  const first = blocks.find(({ prose }) => hasWords(prose.text))
  const names = blocks[0]?.inlines.map((inline) => protectedName(inline.text) ?? '').join(' ')
  const text =
    [first?.prose.text, names, blocks[0]?.value]
      .find(Boolean)
      ?.replace(/[\s\uFFFC]+/g, ' ')
      .trim() ?? ''
  return text.length > 60 ? `${text.slice(0, 57).replace(/\s+\S*$/, '')}…` : text
}
