import { isMap, isNode, isSeq, parseDocument, type YAMLMap } from 'yaml'
import { UserError } from '../errors.js'
import { appendEntries } from '../glossary/append-entries.js'
import { nameOf, termOf } from '../glossary/term.js'
import type { Term } from '../glossary/types.js'
import { message } from '../messages.js'
import type { Decision } from './types.js'

/** The term base in which a project writes its own terms. */
export interface TermFile {
  /** Relative to the working directory, with `/`. */
  readonly path: string
  /** Undefined: there is none yet. */
  readonly text: string | undefined
  readonly source: string
  readonly target: string
  /** What it says now. */
  readonly entries: readonly Term[]
}

/**
 * Says in the term base how a term is to be rendered: instead of what it says of it now, or as a new entry at the end.
 * All else stays as it is, byte for byte.
 * @throws {UserError} if what stands there cannot be replaced without touching more
 */
export function setEntry(
  { path, text, source, target, entries }: TermFile,
  { term, use, not }: Extract<Decision, { kind: 'term' }>,
): string {
  const start = text ?? `source: ${source}\ntarget: ${target}\n\n`
  if (term === use)
    return appendEntries(start, { terms: [], names: [{ name: term, forms: [], isWord: false, note: '' }] })
  const rest = withoutEntry(start, term)
  if (rest === undefined)
    throw new UserError(message('review.term.fixed', { term, path }), message('review.term.fixed.todo', { path }))
  const known = entries.find((entry) => entry.kind === 'term' && nameOf(entry).toLowerCase() === term.toLowerCase())
  const wrong = [...new Set([...(known?.not ?? []), ...not])].filter((form) => form !== use)
  const entry = known
    ? { ...known, use: [use], not: wrong }
    : termOf({ forms: [term], use: [use], not: wrong, status: 'required' })
  return appendEntries(rest, { terms: [entry], names: [] })
}

/** The term base without the entries of that name; undefined if one of them does not have its lines to itself. */
function withoutEntry(yaml: string, term: string): string | undefined {
  const { contents } = parseDocument(yaml, { logLevel: 'error' })
  const terms: unknown = isMap(contents) ? contents.get('terms', true) : undefined
  const lists: readonly unknown[] = isMap(terms) ? terms.items.map(({ value }) => value) : [terms]
  let rest = yaml
  for (const list of lists.toReversed()) {
    if (!isSeq(list)) continue
    for (const item of list.items.toReversed()) {
      if (!isMap(item) || !isNode(item) || !item.range || writtenName(item) !== term.toLowerCase()) continue
      const lineStart = yaml.lastIndexOf('\n', item.range[0] - 1) + 1
      const isAlone = list.flow !== true && /^\s*-\s+$/.test(yaml.slice(lineStart, item.range[0]))
      if (!isAlone) return undefined
      const lineEnd = yaml.indexOf('\n', yaml.slice(0, item.range[1]).trimEnd().length)
      rest = rest.slice(0, lineStart) + (lineEnd < 0 ? '' : rest.slice(lineEnd + 1))
    }
  }
  return rest
}

function writtenName(item: YAMLMap): string {
  const forms: unknown = item.toJSON() as unknown
  const written = typeof forms === 'object' && forms !== null && 'term' in forms ? forms.term : undefined
  const first: unknown = Array.isArray(written) ? written[0] : written
  return typeof first === 'string' ? first.toLowerCase() : ''
}
