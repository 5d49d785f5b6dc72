import * as v from 'valibot'
import { parse } from 'yaml'

/** A name that a translation keeps as it is. */
export interface KeptName {
  readonly name: string
  /** Official English forms, which a translation may use instead. */
  readonly forms: readonly string[]
  /** The name is an ordinary word too: a capital that opens a sentence proves nothing. */
  readonly isWord: boolean
  readonly note: string
}

const text = v.pipe(v.string(), v.trim(), v.nonEmpty())
const entry = v.union([
  text,
  v.strictObject({
    name: text,
    form: v.optional(v.union([text, v.array(text)])),
    when: v.optional(v.literal('capitalised')),
    note: v.optional(text),
  }),
])
const entries = v.array(entry)
const list = v.record(text, entries)

/** As people write one: the name alone, or the name with what is known of it. */
export type NameEntry = v.InferInput<typeof entry>

/** Reads entries as they stand in a configuration; what is no entry is left out. */
export const toNames = (written: readonly unknown[]): KeptName[] =>
  written.flatMap((one) => {
    const { success, output } = v.safeParse(entry, one)
    return success ? [toName(output)] : []
  })

/**
 * Reads a list of names: YAML, groups of entries by the name of the group. A name that stands in several groups counts
 * once, as it is written first.
 * @throws {Error} if the text is no such list
 */
export function parseNames(yaml: string): KeptName[] {
  const names = Object.values(v.parse(list, parse(yaml))).flat().map(toName)
  return [...new Map(names.toReversed().map((name) => [name.name, name])).values()].toReversed()
}

function toName(written: v.InferOutput<typeof entry>): KeptName {
  if (typeof written === 'string') return { name: written, forms: [], isWord: false, note: '' }
  const { name, form = [], when, note = '' } = written
  return { name, forms: [form].flat(), isWord: when === 'capitalised', note }
}
