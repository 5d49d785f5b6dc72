import * as v from 'valibot'
import type { Message } from '../messages.js'
import type { Finding } from '../rules/types.js'
import { formatLines, parseLines } from './line-file.js'

const entrySchema = v.object({ page: v.string(), rule: v.string(), fingerprint: v.string() })

/** A finding that was there when the baseline was made. */
export type BaselineEntry = Readonly<v.InferOutput<typeof entrySchema>>

export const parseBaseline = (
  text: string,
): { readonly entries: readonly BaselineEntry[] } | { readonly problem: Message } =>
  parseLines(text, 'baseline', entrySchema)

/** Sorted, and each finding once. */
export function formatBaseline(entries: readonly BaselineEntry[]): string {
  const lines = new Map(
    entries.map(({ page, rule, fingerprint }) => [
      [page, rule, fingerprint].join('\u0000'),
      { page, rule, fingerprint },
    ]),
  )
  const sorted = [...lines].sort(([one], [other]) => (one < other ? -1 : 1))
  return formatLines(
    'baseline',
    sorted.map(([, entry]) => entry),
  )
}

/** The part of a site that was checked: an old finding elsewhere is not gone, it was not looked for. */
export type Scope = (entry: BaselineEntry) => boolean

/** How the findings of today differ from those of the baseline. */
export interface Comparison {
  readonly fresh: readonly Finding[]
  readonly known: readonly Finding[]
  readonly gone: readonly BaselineEntry[]
}

export function compareWithBaseline(
  findings: readonly Finding[],
  entries: readonly BaselineEntry[],
  isInScope: Scope,
): Comparison {
  const old = new Set(entries.map(({ fingerprint }) => fingerprint))
  const now = new Set(findings.map(({ fingerprint }) => fingerprint))
  return {
    fresh: findings.filter(({ fingerprint }) => !old.has(fingerprint)),
    known: findings.filter(({ fingerprint }) => old.has(fingerprint)),
    gone: entries.filter((entry) => isInScope(entry) && !now.has(entry.fingerprint)),
  }
}

/** The baseline that knows all of today's findings, and of what was not checked still what it knew. */
export const renewBaseline = (
  findings: readonly Finding[],
  entries: readonly BaselineEntry[],
  isInScope: Scope,
): readonly BaselineEntry[] => [...entries.filter((entry) => !isInScope(entry)), ...findings]
