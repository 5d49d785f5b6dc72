import { OPAQUE } from '../document/types.js'

/** Anything between white space that is an address, a path, a file, an identifier or holds a digit. */
const NO_PROSE =
  /:\/\/|^www\.|@|\d|_|\\|[\p{L}\p{N}]\.\p{L}|^\.?\.?\/|\/.*\/|[{}<>=|#~$%^*+]|--|\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}/u
const ALL_CAPITALS = /^[^\p{L}]*\p{Lu}[\p{Lu}\p{M}&-]+(?:['’]?s)?[^\p{L}]*$/u
/** Longer tokens are no words of any language. */
const LONGEST_TOKEN = 80

const blank = (text: string): string => ' '.repeat(text.length)
/** Names by their first word, the longer ones first. */
type NameIndex = ReadonlyMap<string, readonly string[]>

const indexes = new WeakMap<readonly string[], NameIndex>()

const WORD = /[\p{L}\p{N}_]+/gu
const firstWordOf = (name: string): string => name.match(WORD)?.[0] ?? ''

/** Made once for each list: the same list of names is asked for with every sentence. */
const indexOf = (names: readonly string[]): NameIndex => {
  const known = indexes.get(names)
  if (known) return known
  const index = new Map<string, string[]>()
  for (const name of names.toSorted((one, other) => other.length - one.length)) {
    const word = firstWordOf(name)
    if (word !== '') index.set(word, [...(index.get(word) ?? []), name])
  }
  indexes.set(names, index)
  return index
}

/** Blanks the names out wherever they stand as whole words, longer names first; lengths stay the same. */
const withoutNames = (text: string, names: readonly string[]): string => {
  if (names.length === 0) return text
  const index = indexOf(names)
  let [rest, done] = ['', 0]
  for (const { 0: word, index: at } of text.matchAll(WORD)) {
    if (at < done) continue
    const name = index.get(word)?.find((candidate) => standsAt(text, candidate, at - candidate.indexOf(word)))
    if (name === undefined) continue
    const start = Math.max(done, at - name.indexOf(word))
    const end = at - name.indexOf(word) + name.length
    rest += text.slice(done, start) + blank(text.slice(start, end))
    done = end
  }
  return rest + text.slice(done)
}

const standsAt = (text: string, name: string, at: number): boolean =>
  at >= 0 && text.startsWith(name, at) && !/^[\p{L}\p{N}_]/u.test(text.slice(at + name.length, at + name.length + 2))

export interface ProseOptions {
  /** Names to blank out as well. */
  readonly ignore?: readonly string[] | undefined
  readonly keepAcronyms?: boolean
}

/**
 * The text with everything that says nothing of its language blanked out: addresses, code, identifiers, acronyms,
 * numbers, opaque characters and the given names. Offsets stay the same.
 */
export const proseOnly = (text: string, { ignore = [], keepAcronyms = false }: ProseOptions = {}): string => {
  // In a heading in capitals a word in capitals is just a word.
  const isAcronym = (token: string): boolean => !keepAcronyms && ALL_CAPITALS.test(token) && /\p{Ll}/u.test(text)
  return withoutNames(text, ignore)
    .replaceAll(OPAQUE, ' ')
    .replace(/\S+/gu, (token) =>
      token.length > LONGEST_TOKEN || NO_PROSE.test(token) || isAcronym(token) ? blank(token) : token,
    )
}
