import type { Span } from '../glossary/types.js'
import { HIDDEN } from './shown-text.js'

/**
 * Where words that a machine quotes stand in a text: whole words, in the order in which they are quoted. Quotation marks
 * and spaces of another kind are the same, since machines write their own.
 * @returns undefined where they do not stand there
 */
export function findWords(text: string, quoted: string): Span | undefined {
  const within = folded(text)
  const parts = quoted
    .split(HIDDEN)
    .map((part) => folded(part).trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
  let found: Span | undefined
  for (const part of parts) {
    const start = findPart(within, part, found?.end ?? 0)
    if (start === undefined) return undefined
    found = { start: found?.start ?? start, end: start + part.length }
  }
  return found
}

function findPart(text: string, part: string, from: number): number | undefined {
  for (let at = text.indexOf(part, from); at >= 0; at = text.indexOf(part, at + 1))
    if (isBetweenWords(text, at) && isBetweenWords(text, at + part.length)) return at
  return undefined
}

const isBetweenWords = (text: string, at: number): boolean =>
  !(/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) && /^[\p{L}\p{N}]/u.test(text.slice(at, at + 2)))

/** As long as the text itself, so that places stay what they are. */
const folded = (text: string): string =>
  text
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/\s/g, ' ')
