import type { BlockPair, Pair } from '../align/types.js'
import { rangeInDocument } from '../document/prose.js'
import type { Block, Document, Inline, Range } from '../document/types.js'
import { isReadable, normalLine } from './code-text.js'
import { counterpartOf } from './counterpart.js'
import { holds } from './link-pairs.js'
import { pairOff } from './pair-off.js'

/** What became of one piece of inline code of the source. */
export type CodeFault =
  | { readonly kind: 'changed'; readonly source: Inline; readonly target: Inline }
  /** It stands there as plain text, `quoted` with the quotes around it. */
  | { readonly kind: 'unmarked'; readonly source: Inline; readonly range: Range; readonly quoted: boolean }
  /** `quoted`: the range is a quotation that holds it in another form. */
  | { readonly kind: 'lost'; readonly source: Inline; readonly range: Range; readonly quoted: boolean }

export const codesIn = ({ inlines }: Block): Inline[] => inlines.filter(({ kind }) => kind === 'code')

/** Inline code is no program, so nothing in it is a comment, and a line break in it is a space. */
const normalCode = ({ text }: Inline): string => normalLine(text.replace(/\s+/g, ' '), 'inline')

export const sameCode = (source: Inline, target: Inline): boolean => normalCode(source) === normalCode(target)

/** Compares the inline code of two matched blocks; `isElsewhere` tells that code only moved to another block. */
export function codeFaults(
  blocks: BlockPair,
  { source: { language }, target }: Pair,
  isElsewhere: (code: Inline) => boolean,
): CodeFault[] {
  const [missing, extra] = pairOff(codesIn(blocks.source), codesIn(blocks.target), sameCode)
  return missing
    .filter((source) => !isReadable(source.text, [language]) && source.text.trim() !== '' && !isElsewhere(source))
    .map((source): CodeFault => {
      const sentence = counterpartOf(blocks, 'source', source.range)
      const plain = findPlain(blocks.target, target, source.text.trim(), sentence)
      if (plain) return { kind: 'unmarked', source, ...plain }
      const at = extra.findIndex(({ range }) => holds(sentence, range))
      const [other] = at < 0 ? [] : extra.splice(at, 1)
      if (other) return { kind: 'changed', source, target: other }
      const quote = quoteWith(target, source, sentence)
      return { kind: 'lost', source, range: quote ?? sentence, quoted: quote !== undefined }
    })
}

const QUOTE = /["'“”‘’„«»]/u

/** Where the code stands in the readable text of a sentence, as a word of its own. */
function findPlain(
  block: Block,
  document: Document,
  code: string,
  sentence: Range,
): { range: Range; quoted: boolean } | undefined {
  const { text } = block.prose
  for (let at = text.indexOf(code); at >= 0; at = text.indexOf(code, at + 1)) {
    const end = at + code.length
    const [before, after] = [text[at - 1] ?? '', text[end] ?? '']
    if (/[\p{L}\p{N}_]/u.test(before) || /[\p{L}\p{N}_]/u.test(after)) continue
    const quoted = QUOTE.test(before) && QUOTE.test(after)
    const range = rangeInDocument(block.prose, quoted ? at - 1 : at, quoted ? end + 1 : end)
    const isLiteral = range.end - range.start === code.length + (quoted ? 2 : 0)
    if (isLiteral && holds(sentence, range) && document.text.slice(range.start, range.end).includes(code))
      return { range, quoted }
  }
  return undefined
}

/** Something between quotes that holds the code in another form: `"Default Question"` for `question`. */
function quoteWith({ text }: Document, code: Inline, { start, end }: Range): Range | undefined {
  const wanted = code.text.trim().toLowerCase()
  for (const { 0: quote, index } of text.slice(start, end).matchAll(/["“„][^"“”„\n]{1,80}["”]/gu))
    if (quote.toLowerCase().includes(wanted)) return { start: start + index, end: start + index + quote.length }
  return undefined
}
