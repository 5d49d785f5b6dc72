import { readDelimited, writeDelimited } from './formats/delimited.js'
import { readTbx, writeTbx } from './formats/tbx.js'
import { readTmx } from './formats/tmx.js'
import { readPairs, writePairs } from './formats/pairs.js'
import type { TermList } from './types.js'
import { readYaml, writeYaml } from './yaml.js'

export const termFormats = ['yaml', 'csv', 'tsv', 'tbx', 'deepl', 'words', 'tmx'] as const
export type TermFormat = (typeof termFormats)[number]

const byExtension: Readonly<Record<string, TermFormat>> = {
  yaml: 'yaml',
  yml: 'yaml',
  json: 'yaml',
  csv: 'csv',
  tsv: 'tsv',
  tbx: 'tbx',
  tmx: 'tmx',
  xml: 'tbx',
  txt: 'words',
}

/** The format that the name of a file says; YAML for names that say nothing. */
export const formatOf = (path: string): TermFormat =>
  byExtension[/\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''] ?? 'yaml'

/**
 * Reads a term base.
 * @throws {TermListError} if the text is not of this format
 */
export function readTerms(text: string, format: TermFormat): TermList {
  const plain = text.replace(/^\uFEFF/, '')
  switch (format) {
    case 'yaml':
      return readYaml(plain)
    case 'csv':
      return readDelimited(plain, ',')
    case 'tsv':
      return readDelimited(plain, '\t')
    case 'tbx':
      return readTbx(plain)
    case 'tmx':
      return readTmx(plain)
    case 'deepl':
      return readPairs(plain, '\t')
    case 'words':
      return readPairs(plain, ':')
  }
}

/** Writes a term base. Formats that hold less leave out what they cannot say. */
export function writeTerms(list: TermList, format: Exclude<TermFormat, 'tmx'>): string {
  switch (format) {
    case 'yaml':
      return writeYaml(list)
    case 'csv':
      return writeDelimited(list, ',')
    case 'tsv':
      return writeDelimited(list, '\t')
    case 'tbx':
      return writeTbx(list)
    case 'deepl':
      return writePairs(list, '\t')
    case 'words':
      return writePairs(list, ':')
  }
}
