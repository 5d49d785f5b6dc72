import { decodeEntity } from '../document/text-tokens.js'
import type { Language } from '../document/types.js'
import { isFunctionWord, wordsIn } from '../language/words.js'

// Code in a form in which two languages can be compared: what people read in it (comments, sentences in strings,
// names of what to fill in) is taken out. All patterns are bounded, so that hostile code costs no more than its length.

/** Code languages by how their comments begin; code of no named language is mostly for a shell. */
const HASH =
  /^(?:(?:ba|z|k|fi)?sh|shell|console|terminal|ya?ml|py(?:thon)?|rb|ruby|docker(?:file)?|toml|ini|properties|env|conf|nginx|apache|make(?:file)?|r|perl|terraform|hcl|graphql|powershell|ps1)?$/i
const SLASHES =
  /^(?:js|jsx|javascript|tsx?|typescript|java|kotlin|c|cpp|cs|csharp|go|rust|php|swift|scala|json5?|jsonc|s?css|less|groovy|dart)$/i
const DASHES = /^(?:sql|lua|haskell|elm)$/i
const MARKUP = /^(?:x?html|xml|svg|vue|md|markdown|mdx)$/i

/** Pictures in text form, and sample text: what they hold is for readers. */
const PROSE = /^(?:mermaid|plantuml|dot|graphviz|te?xt|plain(?:text)?|md|markdown|mdx|diff|csv|feature|gherkin)$/i

/** Whether code in this language is text for readers rather than for a machine. */
export const isForReaders = (language: string): boolean => PROSE.test(language)

const commentIn = (language: string): RegExp | undefined => {
  if (HASH.test(language)) return /(?:^|\s)#(?!!).*$/
  if (SLASHES.test(language)) return /(?:^|\s)\/\/.*$|\/\*.{0,500}?\*\/|^\s*\/?\*.*$/
  if (DASHES.test(language)) return /(?:^|\s)--\s.*$/
  return MARKUP.test(language) ? /<!--.{0,500}?-->/ : undefined
}

const QUOTED = /(["'`])([^"'`]{3,400})\1/g
const TWO_WORDS = /\p{L}\S*\s+.*\p{L}/u

/** `<your name>`, `<jouw-naam>`: something for the reader to fill in. */
const BLANK = /<\p{L}[\p{L} _-]{1,40}>/gu

const BETWEEN_TAGS = />([^<>{}]*)</g

/** A value of two or more words after a key. */
const VALUE = /^(\s*(?:-\s+)?[\w.-]+:\s+)\p{L}[\p{L}\p{M}'’-]*(?:,?\s+[\p{L}\p{M}'’-]+)+[.!?]?$/u

const ENTITY = /&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});/g
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/g

/** A line of code as it is compared; empty if nothing in it is for a machine. */
export function normalLine(line: string, language: string): string {
  const comment = commentIn(language)
  let code = line.replace(ENTITY, decodeEntity).replace(INVISIBLE, '')
  code = comment ? code.replace(comment, ' ') : code
  code = code.replace(QUOTED, (quoted: string, _quote, text: string) => (TWO_WORDS.test(text) ? '"…"' : quoted))
  code = MARKUP.test(language)
    ? code.replace(BETWEEN_TAGS, (all: string, text: string) => (/\p{L}/u.test(text) ? '>…<' : all))
    : code.replace(BLANK, '<…>')
  code = code.replace(VALUE, '$1…')
  return code.replace(/\s+/g, ' ').trim()
}

const WORDS = /^\p{L}[\p{L}\p{M}'’-]*(?:[,;:]?\s+\p{L}[\p{L}\p{M}'’-]*){2,}[.!?:…]*$/u

/** Whether the text is something to read, not to type: three plain words or more, among them an article or the like. */
export const isReadable = (text: string, languages: readonly Language[]): boolean =>
  WORDS.test(text.trim()) &&
  wordsIn(text).some((word) => languages.some((language) => isFunctionWord(word.text, language)))
