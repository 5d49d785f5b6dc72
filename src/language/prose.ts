import { OPAQUE } from '../document/types.js'

/** Anything between white space that is an address, a path, a file, an identifier or holds a digit. */
const NO_PROSE =
  /:\/\/|^www\.|@|\d|_|\\|[\p{L}\p{N}]\.\p{L}|^\.?\.?\/|\/.*\/|[{}<>=|#~$%^*+]|--|\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}/u
const ALL_CAPITALS = /^[^\p{L}]*\p{Lu}[\p{Lu}\p{M}&-]+(?:['’]?s)?[^\p{L}]*$/u
/** Longer tokens are no words of any language. */
const LONGEST_TOKEN = 80

const blank = (text: string): string => ' '.repeat(text.length)
const isWordCharacter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}_]/u.test(character)

/** Blanks the names out wherever they stand as whole words, longer names first; lengths stay the same. */
export const withoutNames = (text: string, names: readonly string[]): string => {
  let rest = text
  for (const name of names.toSorted((one, other) => other.length - one.length)) {
    for (let at = name === '' ? -1 : rest.indexOf(name); at >= 0; at = rest.indexOf(name, at + name.length)) {
      const end = at + name.length
      if (isWordCharacter(rest[at - 1]) || isWordCharacter(rest[end])) continue
      rest = rest.slice(0, at) + blank(name) + rest.slice(end)
    }
  }
  return rest
}

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
