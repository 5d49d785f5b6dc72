import { addMessages } from '../document/catalog/add-messages.js'
import { messageAt, textAt } from '../document/catalog/catalog-document.js'
import { readCatalog } from '../document/catalog/read-catalog.js'
import { writeEdit } from '../document/catalog/write-value.js'
import type { Block, Document } from '../document/types.js'
import { UserError } from '../errors.js'
import { message } from '../messages.js'
import type { Finding, Place, TextEdit } from '../rules/types.js'

/** The text of the message in which a place stands, without the escapes of its file; undefined elsewhere. */
export function messageText(document: Document | undefined, { path, range }: Place): Place | undefined {
  const block = document && messageAt(document, range)
  return block && { path, range: block.range, text: textAt(document, block.range) }
}

/**
 * What someone wrote for a message of a catalog, as its file wants it.
 * @param isWhole  whether it takes the place of the whole message, or of the marked words
 * @returns undefined where the finding is not about a message
 * @throws {UserError} if there is no way to write it there
 */
export function writeMessage(
  { source, target: place }: Finding,
  text: string,
  isWhole: boolean,
  documents: { readonly source: Document | undefined; readonly target: Document | undefined },
): TextEdit | undefined {
  const { target } = documents
  const original = source && documents.source && messageAt(documents.source, source.range)
  if (!place || !target) return undefined
  if (documents.source && original && isNew(original, place, target)) {
    const [addition] = addMessages(documents.source, target, new Map([[original.label, text]]))
    if (!addition) throw new UserError(message('review.catalog.noPlace'))
    return { path: place.path, start: addition.start, end: addition.end, text: addition.text }
  }
  const block = messageAt(target, place.range)
  if (!block) return undefined
  const range = isWhole ? block.range : place.range
  const edit = writeEdit({ path: place.path, start: range.start, end: range.end, text }, block, target.text)
  if (!edit) throw new UserError(message('review.catalog.noForm'))
  return edit
}

/** The message has no key in the translation yet: the place is only one between others. */
const isNew = ({ label }: Block, { range }: Place, { blocks }: Document): boolean =>
  range.start === range.end && !blocks.some((block) => block.label === label)

/** @throws {UserError} if a catalog could not be read any more */
export function demandReadable(document: Document | undefined, after: string): void {
  if (!document?.blocks.some(({ style }) => style !== undefined)) return
  if (readCatalog(after, document.path, document.language).problems.length > document.problems.length)
    throw new UserError(message('review.catalog.broken', { path: document.path }))
}
