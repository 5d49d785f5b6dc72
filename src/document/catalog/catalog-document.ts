import { makeBlock } from '../blocks.js'
import { textBetween } from '../prose.js'
import type { Block, Document, Language, Problem, Range, Run, ValueStyle } from '../types.js'
import { readMessage } from './message-text.js'

/** One message of a catalog: its key, its text and where that stands, without quotes. */
export interface CatalogMessage {
  readonly key: string
  /** As readers see it: escapes undone. */
  readonly value: string
  readonly range: Range
  /** Where each part of the value stands. Left out: the value is a literal copy, or its range is one piece. */
  readonly runs?: readonly Run[]
  readonly style?: ValueStyle
  readonly isUnfinished?: boolean
}

/** A message catalog as a document: a block for each message, found by its key. */
export function catalogDocument(
  path: string,
  language: Language,
  text: string,
  messages: readonly CatalogMessage[],
  problems: readonly Problem[] = [],
): Document {
  const blocks = messages.map(({ key, value, range, runs, style, isUnfinished }) => {
    const whole = [{ at: 0, length: value.length, start: range.start, end: range.end }]
    const written = { text: value, runs: runs ?? (value === '' ? [] : whole) }
    const content = readMessage(written, text)
    const extra = { ...(style && { style, written }), ...(isUnfinished && { isUnfinished }) }
    return makeBlock({ kind: 'message', range, label: key, value, ...content, ...extra }, language)
  })
  const start = { start: 0, end: 0 }
  return {
    path,
    language,
    text,
    sections: [{ depth: 0, heading: undefined, title: '', anchor: '', range: start, blocks: [], parent: -1 }],
    blocks,
    frontMatter: [],
    title: '',
    anchors: new Set(),
    disabled: [],
    problems,
  }
}

/** The message of a catalog that a stretch of the file lies in. */
export const messageAt = ({ blocks }: Document, { start, end }: Range): Block | undefined =>
  blocks.find(({ style, range }) => style !== undefined && range.start <= start && end <= range.end)

/** What a stretch of a file says: in a message of a catalog with its escapes undone, elsewhere as it is written. */
export function textAt(document: Document, range: Range): string {
  const { written } = messageAt(document, range) ?? {}
  return written ? textBetween(written, range.start, range.end) : document.text.slice(range.start, range.end)
}
