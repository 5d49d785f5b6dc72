import { isAlias, isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml'
import type { Language, Range } from '../types.js'
import { MAX_DEPTH } from './problems.js'
import { languagePair } from './read-yaml.js'

/** A map or a list in a file of JSON or YAML. */
export interface Container {
  readonly isList: boolean
  /** With brackets, as in JSON. */
  readonly isFlow: boolean
  /** Brackets included. */
  readonly range: Range
  readonly members: readonly Member[]
  /** Whether nothing is written yet but the name of the language, below which it comes. */
  readonly isIndented?: boolean
}

/** A key with its value, or an item of a list. */
export interface Member {
  /** The key without its quotes; of an item nothing. */
  readonly name: string
  /** The path of keys that leads to it, as messages have it: `menu.contact`, `steps[0]`. */
  readonly label: string
  /** The key as written; of an item the value. */
  readonly key: Range
  /** Of a key that nothing is written behind: the empty stretch behind its colon. */
  readonly value: Range
  readonly content: Container | 'text' | 'nothing' | 'other'
}

/**
 * The structure of a catalog in JSON or YAML, with places: enough to write something beside what is there. Undefined
 * where the file holds no map or list.
 * @param language  where all messages stand below its name, what stands below it
 */
export function outlineOf(text: string, language: Language): Container | undefined {
  const { contents, errors } = parse(text)
  if (errors.length > 0) return undefined
  const top = languagePair(contents, language)
  if (top?.value === null || (contents === null && top === undefined)) return emptyMap(text, top !== undefined)
  return containerOf(top?.value ?? contents, '', 0, text)
}

/** Whether all messages stand below the name of the language. */
export const isBelowLanguage = (text: string, language: Language): boolean =>
  languagePair(parse(text).contents, language) !== undefined

const parse = (text: string) => parseDocument(text, { logLevel: 'silent', uniqueKeys: false, keepSourceTokens: false })

/** A file in which nothing is written yet. */
const emptyMap = ({ length }: string, isIndented: boolean): Container => ({
  isList: false,
  isFlow: false,
  range: { start: length, end: length },
  members: [],
  isIndented,
})

function containerOf(node: unknown, path: string, depth: number, text: string): Container | undefined {
  if ((!isMap(node) && !isSeq(node)) || depth > MAX_DEPTH) return undefined
  const of = { isFlow: node.flow === true, range: rangeOf(node) }
  const memberOf = (name: string, label: string, key: Node | undefined, value: unknown): Member => {
    const at = key ? rangeOf(key).end + (/^\s*:/.exec(text.slice(rangeOf(key).end))?.[0].length ?? 0) : of.range.start
    const isWritten = value !== null && !(isScalar(value) && value.source === '' && value.value === null)
    const place = isWritten ? rangeOf(value as Node) : { start: at, end: at }
    const nested = containerOf(value, label, depth + 1, text)
    return { name, label, key: key ? rangeOf(key) : place, value: place, content: nested ?? kindOf(value) }
  }
  if (isSeq(node)) {
    const members = node.items.map((item, index) => memberOf('', `${path}[${index}]`, undefined, item))
    return { ...of, isList: true, members }
  }
  const members = node.items.flatMap(({ key, value }) => {
    const name = isScalar(key) ? String(key.value) : ''
    return isScalar(key) ? [memberOf(name, path === '' ? name : `${path}.${name}`, key, value)] : []
  })
  return { ...of, isList: false, members }
}

function kindOf(value: unknown): 'text' | 'nothing' | 'other' {
  if (value === null || (isScalar(value) && value.value === null)) return 'nothing'
  return isScalar(value) && typeof value.value === 'string' && !isAlias(value) ? 'text' : 'other'
}

const rangeOf = ({ range }: Node): Range => ({ start: range?.[0] ?? 0, end: range?.[1] ?? 0 })
