import { createHash } from 'node:crypto'
import type { Block, Document, Range } from '../document/types.js'

/** What two texts have in common that are the same to the ledger. Empty for text that is empty. */
function fingerprintOf(text: string): string {
  const plain = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  return plain === '' ? '' : createHash('sha256').update(plain).digest('hex').slice(0, 16)
}

/** Of what a reader reads: another line break, list marker or address does not change it. */
export const wordsFingerprint = (blocks: readonly Block[]): string =>
  fingerprintOf(blocks.map(({ prose, value }) => prose.text || value).join('\n'))

/**
 * Of the blocks in a range as they are written, markup and addresses included; only white space does not count.
 * Empty for an empty range: there is nothing there to know it by.
 */
export function textFingerprint(document: Document, range: Range): string {
  const blocks = blocksAt(document, range)
  const ranges = blocks.length > 0 ? blocks.map((block) => block.range) : [range]
  return fingerprintOf(ranges.map(({ start, end }) => document.text.slice(start, end)).join('\n'))
}

/** The blocks that a range lies in or covers. */
export const blocksAt = ({ blocks }: Document, { start, end }: Range): readonly Block[] =>
  start === end ? [] : blocks.filter(({ range }) => range.start < end && start < range.end)
