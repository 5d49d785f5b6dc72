import type { Disabled } from './types.js'

const pattern =
  /<!--\s*tweeluik-(?<verb>disable-next-line|disable-file|disable|enable)(?<rules>[^>]{0,300}?)(?:\s--\s*(?<reason>[^>]{0,500}?))?\s*-->/g

/**
 * Finds the comments by which authors switch rules off:
 * `<!-- tweeluik-disable-next-line rule, other -- reason -->`, `<!-- tweeluik-disable rule -->` up to
 * `<!-- tweeluik-enable rule -->` or the end of the page, and `<!-- tweeluik-disable-file rule -->`.
 */
export function findDisabled(text: string): Disabled[] {
  if (!text.includes('tweeluik-')) return []
  const found: Disabled[] = []
  const open: { rules: readonly string[]; reason: string; start: number }[] = []
  for (const match of text.matchAll(pattern)) {
    const { verb, rules: names = '', reason = '' } = match.groups ?? {}
    const rules = names.split(/[\s,]+/).filter((name) => name !== '')
    const end = match.index + match[0].length
    if (verb === 'disable-file') found.push({ rules, reason, range: { start: 0, end: text.length } })
    else if (verb === 'disable-next-line') found.push({ rules, reason, range: nextLine(text, end) })
    else if (verb === 'disable') open.push({ rules, reason, start: end })
    else {
      const closes = open.findLastIndex((entry) => rules.length === 0 || entry.rules.join() === rules.join())
      for (const { rules: closed, reason: why, start } of closes < 0 ? [] : open.splice(closes, 1))
        found.push({ rules: closed, reason: why, range: { start, end: match.index } })
    }
  }
  return [...found, ...open.map(({ rules, reason, start }) => ({ rules, reason, range: { start, end: text.length } }))]
}

/** The rest of the comment's line and the next line that holds something. */
function nextLine(text: string, from: number): { start: number; end: number } {
  const match = /[^\r\n]*(?:\r?\n\s*)?[^\r\n]*/y
  match.lastIndex = from
  const length = match.exec(text)?.[0].length ?? 0
  return { start: from, end: from + length }
}
