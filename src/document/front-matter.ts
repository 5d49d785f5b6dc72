import matter from 'gray-matter'
import { isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml'
import { message } from '../messages.js'
import type { FrontMatterField, Problem } from './types.js'
import { yamlReason } from './yaml-reason.js'

export interface FrontMatter {
  readonly fields: readonly FrontMatterField[]
  readonly problems: readonly Problem[]
  /** Offset of the first character after the closing fence line. */
  readonly end: number
}

/** In characters. The longest front matter we know is a tenth of it; the parsers' time grows with the square. */
const MAX_LENGTH = 20_000

const none = (start: number): FrontMatter => ({ fields: [], problems: [], end: start })

class RefusedLanguage extends Error {}

const refuse = (): never => {
  throw new RefusedLanguage()
}

/**
 * Reads the front matter that starts at `start` (1 after a byte order mark). Only YAML is read: gray-matter's engines
 * for JavaScript and the like are refused. A fence that is never closed is text, not front matter, and so is what holds
 * no keys: two thematic breaks with text in between.
 */
export function readFrontMatter(source: string, start: number): FrontMatter {
  const opening = /^---[ \t]*([\w-]*)[ \t]*(?:\r?\n|$)/.exec(source.slice(start, start + 80))
  if (!opening) return none(start)
  const closing = /\r?\n---[ \t]*(?:\r?\n|$)/g
  closing.lastIndex = start + 3
  const close = closing.exec(source)
  if (!close) return none(start)
  const range = { start, end: close.index + close[0].length }
  if (range.end - range.start > MAX_LENGTH) {
    const problem = message('document.front-matter-too-long', { limit: MAX_LENGTH })
    return {
      fields: [],
      problems: [{ message: problem, range: { start, end: start + opening[0].length } }],
      end: range.end,
    }
  }
  const result: { fields: FrontMatterField[]; problems: Problem[]; end: number } = {
    ...none(range.end),
    fields: [],
    problems: [],
  }
  let isText = false as boolean
  const yaml = (text: string): object => {
    // gray-matter leaves half of a `\r\n` at the end, which YAML takes for text.
    isText = !readYaml(text.replace(/\r$/, ''), source.indexOf(text, start + 3), result.fields, result.problems)
    return {}
  }
  const engines = { yaml, yml: yaml, js: refuse, javascript: refuse, json: refuse, coffee: refuse, toml: refuse }
  try {
    // The options also switch off gray-matter's cache, which hides errors on a second call.
    matter(source.slice(start, range.end), { language: 'yaml', engines: engines as never })
  } catch (error) {
    const isUnknown = error instanceof Error && error.message.startsWith('gray-matter engine')
    if (!(error instanceof RefusedLanguage) && !isUnknown) throw error
    result.problems.push({ message: message('document.front-matter-language', { language: opening[1] ?? '' }), range })
  }
  return isText ? none(start) : result
}

/** Says whether this can be front matter: keys, nothing at all, or YAML with a fault in it. */
function readYaml(yaml: string, base: number, fields: FrontMatterField[], problems: Problem[]): boolean {
  const document = parseDocument(yaml, { logLevel: 'silent' })
  const error = document.errors[0]
  if (error) {
    const range = { start: base + error.pos[0], end: base + Math.max(error.pos[0], error.pos[1]) }
    problems.push({ message: message('document.front-matter-broken', { reason: yamlReason(error) }), range })
    return true
  }
  if (isMap(document.contents)) collect(document.contents, '', 0)
  return document.contents === null || isMap(document.contents)

  function collect(node: Node | null, path: string, depth: number): void {
    if (depth > 20 || fields.length > 2_000) return
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        const name = isScalar(key) ? String(key.value) : ''
        collect(value as Node | null, path === '' ? name : `${path}.${name}`, depth + 1)
      }
    } else if (isSeq(node)) {
      node.items.forEach((item, index) => collect(item as Node | null, `${path}[${index}]`, depth + 1))
    } else if (isScalar(node) && typeof node.value === 'string' && node.range) {
      const [start, end] = node.range
      // A block scalar (`|`, `>`) ends after its last line.
      const length = yaml.slice(start, end).trimEnd().length
      fields.push({ path, value: node.value, range: { start: base + start, end: base + start + length } })
    }
  }
}
