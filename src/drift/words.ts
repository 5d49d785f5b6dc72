import { rangeInDocument } from '../document/prose.js'
import { OPAQUE, type Block, type Range } from '../document/types.js'
import { foldWord, wordsIn } from '../language/words.js'

/** A word of a page, or a sign that means something by itself. */
export interface Word {
  readonly text: string
  /** What two forms of it have in common: `Richtlijn` and `richtlijn` are one word. */
  readonly key: string
  /** What stands between it and the next word: a space, a comma and a space. */
  readonly gap: string
  /** Where it stands in the page. */
  readonly range: Range
}

/** Words as they stood in the text. */
export const readable = (words: readonly Word[]): string =>
  words.map(({ text, gap }, index) => (index < words.length - 1 ? text + gap : text)).join('')

const known = new WeakMap<Block, readonly Word[]>()

/**
 * The words of a block in reading order, those of inline code included. Two blocks with the same words differ in form
 * only: in emphasis, white space, punctuation, capitals, list markers or the addresses of links.
 * @param text  of the whole page
 */
export function wordsOf(block: Block, text: string): readonly Word[] {
  const words = known.get(block) ?? readWords(block, text)
  known.set(block, words)
  return words
}

/** The same for two blocks that say the same. */
export const wordsKey = (block: Block, text: string): string =>
  wordsOf(block, text)
    .map(({ key }) => key)
    .join(' ')

function readWords(block: Block, text: string): Word[] {
  if (block.kind === 'rule' || block.kind === 'opaque') return []
  if (block.kind === 'code') return literalWords(block.value, text, block.range.start)
  const { prose } = block
  const words = wordsIn(prose.text).map(({ text: word, start, end }): Word => ({
    text: word,
    key: foldWord(word),
    gap: gapAfter(prose.text, end),
    range: rangeInDocument(prose, start, end),
  }))
  for (const { 0: sign, index } of prose.text.matchAll(/[%‰€$£°<>=]/g))
    words.push({
      text: sign,
      key: sign,
      gap: gapAfter(prose.text, index + 1),
      range: rangeInDocument(prose, index, index + 1),
    })
  if (prose.text.includes(OPAQUE))
    for (const { kind, content } of block.inlines)
      if (kind === 'code') words.push(...literalWords(text.slice(content.start, content.end), text, content.start))
      else if (kind === 'placeholder') words.push(...plainWords(text.slice(content.start, content.end), content.start))
  return words.sort((one, other) => one.range.start - other.range.start)
}

/** The words of a placeholder, whatever signs are around them: `[!DNL Commerce]` may be read as plain text as well. */
const plainWords = (value: string, from: number): Word[] =>
  wordsIn(value).map(({ text, start, end }) => ({
    text,
    key: foldWord(text),
    gap: ' ',
    range: { start: from + start, end: from + end },
  }))

/** What stands between white space, as it is: of code every sign counts. */
function literalWords(value: string, text: string, from: number): Word[] {
  let at = from
  return Array.from(value.matchAll(/\S+/g), ({ 0: word }): Word => {
    // A line of code may have lost its indent, so the value is no copy of the page; its words are.
    const found = text.indexOf(word, at)
    const start = found < 0 ? at : found
    at = found < 0 ? at : found + word.length
    return { text: word, key: word, gap: ' ', range: { start, end: at } }
  })
}

/** Up to the next word or sign; what is no prose becomes a space. */
const gapAfter = (text: string, end: number): string =>
  (/^[^\p{L}\p{N}%‰€$£°<>=]{0,8}/u.exec(text.slice(end, end + 8))?.[0] ?? '')
    .replace(/[\s\uFFFC]+/g, ' ')
    .replace(/ +/g, ' ')
