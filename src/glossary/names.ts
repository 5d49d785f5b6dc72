import * as v from 'valibot'

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
/** As people write one: the name alone, or the name with what is known of it. */
export const nameEntry = v.union([
  text,
  v.strictObject({
    name: text,
    form: v.optional(v.union([text, v.array(text)])),
    when: v.optional(v.literal('capitalised')),
    note: v.optional(text),
  }),
])
export type NameEntry = v.InferInput<typeof nameEntry>

/** Reads entries as they stand in a configuration; what is no entry is left out. */
export const toNames = (written: readonly unknown[]): KeptName[] =>
  written.flatMap((one) => {
    const { success, output } = v.safeParse(nameEntry, one)
    return success ? [toName(output)] : []
  })

export function toName(written: v.InferOutput<typeof nameEntry>): KeptName {
  if (typeof written === 'string') return { name: written, forms: [], isWord: false, note: '' }
  const { name, form = [], when, note = '' } = written
  return { name, forms: [form].flat(), isWord: when === 'capitalised', note }
}
