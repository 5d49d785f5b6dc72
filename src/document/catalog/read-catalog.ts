import type { Document, Language, Problem } from '../types.js'
import { catalogDocument, type CatalogMessage } from './catalog-document.js'
import { duplicateKey, MAX_LENGTH, tooLong } from './problems.js'
import { readJson } from './read-json.js'
import { readPo } from './read-po.js'
import { readYaml } from './read-yaml.js'

/** What a file of messages holds, each key as often as it is there. */
export interface ReadMessages {
  readonly messages: readonly CatalogMessage[]
  readonly problems: readonly Problem[]
}

type Reader = (text: string, language: Language) => ReadMessages

const readers: Readonly<Record<string, Reader>> = {
  json: readJson,
  yaml: readYaml,
  yml: readYaml,
  po: (text) => readPo(text, 'msgstr'),
  // A template has no translations: its texts are the ids.
  pot: (text) => readPo(text, 'msgid'),
}

export const CATALOG_EXTENSIONS = ['json', 'yaml', 'yml', 'po', 'pot'] as const

const readerOf = (path: string): Reader | undefined => readers[/\.(json|ya?ml|pot?)$/.exec(path)?.[1] ?? '']

/** Whether a file is a message catalog, by its name. */
export const isCatalog = (path: string): boolean => readerOf(path) !== undefined

/** Whether there is a catalog and nothing in it could be read: then it says nothing of what is there. */
export const isUnread = ({ blocks, problems }: Document): boolean => blocks.length === 0 && problems.length > 0

/**
 * Reads a message catalog: JSON or YAML, flat or nested (`menu.contact`, `steps[0]`), or gettext PO. Never throws on
 * what a file holds. Of two messages with one key the last one counts, as it does for programs.
 */
export function readCatalog(text: string, path: string, language: Language): Document {
  const { messages, problems } = readerOf(path)?.(text, language) ?? { messages: [], problems: [] }
  const last = new Map(messages.map((message) => [message.key, message]))
  const doubles = messages.filter((message) => last.get(message.key) !== message).map(duplicateKey)
  const own = messages.filter((message) => last.get(message.key) === message)
  const isShort = ({ value }: CatalogMessage): boolean => value.length <= MAX_LENGTH
  const long = own.filter((message) => !isShort(message)).map(tooLong)
  return catalogDocument(path, language, text, own.filter(isShort), [...problems, ...doubles, ...long])
}
