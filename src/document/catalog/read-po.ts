import { message } from '../../messages.js'
import type { Problem } from '../types.js'
import type { CatalogMessage } from './catalog-document.js'
import { joinPieces, type Piece } from './pieces.js'
import type { ReadMessages } from './read-catalog.js'

/** `msgid "text"`, or a line that only goes on with the text. */
const linePattern = /^[ \t]*(?:(msgctxt|msgid_plural|msgid|msgstr)(?:\[(\d{1,2})\])?[ \t]*)?"((?:[^"\\]|\\.)*)"[ \t]*$/
const piecePattern = /\\(?:x[\da-fA-F]{1,2}|[0-7]{1,3}|.)|[^\\]+/gs

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  a: '\u0007',
}

/** One string of an entry, which may run over many lines. */
type Written = Piece[]

interface Entry {
  context?: Written
  id?: Written
  plural?: Written
  readonly translations: Written[]
  isFuzzy: boolean
}

/**
 * Reads a gettext file. A message is known by its context and its id, the forms of a plural by their number behind it:
 * `page#0`. What is marked as obsolete is left out.
 * @param side  whether the text of a message is its translation or, in a template, its id
 */
export function readPo(text: string, side: 'msgid' | 'msgstr'): ReadMessages {
  const messages: CatalogMessage[] = []
  const problems: Problem[] = []
  let entry = newEntry()
  let current: Written | undefined
  const close = (): void => {
    messages.push(...messagesOf(entry, side))
    entry = newEntry()
    current = undefined
  }
  for (const { 0: line, index } of text.matchAll(/[^\r\n\uFEFF]+/g)) {
    if (/^[ \t]*(?:#|$)/.test(line)) {
      if (entry.translations.length > 0) close()
      if (/^[ \t]*#,.*\bfuzzy\b/.test(line)) entry.isFuzzy = true
      continue
    }
    const [whole, keyword, number, written = ''] = linePattern.exec(line) ?? []
    if (whole === undefined || (keyword === undefined && !current)) {
      problems.push({ message: message('catalog.po-line'), range: { start: index, end: index + line.length } })
      current = undefined
      continue
    }
    if ((keyword === 'msgid' || keyword === 'msgctxt') && entry.translations.length > 0) close()
    if (keyword !== undefined) current = open(entry, keyword, Number(number ?? 0))
    const start = index + line.lastIndexOf('"') - written.length
    current?.push(...piecesOf(written, start))
  }
  close()
  return { messages, problems: problems.slice(0, 20) }
}

const newEntry = (): Entry => ({ translations: [], isFuzzy: false })

function open(entry: Entry, keyword: string, number: number): Written {
  const written: Written = []
  if (keyword === 'msgctxt') entry.context = written
  else if (keyword === 'msgid') entry.id = written
  else if (keyword === 'msgid_plural') entry.plural = written
  else entry.translations[number] = written
  return written
}

function* piecesOf(written: string, start: number): Generator<Piece> {
  // An empty string has a place too: that of the translation to come.
  if (written === '') yield { text: '', start, end: start }
  for (const { 0: raw, index } of written.matchAll(piecePattern))
    yield { text: unescape(raw), start: start + index, end: start + index + raw.length }
}

function unescape(raw: string): string {
  if (!raw.startsWith('\\')) return raw
  const code = raw.slice(1)
  if (/^x[\da-fA-F]/.test(code)) return String.fromCharCode(Number.parseInt(code.slice(1), 16))
  return /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code)
}

function messagesOf({ context, id, plural, translations, isFuzzy }: Entry, side: 'msgid' | 'msgstr'): CatalogMessage[] {
  const { value: name } = joinPieces(id ?? [])
  // The entry without an id holds facts of the file.
  if (!id || (name === '' && !context)) return []
  const key = context ? `${joinPieces(context).value}${CONTEXT_END}${name}` : name
  const texts = side === 'msgstr' ? translations : plural ? [id, plural] : [id]
  return [...texts].flatMap((written: Written | undefined, number): CatalogMessage[] => {
    if (!written) return []
    const filled = written.filter(({ text }) => text !== '')
    const [first, last] = [filled[0] ?? written[0], filled.at(-1) ?? written[0]]
    const range = { start: first?.start ?? 0, end: last?.end ?? 0 }
    return [
      {
        key: plural ? `${key}#${number}` : key,
        range,
        style: 'po',
        ...joinPieces(written),
        ...(isFuzzy && side === 'msgstr' && { isUnfinished: true }),
      },
    ]
  })
}

/** What gettext itself puts between a context and an id. */
const CONTEXT_END = '\u0004'
