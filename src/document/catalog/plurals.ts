import type { Block, Language } from '../types.js'

/** `key_one` and `key_ordinal_few` in i18next, `key.one` in Rails, and ours for the forms of gettext: `id#0`. */
const formPattern = /^(.+?)(?:[._](zero|one|two|few|many|other)|#(\d{1,2}))$/su

export interface PluralForm {
  /** What all forms of the message share. */
  readonly stem: string
  /** `one`; in gettext a number. */
  readonly form: string
}

/** What the key of a message tells of its plural form; undefined for a message without. */
export function pluralForm({ kind, label }: Block): PluralForm | undefined {
  const [, stem, category, number] = kind === 'message' ? (formPattern.exec(label) ?? []) : []
  const form = category ?? number
  return stem === undefined || form === undefined ? undefined : { stem, form }
}

/** Whether a plural form is for a fixed number, so that it need not name that number: "No messages", "One message". */
export const isFixedNumber = (block: Block): boolean => /^(?:zero|one|two|0)$/.test(pluralForm(block)?.form ?? '')

/** Whether messages in the language have such a form; of gettext only the file can tell. */
export function hasForm({ form }: PluralForm, language: Language): boolean {
  if (/^\d/.test(form)) return false
  const types = ['cardinal', 'ordinal'] as const
  return types.some((type) =>
    new Intl.PluralRules(language, { type }).resolvedOptions().pluralCategories.includes(form as Intl.LDMLPluralRule),
  )
}
