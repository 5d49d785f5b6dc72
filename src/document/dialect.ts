import type { Dialect } from './types.js'

/** A tag indented like code after a blank line: HTML as Python-Markdown reads it, and nobody means it as code. */
const indentedHtml = /\n[ \t]*\r?\n(?: {4}|\t)[ \t]*<\/?[a-z][\w-]*[\s>/]/

/** A note or tab of Material for MkDocs with its indented text. */
const materialNote = /^(?:!!!|\?\?\?\+?|===) .*\r?\n(?:[ \t]*\r?\n)*(?: {4}|\t)\S/m

/** How a page whose site generator is unknown is best read, by what stands in it in any of its languages. */
export const guessDialect = (texts: readonly string[]): Dialect =>
  texts.some((text) => indentedHtml.test(text) || materialNote.test(text)) ? 'mkdocs' : 'commonmark'
