/**
 * Makes text from pages and configuration safe to show on a terminal: what would move the cursor, change colours,
 * hide text or turn its direction is shown as a visible sign instead.
 *
 * Line breaks are control characters too and come out as `␊`; flatten or split the text first where that is not meant.
 */
export const printable = (text: string): string => text.replace(UNSAFE, visible)

// C0, DEL and C1 controls; invisible format characters, the bidirectional ones among them, but not the joiners that
// emoji and some scripts need; line and paragraph separators; lone surrogates, which are no text at all.
const UNSAFE = /[\p{Cc}\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\p{Cs}]/gu

const CONTROL_PICTURES = 0x2400

function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code === 0x09) return ' '
  if (code < 0x20) return String.fromCodePoint(CONTROL_PICTURES + code)
  if (code === 0x7f) return '␡'
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
}

/** Printable, with all white space in a row as one space: for media in which a line break would start something new. */
export const onOneLine = (text: string): string => printable(text.replace(/\s+/g, ' ').trim())
