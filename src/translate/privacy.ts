import type { Document } from '../document/types.js'
import { indexNames, type NameIndex } from '../glossary/find-names.js'
import type { KeptName } from '../glossary/names.js'
import { matchesPath } from '../glossary/place.js'

/** Whether a page may not be sent: it says so itself, in either language, or the configuration does. */
export const forbids = ({ path, frontMatter }: Document, patterns: readonly string[]): boolean =>
  frontMatter.some((field) => field.path === 'tweeluik' && field.value.trim() === 'no-mt') ||
  patterns.some((pattern) => matchesPath(pattern, path))

/** The names that a machine must leave alone: those of the term base and those of the configuration. */
export const maskedNames = (known: readonly KeptName[] = [], kept: readonly string[]): NameIndex =>
  indexNames([...known, ...kept.map((name) => ({ name, forms: [], isWord: false, note: '' }))])
