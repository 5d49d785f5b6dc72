import { isMap, isSeq, parseDocument, type YAMLSeq } from 'yaml'
import { flow } from './yaml.js'
import { nameOf } from './term.js'
import { lettersOf } from './tokens.js'
import type { Term, TermList } from './types.js'
import { keyOfKind, writtenName, writtenTerm } from './written-terms.js'

/** Entries that a list does not hold yet: another kind of entry for the same word is another entry. */
export function newEntries(
  list: Pick<TermList, 'terms' | 'names'>,
  found: Pick<TermList, 'terms' | 'names'>,
): Pick<TermList, 'terms' | 'names'> {
  const known = new Set([...list.terms.map(idOf), ...list.names.map(({ name }) => name)])
  const isNew = (id: string): boolean => !known.has(id) && known.add(id).has(id)
  return {
    terms: found.terms.filter((term) => isNew(idOf(term))),
    names: found.names.filter(({ name }) => isNew(name)),
  }
}

const idOf = (term: Term): string => [term.kind, lettersOf(nameOf(term)), ...term.when, ...term.near].join('\n')

/**
 * Adds entries to a term base in YAML, each on a line at the end of its list. All that stands there stays as it is, byte
 * for byte; an empty text becomes a term base.
 */
export function appendEntries(yaml: string, { terms, names }: Pick<TermList, 'terms' | 'names'>): string {
  const byKey = new Map<string, string[]>()
  const add = (key: string, entry: unknown): void => {
    byKey.set(key, [...(byKey.get(key) ?? []), flow(entry)])
  }
  for (const term of terms) add(keyOfKind[term.kind], writtenTerm(term))
  for (const name of names) add('names', writtenName(name))
  return [...byKey].reduce((text, [key, entries]) => appendTo(text, key, entries), yaml)
}

function appendTo(yaml: string, key: string, entries: readonly string[]): string {
  const list = listAt(yaml, key)
  const newline = yaml.includes('\r\n') ? '\r\n' : '\n'
  if (!list) {
    const before = yaml === '' || yaml.endsWith('\n') ? yaml : `${yaml}${newline}`
    return `${before}${key}:${newline}${entries.map((entry) => `  - ${entry}${newline}`).join('')}`
  }
  const { at, indent } = list
  const lines = entries.map((entry) => `${indent}- ${entry}`).join(newline)
  return `${yaml.slice(0, at)}${newline}${lines}${yaml.slice(at)}`
}

/** Where the last entry under a key ends (of the last group, if it has groups), and how its dash is indented. */
function listAt(yaml: string, key: string): { readonly at: number; readonly indent: string } | undefined {
  const { contents } = parseDocument(yaml, { logLevel: 'error' })
  if (!isMap(contents)) return undefined
  const written: unknown = contents.get(key, true)
  const list: unknown = isMap(written) ? written.items.at(-1)?.value : written
  if (!isSeq(list)) return undefined
  const last = (list as YAMLSeq).items.at(-1) as
    { readonly range?: readonly [number, number, number] | null } | undefined
  if (!last?.range || list.flow === true) return undefined
  const lineStart = yaml.lastIndexOf('\n', last.range[0]) + 1
  const indent = /^[ ]*/.exec(yaml.slice(lineStart))?.[0] ?? ''
  // The range of a mapping ends after the line; what follows on its line is a comment.
  const end = yaml.indexOf('\n', yaml.slice(0, last.range[1]).trimEnd().length)
  return { at: end < 0 ? yaml.length : yaml[end - 1] === '\r' ? end - 1 : end, indent }
}
