import { makeBlock } from './blocks.js'
import { ProseBuilder } from './prose.js'
import type { Document, Language, Range } from './types.js'

/** One message of a catalog: its key, its text and where that stands, without quotes. */
export interface CatalogMessage {
  readonly key: string
  readonly value: string
  readonly range: Range
}

/** A message catalog as a document: a block for each message, found by its key. */
export function catalogDocument(
  path: string,
  language: Language,
  text: string,
  messages: readonly CatalogMessage[],
): Document {
  const blocks = messages.map(({ key, value, range }) => {
    const prose = new ProseBuilder(text)
    prose.add(value, range.start, range.end)
    return makeBlock({ kind: 'message', range, label: key, prose: prose.build() }, language)
  })
  return {
    path,
    language,
    text,
    sections: [],
    blocks,
    frontMatter: [],
    title: '',
    anchors: new Set(),
    disabled: [],
    problems: [],
  }
}
