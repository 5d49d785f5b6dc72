import { readMessage } from '../document/catalog/message-text.js'
import type { Inline } from '../document/types.js'
import type { Unit } from './types.js'

/** What means something to one program or another that shows messages, wherever it stands in a text. */
const marks = ['<', '{', '}', '|', '$t(', '%%']

/**
 * Whether a translation has a tag, a placeholder or a mark that its message does not have. Programs carry out what
 * stands in a message, so nothing that a machine made up may come into it.
 * @param text  as readers of the catalog see it
 */
export function addsMarkup(text: string, { block }: Unit): boolean {
  const own = block.inlines.map(nameOf)
  const { inlines } = readMessage({ text, runs: [{ at: 0, length: text.length, start: 0, end: text.length }] }, text)
  if (inlines.map(nameOf).some((name) => !own.includes(name))) return true
  return marks.some((mark) => countOf(text, mark) > countOf(block.value, mark))
}

const nameOf = ({ kind, text, url }: Inline): string =>
  kind === 'placeholder' || kind === 'code' ? `${kind} ${text}` : `${kind} ${url ?? ''}`

const countOf = (text: string, mark: string): number => text.split(mark).length - 1
