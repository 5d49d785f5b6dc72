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
  /** `quotation`: the range is a quotation that holds it in another form, perhaps the only one that there is. */
  | { readonly kind: 'lost'; readonly source: Inline; readonly range: Range; readonly quotation?: 'only' | 'one' }

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
      const lost = { kind: 'lost', source } as const
      const quotes = quotesIn(target.text, sentence)
      const quote = quotes.find((range) => holdsWord(target.text.slice(range.start, range.end), source.text.trim()))
      if (!quote) return { ...lost, range: sentence }
      const isOnly = quotes.length === 1 && missing.length === 1 && !QUOTATION.test(blocks.source.prose.text)
      return { ...lost, range: quote, quotation: isOnly ? 'only' : 'one' }
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

/** What stands between double quotes. */
const QUOTATION = /["“„][^"“”„\n]{1,80}["”]/u

const quotesIn = (text: string, { start, end }: Range): Range[] =>
  Array.from(text.slice(start, end).matchAll(new RegExp(QUOTATION, 'gu')), ({ 0: quote, index }) => ({
    start: start + index,
    end: start + index + quote.length,
  }))

/** Whether a quotation holds the code as a word, in capitals or not: `"Default Question"` for `question`. */
function holdsWord(quotation: string, code: string): boolean {
  const [text, wanted] = [quotation.toLowerCase(), code.toLowerCase()]
  const at = text.indexOf(wanted)
  const around = text.charAt(at - 1) + text.charAt(at + wanted.length)
  return at >= 0 && !/[\p{L}\p{N}]/u.test(around)
}
