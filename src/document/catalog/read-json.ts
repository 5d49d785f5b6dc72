import type { CatalogMessage } from './catalog-document.js'
import { joinPieces, type Piece } from './pieces.js'
import { broken, MAX_DEPTH, notMessages, tooDeep } from './problems.js'
import type { ReadMessages } from './read-catalog.js'

/** A string, a bracket, a comma, or a literal such as `null`. White space and colons tell nothing. */
const tokenPattern = /"(?:[^"\\]|\\.)*"|[{}[\],]|[^\s:,{}[\]"]+/g

/** A pair of escapes that make one character, one escape, or text without any. */
const piecePattern = /\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\u[\da-fA-F]{4}|\\.|[^\\]+/g

interface Level {
  readonly path: string
  readonly isList: boolean
  index: number
  /** Of the value that comes next; undefined: the next string is a key. */
  key: string | undefined
}

/** Reads the strings of a JSON file, with the path of keys that leads to each. */
export function readJson(text: string): ReadMessages {
  const json = text.replace(/^\uFEFF/, ' ')
  try {
    const content: unknown = JSON.parse(json)
    if (typeof content !== 'object' || content === null) return { messages: [], problems: [notMessages(0)] }
  } catch (error) {
    return { messages: [], problems: [jsonProblem(error, json)] }
  }
  const messages: CatalogMessage[] = []
  const levels: Level[] = []
  // JSON.parse has judged the grammar, so that here every token stands where it should.
  for (const { 0: token, index: at } of json.matchAll(tokenPattern)) {
    const level = levels.at(-1)
    if (token === '{' || token === '[') {
      if (levels.length === MAX_DEPTH) return { messages, problems: [tooDeep(at)] }
      levels.push({ path: pathOf(level), isList: token === '[', index: 0, key: undefined })
    } else if (token === '}' || token === ']') levels.pop()
    else if (level && token === ',') {
      level.key = undefined
      level.index += 1
    } else if (level && !level.isList && level.key === undefined) level.key = JSON.parse(token) as string
    else if (token.startsWith('"')) messages.push(messageOf(pathOf(level), token, at))
  }
  return { messages: withoutNotes(messages), problems: [] }
}

function pathOf(level: Level | undefined): string {
  if (!level) return ''
  if (level.isList) return `${level.path}[${level.index}]`
  return level.path === '' ? (level.key ?? '') : `${level.path}.${level.key ?? ''}`
}

function messageOf(key: string, token: string, at: number): CatalogMessage {
  const range = { start: at + 1, end: at + token.length - 1 }
  return { key, range, style: 'json', ...joinPieces(piecesOf(token.slice(1, -1), range.start)) }
}

function* piecesOf(written: string, start: number): Generator<Piece> {
  for (const { 0: raw, index } of written.matchAll(piecePattern)) {
    const text = raw.startsWith('\\') ? (JSON.parse(`"${raw}"`) as string) : raw
    yield { text, start: start + index, end: start + index + raw.length }
  }
}

/** Docusaurus and browser extensions write `{ "message": …, "description": … }`: the second is for translators. */
function withoutNotes(messages: readonly CatalogMessage[]): CatalogMessage[] {
  const keys = new Set(messages.map(({ key }) => key))
  return messages.filter(
    ({ key }) => !key.endsWith('.description') || !keys.has(key.replace(/description$/, 'message')),
  )
}

function jsonProblem(error: unknown, json: string) {
  const said = error instanceof Error ? error.message : String(error)
  const at = Number(/at position (\d+)/.exec(said)?.[1] ?? json.trimEnd().length)
  // The rest of what it says quotes the file.
  const reason = /^(?:Expected [^\n"]{1,60}(?= in JSON)|Unexpected end of JSON input|Bad [\w ]{1,40}(?= in))/.exec(said)
  return broken('JSON', reason?.[0] ?? 'Unexpected token', Math.min(at, json.length))
}
