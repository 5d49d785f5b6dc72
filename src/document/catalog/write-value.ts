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
      return inJson(text).replace(
        /\\u([\da-f]{4})/g,
        (_, code: string) => `\\${Number.parseInt(code, 16).toString(8).padStart(3, '0')}`,
      )
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
 * Writes an edit inside a message as its file wants it. Where a value without quotes would need them, it gets them.
 * @param edit  its text as readers see it
 * @returns undefined where it cannot be written
 */
export function writeEdit<T extends Edit>(edit: T, { range, style, value }: Block): T | undefined {
  if (style === undefined) return edit
  const text = writeInside(edit.text, style)
  const isAtEdge = edit.start === range.start || edit.end === range.end
  if (text !== undefined && !(style === 'yaml-plain' && isAtEdge && changesType(edit, range, value)))
    return { ...edit, text }
  if (style !== 'yaml-plain' || value.length !== range.end - range.start || value.includes('\n')) return undefined
  const whole = value.slice(0, edit.start - range.start) + edit.text + value.slice(edit.end - range.start)
  return { ...edit, ...range, text: JSON.stringify(whole) }
}

/** Whether a value without quotes would be no text any more: a number, a word such as `true`, a sign at its start. */
function changesType({ start, end, text }: Edit, range: Range, value: string): boolean {
  const whole = value.slice(0, start - range.start) + text + value.slice(end - range.start)
  return !/^\p{L}/u.test(whole) || /^(?:true|false|null|yes|no|on|off)$/i.test(whole) || whole !== whole.trim()
}
