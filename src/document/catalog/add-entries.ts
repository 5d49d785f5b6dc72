import { newlineOf } from '../newline.js'
import type { Document } from '../types.js'
import type { Addition } from './add-messages.js'
import { withoutFuzzy } from './clear-fuzzy.js'
import { entriesOf, type Entry } from './po-entries.js'
import { inPo } from './write-value.js'

/** Adds entries to a gettext file, each behind the one that it follows in the source. A plural needs all its forms. */
export function addEntries(source: Document, target: Document, values: ReadonlyMap<string, string>): Addition[] {
  const present = new Map(entriesOf(target.text).flatMap((entry) => entry.keys.map((key) => [key, entry] as const)))
  const newline = newlineOf(target.text)
  const first = entriesOf(target.text).find(({ keys }) => keys.length > 0)
  let last: Entry | undefined
  const fresh = new Map<Entry | undefined, { readonly text: string; readonly keys: readonly string[] }[]>()
  for (const entry of entriesOf(source.text)) {
    const counterpart = entry.keys.map((key) => present.get(key)).find((one) => one !== undefined)
    if (counterpart) last = counterpart
    else if (entry.keys.length > 0 && entry.keys.every((key) => values.has(key))) {
      const text = withTranslations(source.text.slice(entry.start, entry.end), entry.keys, values)
      fresh.set(last, [...(fresh.get(last) ?? []), { text: text.replace(/\r?\n/g, newline), keys: entry.keys }])
    }
  }
  return [...fresh].map(([behind, entries]) => {
    const texts = entries.map(({ text }) => text)
    const keys = entries.flatMap((entry) => entry.keys)
    const gap = newline + newline
    if (!behind && first)
      return { start: first.start, end: first.start, text: texts.map((text) => text + gap).join(''), keys }
    const at = behind?.end ?? target.text.trimEnd().length
    const start = at === 0 ? '' : gap
    return { start: at, end: at, text: start + texts.join(gap), keys }
  })
}

/** An entry with these translations, without what says that they are not right. */
function withTranslations(written: string, keys: readonly string[], values: ReadonlyMap<string, string>): string {
  const start = written.search(/^[ \t]*msgstr/m)
  const head = withoutFuzzy(written.slice(0, start < 0 ? written.length : start)).trimEnd()
  const isPlural = /^[ \t]*msgid_plural/m.test(head)
  return [
    head,
    ...keys.map((key, form) => `msgstr${isPlural ? `[${form}]` : ''} "${inPo(values.get(key) ?? '')}"`),
  ].join('\n')
}
