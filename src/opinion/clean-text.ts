/** In characters: what a machine says of one sentence. */
const LONGEST = 300

/**
 * What a machine wrote as one short line of plain text, so that no report takes it for anything else: control and format
 * characters are gone, and a backtick would end the quotation that it stands in.
 */
export function cleanText(text: string): string {
  const line = text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .replaceAll('`', "'")
    .trim()
  const characters = Array.from(line)
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : line
}
