import { textBetween } from '../prose.js'
import type { Block, Range, ValueStyle } from '../types.js'

/**
 * Writes text for a place inside a value of a catalog, so that it is read back as that text.
 * @returns undefined where the way in which the value is written has no room for it
 */
function writeInside(text: string, style: ValueStyle): string | undefined {
  switch (style) {
    case 'json':
    case 'yaml-double':
      return inJson(text)
    case 'po':
      return inPo(text)
    case 'yaml-single':
      return hasControls(text) ? undefined : text.replaceAll("'", "''")
    case 'yaml-block':
      // White space at the start of a line would change how far the block is indented.
      return hasControls(text) || text === '' || text !== text.trim() ? undefined : text
    case 'yaml-plain':
      return isPlain(text) ? text : undefined
  }
}

const inJson = (text: string): string => JSON.stringify(text).slice(1, -1)

/** A text between the quotes of a gettext file. */
export const inPo = (text: string): string =>
  inJson(text).replace(
    /\\u([\da-f]{4})/g,
    (_, code: string) => `\\${Number.parseInt(code, 16).toString(8).padStart(3, '0')}`,
  )

/** Line breaks and the like, which quotes of YAML do not keep. */
const hasControls = (text: string): boolean => /[\p{Cc}\u2028\u2029]/u.test(text)

/** What means nothing to YAML wherever it stands in a value without quotes. */
const isPlain = (text: string): boolean => /^(?:[\p{L}\p{N}.,;()%/–’]|\b[-' ](?=[\p{L}\p{N}(]))*$/u.test(text)

/** A change of a catalog: `text` as it is written there. */
interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * Writes an edit inside a message as its file wants it. Where a value needs other quotes than it has, it gets them.
 * @param edit  its text as readers see it
 * @param file  the text of the file
 * @returns undefined where it cannot be written
 */
export function writeEdit<T extends Edit>(edit: T, block: Block, file: string): T | undefined {
  const { range, style, value, written } = block
  if (style === undefined) return edit
  const text = writeInside(edit.text, style)
  const isAtEdge = edit.start === range.start || edit.end === range.end
  if (text !== undefined && !(style === 'yaml-plain' && isAtEdge && changesType(edit, range, value)))
    return { ...edit, text }
  if (!written || style === 'json' || style === 'po' || style === 'yaml-double') return undefined
  const [before, after] = [[range.start, edit.start] as const, [edit.end, range.end] as const]
  const whole = textBetween(written, ...before) + edit.text + textBetween(written, ...after)
  if (style !== 'yaml-block') return { ...edit, ...literalOf(block), text: JSON.stringify(whole) }
  const lines = inBlock(whole, range, file)
  return lines === undefined ? undefined : { ...edit, ...range, text: lines }
}

/** A value of YAML with its quotes, if it has any. */
const literalOf = ({ range: { start, end }, style }: Block): Range =>
  style === 'yaml-single' ? { start: start - 1, end: end + 1 } : { start, end }

/** The lines of a block scalar of YAML; undefined where a line would change how far it is indented. */
function inBlock(text: string, { start }: Range, file: string): string | undefined {
  if (!isBlockText(text)) return undefined
  const line = file.lastIndexOf('\n', start - 1) + 1
  const indent = file.slice(line, start)
  // Between two lines a folded block has an empty one, or they would be one line.
  const isFolded = />[^\n]{0,4}\r?\n$/.test(file.slice(Math.max(0, line - 80), line))
  const newline = file.charAt(line - 2) === '\r' ? '\r\n' : '\n'
  return (isFolded ? text.replace(/\n+/g, '\n$&') : text).replace(/\n(?!\n)/g, `\n${indent}`).replaceAll('\n', newline)
}

/** Whether a block scalar of YAML can hold a text. */
export const isBlockText = (text: string): boolean =>
  text.split('\n').every((line) => !hasControls(line) && line === line.trim()) && text !== '' && text === text.trim()

/** Whether a value without quotes would be no text any more: a number, a word such as `true`, a sign at its start. */
function changesType({ start, end, text }: Edit, range: Range, value: string): boolean {
  const whole = value.slice(0, start - range.start) + text + value.slice(end - range.start)
  return !/^\p{L}/u.test(whole) || isWord(whole) || whole !== whole.trim()
}

/** Words that are no text to YAML. */
const isWord = (text: string): boolean => /^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)

/** A whole value as YAML writes it: without quotes, or with them where it must. */
export const yamlScalar = (text: string): string =>
  /^[\p{L}\p{N}]/u.test(text) &&
  !/:(?:\s|$)|\s#|\s$/.test(text) &&
  !hasControls(text) &&
  !/^[\d.,:_-]+$/.test(text) &&
  Number.isNaN(Number(text)) &&
  !isWord(text)
    ? text
    : JSON.stringify(text)
