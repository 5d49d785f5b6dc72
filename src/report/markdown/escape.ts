import { onOneLine } from '../printable.js'

/**
 * Signs that are or could begin markup somewhere in a line of GitHub's or GitLab's Markdown. The last three stand in an
 * address and around the name of an emoji.
 */
const MARKUP = /[&<>"'`*_~[\]\\|#@!$%^{}]|(?<=www)\.|:(?=\/\/)|:(?=[\w+-]{1,50}:)/gi

/** What calls a person, or links an issue, a merge request or the like. Both sites look for it after markup is gone. */
const REFERENCE = /@(?=[\p{L}\p{N}_-])|[#!%~$&](?=\d)/gu

const INVISIBLE_SPACE = '\u200B'

/**
 * Shows text literally in Markdown, also inside HTML and in a table: on one line, with every sign that could be markup
 * as a character reference, which never is. It must not begin a line.
 */
export const escapeMarkdown = (text: string): string =>
  onOneLine(text)
    .replace(REFERENCE, `$&${INVISIBLE_SPACE}`)
    .replace(MARKUP, (sign) => `&#${sign.charCodeAt(0)};`)

/** Text of a message, in which values stand between backticks: these become code, everything else is literal. */
export const codeSpans = (text: string): string =>
  text
    .split('`')
    .map((part, index, parts) => {
      const isCode = index % 2 === 1 && index < parts.length - 1
      if (isCode) return `<code>${escapeMarkdown(part)}</code>`
      // A backtick without a partner is a character like any other.
      return padded(part) + (index % 2 === 0 && index === parts.length - 2 ? '&#96;' : '')
    })
    .join('')

/** Literal, with the spaces that join it to its neighbours. */
const padded = (text: string): string =>
  (/^\s/.test(text) ? ' ' : '') + escapeMarkdown(text) + (/\S\s+$/.test(text) ? ' ' : '')
