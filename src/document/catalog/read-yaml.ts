import { isAlias, isMap, isScalar, isSeq, Pair, parseDocument, Scalar, type Node } from 'yaml'
import type { Language, Problem, Range, ValueStyle } from '../types.js'
import type { CatalogMessage } from './catalog-document.js'
import { joinPieces } from './pieces.js'
import { broken, MAX_DEPTH, notMessages, tooDeep } from './problems.js'
import type { ReadMessages } from './read-catalog.js'
import { traceScalar } from './trace-scalar.js'
import { yamlReason } from '../yaml-reason.js'

/** Nested in one another: no catalog has ten, and the parser's time grows with the square. */
const MAX_BRACKETS = 200

/** A value has one anchor and one tag at most, and the parser's time grows with the square here too. */
const ANCHORS = /(?:[&!][^\s]{0,50}\s{1,5}){10}/

/** Reads the strings of a YAML file, with the path of keys that leads to each. */
export function readYaml(text: string, language: Language): ReadMessages {
  if (bracketsIn(text) > MAX_BRACKETS) return { messages: [], problems: [tooDeep(0)] }
  const anchors = ANCHORS.exec(text)
  if (anchors)
    return { messages: [], problems: [broken('YAML', 'A value has too many anchors and tags', anchors.index)] }
  const document = parseDocument(text, { logLevel: 'silent', uniqueKeys: false, keepSourceTokens: false })
  const [error] = document.errors
  if (error) {
    return { messages: [], problems: [broken('YAML', yamlReason(error), Math.min(error.pos[0], text.length))] }
  }
  const root = ofLanguage(document.contents, language)
  if (root !== null && !isMap(root) && !isSeq(root)) return { messages: [], problems: [notMessages(0)] }
  const messages: CatalogMessage[] = []
  const problems: Problem[] = []
  collect(root, '', 0)
  return { messages, problems }

  function collect(node: unknown, path: string, depth: number): void {
    if (depth > MAX_DEPTH) {
      if (problems.length === 0) problems.push(tooDeep((node as Node | null)?.range?.[0] ?? 0))
    } else if (isMap(node)) {
      for (const { key, value } of node.items) {
        const name = isScalar(key) ? String(key.value) : undefined
        if (name === undefined || isMerge(name, value)) continue
        collect(value, path === '' ? name : `${path}.${name}`, depth + 1)
      }
    } else if (isSeq(node)) node.items.forEach((item, index) => collect(item, `${path}[${index}]`, depth + 1))
    else if (isScalar(node) && typeof node.value === 'string') messages.push(messageOf(path, node, text))
  }
}

/** `<<: *defaults` takes over other messages and is none itself. */
const isMerge = (name: string, value: unknown): boolean => name === '<<' && (isAlias(value) || isMap(value))

/** Rails and others write everything below the name of the language: `nl:`. */
function ofLanguage(root: Node | null, language: Language): Node | null {
  const found = languagePair(root, language)
  return found ? (found.value as Node | null) : root
}

/** The key that is the name of the language, where all messages stand below it; its value is a map, or null. */
export function languagePair(root: Node | null, language: Language): Pair | undefined {
  if (!isMap(root) || root.items.length !== 1) return undefined
  const [pair] = root.items as [Pair]
  const name = isScalar(pair.key) ? String(pair.key.value).replace('_', '-') : ''
  const isEmpty = isScalar(pair.value) && pair.value.value === null
  if (name.toLowerCase() !== language.toLowerCase() || !(isMap(pair.value) || isEmpty)) return undefined
  return isEmpty ? new Pair(pair.key, null) : pair
}

const styles: Readonly<Record<string, ValueStyle>> = {
  [Scalar.QUOTE_DOUBLE]: 'yaml-double',
  [Scalar.QUOTE_SINGLE]: 'yaml-single',
  [Scalar.BLOCK_LITERAL]: 'yaml-block',
  [Scalar.BLOCK_FOLDED]: 'yaml-block',
}

/** How a scalar of YAML is written. */
const styleOf = ({ type = Scalar.PLAIN }: Scalar): ValueStyle => styles[type] ?? 'yaml-plain'

function messageOf(key: string, node: Scalar, text: string): CatalogMessage {
  const style = styleOf(node)
  const range = contentRange(node, style, text)
  // Block scalars end in a line break that no one reads.
  const value = style === 'yaml-block' ? (node.value as string).replace(/\n+$/, '') : (node.value as string)
  const pieces = traceScalar(value, text, range, style)
  return { key, range, style, ...(pieces ? joinPieces(pieces) : { value }) }
}

/** The text of a scalar without its quotes, or without the header and the indentation of a block. */
function contentRange({ range }: Scalar, style: ValueStyle, text: string): Range {
  const [start, end] = range ?? [0, 0]
  if (style === 'yaml-plain') return { start, end }
  if (style !== 'yaml-block') return { start: start + 1, end: Math.max(start + 1, end - 1) }
  const written = text.slice(start, end)
  const header = /^[^\n]*\n?/.exec(written)?.[0].length ?? 0
  const body = written.slice(header)
  const indent = body.length - body.trimStart().length
  return body.trim() === ''
    ? { start: end, end }
    : { start: start + header + indent, end: start + header + body.trimEnd().length }
}

/** How deep brackets are nested at most, quotes not heeded. */
function bracketsIn(text: string): number {
  let [open, most] = [0, 0]
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    open = Math.max(0, open + (bracket === '[' || bracket === '{' ? 1 : -1))
    most = Math.max(most, open)
  }
  return most
}
