import { MarkupKind, type MarkupContent } from 'vscode-languageserver'
import type { Pair } from '../align/types.js'
import type { Language, Range } from '../document/types.js'
import type { TermBase } from '../glossary/term-base.js'
import type { Term } from '../glossary/types.js'
import { message, type Translate } from '../messages.js'
import { onOneLine, printable } from '../report/printable.js'
import { judgedTerms } from '../rules/judged-terms.js'
import type { Counterpart } from './counterpart.js'

interface HoverTools {
  readonly say: Translate
  readonly terms: ReadonlyMap<Language, TermBase>
  /** Whether the editor shows Markdown. */
  readonly markdown: boolean
}

/** In characters: more does not fit in a small window. */
const LONGEST = 2000

/** What the other page says at a place, and what the term base says of the words there. */
export function hoverText(
  pair: Pair,
  path: string,
  offset: number,
  { document, around }: Counterpart,
  { say, terms, markdown }: HoverTools,
): MarkupContent {
  const text = document.text.slice(around.start, around.end).slice(0, LONGEST)
  const heading =
    text === '' ? say(message('lsp.hover.nothing', { path: onOneLine(document.path) })) : onOneLine(document.path)
  const cards = termsAt(pair, path, offset, terms.get(pair.target.language)).map((term) => termLine(term, say))
  const parts = [heading, ...(text === '' ? [] : [lines(text)]), ...(cards.length === 0 ? [] : [cards.join('\n')])]
  if (!markdown) return { kind: MarkupKind.PlainText, value: parts.join('\n\n') }
  const [first = '', ...others] = parts
  // As code: what stands in a page is shown, not carried out, and no picture in it is fetched.
  return { kind: MarkupKind.Markdown, value: [plain(first), ...others.map(fenced)].join('\n\n') }
}

/** Terms whose place, or that of their rendering, holds the offset. */
function termsAt(pair: Pair, path: string, offset: number, base: TermBase | undefined): readonly Term[] {
  if (!base) return []
  const holds = ({ start, end }: Range): boolean => start <= offset && offset <= end
  const found = judgedTerms(pair, base).filter(({ source, target, spans }) =>
    pair.source.path === path ? holds(source) : spans.target !== undefined && holds(target),
  )
  return [...new Set(found.map(({ verdict }) => verdict.found.term))].slice(0, 3)
}

/** `deel → share · not: part`, and its note. */
function termLine({ forms, use, allow, not, note }: Term, say: Translate): string {
  const right = [...new Set([...use, ...allow])].join(', ')
  const wrong = not.length > 0 ? ` · ${say(message('review.term.not', { forms: not.join(', ') }))}` : ''
  return [`${forms.join(', ')} → ${right}${wrong}`, ...(note === '' ? [] : [note])].map(onOneLine).join('\n')
}

const lines = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map(printable)
    .join('\n')

const plain = (text: string): string => text.replace(/[\\`*_{}[\]()<>#+!|~&-]/g, '\\$&')

/** A fence longer than any inside. */
function fenced(text: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${text}\n${fence}`
}
