import { printable } from '../printable.js'

/** Markup of our own making, safe to put in a page as it is. Text is never markup, until it went through `markup`. */
export interface Markup {
  readonly markup: string
}

/** What can stand in a template; `undefined` and `false` are nothing. */
export type Content = Markup | string | number | undefined | false | readonly Content[]

/**
 * A template tag for markup: every text in it is escaped, between tags as well as in a quoted attribute. Characters
 * that hide text or turn its direction become visible, and so do line ends: see `lines` for text that has them.
 */
export const markup = (parts: TemplateStringsArray, ...contents: readonly Content[]): Markup => ({
  markup: parts.map((part, nth) => (nth === 0 ? part : markupOf(contents[nth - 1]) + part)).join(''),
})

/** Text of several lines, for elements that keep white space. */
export const lines = (text: string): Markup => ({
  markup: text
    .split(/\r\n|\r|\n/)
    .map(escape)
    .join('\n'),
})

/** What stands between backticks in a message becomes code: that is how messages quote values. */
export const withCode = (text: string): Markup => ({
  markup: text
    .split('`')
    .map((part, nth, all) => {
      if (nth % 2 === 0) return escape(part)
      return nth === all.length - 1 ? escape('`' + part) : `<code class="nl-code">${escape(part)}</code>`
    })
    .join(''),
})

export const join = (contents: readonly Content[], separator: string): Markup => ({
  markup: contents.map(markupOf).join(escape(separator)),
})

function markupOf(content: Content): string {
  if (content === undefined || content === false) return ''
  if (typeof content === 'string') return escape(content)
  if (typeof content === 'number') return String(content)
  return 'markup' in content ? content.markup : content.map(markupOf).join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escape = (text: string): string => printable(text).replace(/[&<>"']/g, (character) => entities[character] ?? '')
