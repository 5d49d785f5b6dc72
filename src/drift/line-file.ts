import * as v from 'valibot'
import { message, type Message } from '../messages.js'

/** What a file of ours holds, so that one is never taken for another. */
export type FileKind = 'ledger' | 'baseline'

const VERSION = 1

const frame = v.object({ tweeluik: v.string(), version: v.number(), entries: v.array(v.unknown()) })

/**
 * JSON with an entry on every line, in the order given. The list ends in `null`, so that every entry ends in a comma:
 * adding or removing one never touches the line of another, and two branches that add entries merge.
 */
export const formatLines = (kind: FileKind, entries: readonly object[]): string =>
  `{"tweeluik":"${kind}","version":${String(VERSION)},"entries":[\n${entries.map((entry) => `${JSON.stringify(entry)},\n`).join('')}null]}\n`

/** The entries as the file has them, or what is wrong with the file. Unknown keys are kept out. */
export function parseLines<Schema extends v.GenericSchema>(
  text: string,
  kind: FileKind,
  entrySchema: Schema,
): { readonly entries: readonly v.InferOutput<Schema>[] } | { readonly problem: Message } {
  if (/^(?:<{7}|>{7})/m.test(text)) return { problem: message('ledger.conflict') }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return { problem: message('ledger.broken', { reason: error instanceof Error ? error.message : String(error) }) }
  }
  const outer = v.safeParse(frame, json)
  if (!outer.success || outer.output.tweeluik !== kind) return { problem: message('ledger.foreign') }
  const { version, entries } = outer.output
  if (version !== VERSION) return { problem: message('ledger.version', { version, known: VERSION }) }
  const inner = v.safeParse(v.array(entrySchema), entries.at(-1) === null ? entries.slice(0, -1) : entries)
  if (inner.success) return { entries: inner.output }
  return { problem: message('ledger.bad-entry', { nth: Number(inner.issues[0].path?.[0]?.key ?? 0) + 1 }) }
}
