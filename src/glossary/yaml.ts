import * as v from 'valibot'
import { parseDocument, stringify } from 'yaml'
import { TermListError } from './term-list-error.js'
import type { TermList } from './types.js'
import { keyOfKind, termListOf, writtenList, writtenName, writtenTerm } from './written-terms.js'

/**
 * Reads a term base as people write it.
 * @throws {TermListError} at the first thing that is wrong
 */
export function readYaml(yaml: string): TermList {
  const document = parseDocument(yaml, { logLevel: 'error' })
  const [error] = document.errors
  if (error) throw new TermListError('', error.message)
  const { success, output, issues } = v.safeParse(writtenList, contentOf(document))
  if (!success) throw new TermListError(v.getDotPath(issues[0]) ?? '', issues[0].message)
  return termListOf(output)
}

function contentOf(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) ?? {}
  } catch (cause) {
    throw new TermListError('', cause instanceof Error ? cause.message : String(cause))
  }
}

/** Writes a term base as people would write it: only what is not the default, an entry a line. */
export function writeYaml({ source, target, terms, names }: TermList): string {
  const groups = Object.entries(keyOfKind).flatMap(([kind, key]) => {
    const ofKind = terms.filter((term) => term.kind === kind)
    return ofKind.length === 0 ? [] : [`${key}:\n${grouped(ofKind.map((term) => [term.domain, writtenTerm(term)]))}`]
  })
  const kept = names.length === 0 ? [] : [`names:\n${grouped(names.map((name) => ['', writtenName(name)]))}`]
  return [`source: ${source}\ntarget: ${target}\n`, ...groups, ...kept].join('\n')
}

function grouped(entries: readonly (readonly [group: string, entry: unknown])[]): string {
  const domains = [...new Set(entries.map(([group]) => group))]
  if (domains.length === 1 && domains[0] === '') return entries.map(([, entry]) => `  - ${flow(entry)}\n`).join('')
  return domains
    .map((domain) => {
      const own = entries.filter(([group]) => group === domain).map(([, entry]) => `    - ${flow(entry)}\n`)
      return `  ${flow(domain === '' ? 'other' : domain)}:\n${own.join('')}`
    })
    .join('')
}

/** An entry on one line. */
export const flow = (entry: unknown): string =>
  stringify(entry, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: true }).trim()
