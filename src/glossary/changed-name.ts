import type { Range } from '../document/types.js'
import { wordsIn, type Found } from '../language/words.js'
import { editDistance } from './edit-distance.js'

/** What has most likely become of a name, as `[start, end)` of the text that was searched. */
export interface ChangedName extends Range {
  /** Whether the letters alone leave no doubt. */
  readonly isSure: boolean
}

/** Nobody writes longer sentences, and the cost stays bounded. */
const MOST_TOKENS = 300
const LEAST_LETTERS = 5
const LEAST_SHARED_START = 3
/** Shortest name of which one letter in four may differ; of a shorter one, one letter in all. */
const LONG_NAME = 8
const MOST_DIFFERENT = 0.25

const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[.+'’-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu
const SEPARATORS = /[^\p{L}\p{N}\p{M}]+/gu

/** Letters and digits only, in lower case. */
export const lettersOf = (text: string): string => text.normalize('NFC').toLowerCase().replace(SEPARATORS, '')
const partsOf = (text: string): string[] => text.toLowerCase().split(SEPARATORS).filter(Boolean)
const isCapitalised = (text: string): boolean => /^[\p{Lu}\p{N}]/u.test(text)

/**
 * Looks for what a name became that `text` should hold: all of its words but one (`EN Design System`), nearly the same
 * letters (`Open Source Works` for `Opensourcewerken`), or its beginning with another end (`Digi coupler`).
 * @param original  the sentence the name comes from: what stands there as well is no changed name
 */
export function findChangedName(name: string, text: string, original: string): ChangedName | undefined {
  const tokens = Array.from(text.matchAll(TOKEN), ({ 0: token, index }): Found => {
    const bare = token.replace(/['’]s?$/u, '')
    return { text: bare, start: index, end: index + bare.length }
  }).slice(0, MOST_TOKENS)
  const known = new Set(wordsIn(original).map(({ text: word }) => lettersOf(word)))
  const isOwn = (token: Found): boolean => !known.has(lettersOf(token.text))
  const longest = partsOf(name).length + 2
  let best: (ChangedName & { readonly likeness: number }) | undefined
  for (let from = 0; from < tokens.length; from++) {
    for (let to = from + 1; to <= Math.min(from + longest, tokens.length); to++) {
      const window = tokens.slice(from, to)
      const [start, end] = [window[0]!.start, window.at(-1)!.end]
      if (end - start > 2 * name.length + 8 || /[,;:!?\n]|\.\s/.test(text.slice(start, end))) break
      if (!window.some(isOwn)) continue
      const found = likenessOf(name, text.slice(start, end), window, isOwn)
      if (found && found.likeness > (best?.likeness ?? 0)) best = { start, end, ...found }
    }
  }
  return best && { start: best.start, end: best.end, isSure: best.isSure }
}

interface Likeness {
  /** 0 to 1 */
  readonly likeness: number
  readonly isSure: boolean
}

function likenessOf(
  name: string,
  candidate: string,
  window: readonly Found[],
  isOwn: (token: Found) => boolean,
): Likeness | undefined {
  const [parts, others] = [partsOf(name), partsOf(candidate)]
  const differing = parts.flatMap((part, at) => (part === others[at] ? [] : [at]))
  if (parts.length > 1 && parts.length === others.length && differing.length === 1) {
    if (parts.length > 2 || isCapitalised(window[differing[0]!]?.text ?? '')) {
      return { likeness: 1 - 1 / parts.length / 2, isSure: parts.length > 2 }
    }
  }
  const [letters, found] = [lettersOf(name), lettersOf(candidate)]
  if (letters.length >= LEAST_LETTERS && isCapitalised(candidate) === isCapitalised(name)) {
    const allowed = letters.length < LONG_NAME ? 1 : Math.floor(letters.length * MOST_DIFFERENT)
    if (Math.abs(letters.length - found.length) <= allowed) {
      const distance = editDistance(letters, found)
      if (distance <= allowed) return { likeness: 1 - distance / letters.length, isSure: letters.length >= LONG_NAME }
    }
  }
  const first = window[0]!
  const start = lettersOf(first.text)
  const keepsStart = start.length >= LEAST_SHARED_START && letters.startsWith(start) && parts[0] !== start
  return keepsStart && window.length === 2 && isCapitalised(first.text) && window.every(isOwn)
    ? { likeness: 0.5, isSure: false }
    : undefined
}
