import type { Range } from '../types.js'
import { readPo } from './read-po.js'

/** One message of a gettext file, the comments above it included. */
export interface Entry extends Range {
  /** Of its forms: one, or one for each form of a plural. */
  readonly keys: readonly string[]
}

/** The entry with the facts of the file, which has no id; empty where there is none. */
export function headerOf(text: string): string {
  const header = entriesOf(text).find(({ keys }) => keys.length === 0)
  return header ? text.slice(header.start, header.end) : ''
}

/** All entries of a file, the one with the facts of the file included; that one has no keys. */
export function entriesOf(text: string): Entry[] {
  const entries: Entry[] = []
  let start: number | undefined
  let end = 0
  let hasTranslation = false
  const close = (): void => {
    if (start !== undefined && hasTranslation) {
      const { messages } = readPo(text.slice(start, end), 'msgstr')
      entries.push({ start, end, keys: messages.map(({ key }) => key) })
    }
    start = undefined
    hasTranslation = false
  }
  for (const { 0: line, index } of text.matchAll(/[^\r\n\uFEFF]+/g)) {
    const isNew = hasTranslation && !/^[ \t]*(?:"|msgstr)/.test(line)
    if (isNew) close()
    if (line.trim() === '' || /^[ \t]*#~/.test(line)) continue
    start ??= index
    end = index + line.trimEnd().length
    if (/^[ \t]*msgstr/.test(line)) hasTranslation = true
  }
  close()
  return entries
}
