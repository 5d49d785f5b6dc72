import { isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml'
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
  const place = placeFor(yaml, key)
  const newline = yaml.includes('\r\n') ? '\r\n' : '\n'
  const lines = (indent: string): string => entries.map((entry) => `${newline}${indent}- ${entry}`).join('')
  const insert = (at: number, text: string): string => yaml.slice(0, at) + text + yaml.slice(at)
  switch (place.kind) {
    case 'lines':
      return insert(place.at, lines(place.indent))
    case 'brackets':
      return insert(place.at, (place.isEmpty ? '' : ', ') + entries.join(', '))
    case 'nowhere': {
      const before = yaml === '' || yaml.endsWith('\n') ? yaml : `${yaml}${newline}`
      return `${before}${key}:${lines('  ')}${newline}`
    }
  }
}

/** Where the list under a key (the last one, if it has groups) goes on. */
type Place =
  | { readonly kind: 'lines'; readonly at: number; readonly indent: string }
  | { readonly kind: 'brackets'; readonly at: number; readonly isEmpty: boolean }
  | { readonly kind: 'nowhere' }

function placeFor(yaml: string, key: string): Place {
  const { contents } = parseDocument(yaml, { logLevel: 'error' })
  const written: unknown = isMap(contents) ? contents.get(key, true) : undefined
  const list: unknown = isMap(written) ? written.items.at(-1)?.value : written
  if (isScalar(list) && list.value === null && list.range) return { kind: 'lines', at: list.range[0], indent: '  ' }
  if (!isSeq(list) || !list.range) return { kind: 'nowhere' }
  if (list.flow === true) return { kind: 'brackets', at: list.range[1] - 1, isEmpty: list.items.length === 0 }
  const last = list.items.at(-1)
  if (!isNode(last) || !last.range) return { kind: 'nowhere' }
  const indent = /^ */.exec(yaml.slice(yaml.lastIndexOf('\n', last.range[0]) + 1))?.[0] ?? ''
  // The range of a mapping ends after the line; what follows on its line is a comment.
  const end = yaml.indexOf('\n', yaml.slice(0, last.range[1]).trimEnd().length)
  return { kind: 'lines', at: end < 0 ? yaml.length : yaml[end - 1] === '\r' ? end - 1 : end, indent }
}
