import { termOf } from '../term.js'
import { conditions, termKinds, termStatuses, type Term, type TermList } from '../types.js'
import { TermListError } from '../term-list-error.js'

type Separator = ',' | '\t'

const columns = [
  'term',
  'use',
  'allow',
  'not',
  'kind',
  'status',
  'domain',
  'when',
  'near',
  'pages',
  'note',
  'from',
] as const
type Column = (typeof columns)[number]

/** A name that stays has this kind in a table. */
const NAME = 'name'

/**
 * A table with a header that names its columns, in any order; only `term` and `use` must be there. Several forms in one
 * cell stand apart by `|`. A table without a header has two columns, source and target.
 * @throws {TermListError} if a cell holds what is no kind, status or condition
 */
export function readDelimited(text: string, separator: Separator): TermList {
  const rows = parseRows(text, separator).filter((row) => row.some((cell) => cell.trim() !== ''))
  const header = rows[0]?.map((cell) => cell.trim().toLowerCase()) ?? []
  const hasHeader = header.includes('term') && header.includes('use')
  const names = hasHeader ? header : ['term', 'use']
  const entries = rows.slice(hasHeader ? 1 : 0).map((row, at) => {
    const cell = (column: Column): string => row[names.indexOf(column)]?.trim() ?? ''
    return { cell, line: at + (hasHeader ? 2 : 1) }
  })
  const isName = (cell: (column: Column) => string): boolean => cell('kind') === NAME
  return {
    source: 'nl',
    target: 'en',
    terms: entries
      .filter(({ cell }) => !isName(cell) && cell('term') !== '')
      .map(({ cell, line }) => termIn(cell, line)),
    names: entries
      .filter(({ cell }) => isName(cell))
      .map(({ cell }) => ({
        name: cell('term'),
        forms: split(cell('use')).filter((form) => form !== cell('term')),
        isWord: cell('when') === 'capitalised',
        note: cell('note'),
      })),
  }
}

function termIn(cell: (column: Column) => string, line: number): Term {
  const kind = oneOf(cell('kind') || 'term', termKinds, `${String(line)}.kind`)
  return termOf({
    kind,
    forms: split(cell('term')),
    use: split(cell('use')),
    allow: split(cell('allow')),
    not: split(cell('not')),
    status: oneOf(cell('status') || 'required', termStatuses, `${String(line)}.status`),
    domain: cell('domain'),
    when: split(cell('when')).map((condition) => oneOf(condition, conditions, `${String(line)}.when`)),
    near: split(cell('near')),
    pages: split(cell('pages')),
    note: cell('note'),
    origin: cell('from'),
    matchCase: kind === 'acronym',
    inCompounds: kind !== 'acronym',
  })
}

const split = (cell: string): string[] =>
  cell
    .split('|')
    .map((form) => form.trim())
    .filter((form) => form !== '')

function oneOf<Choice extends string>(written: string, choices: readonly Choice[], place: string): Choice {
  const found = choices.find((choice) => choice === written)
  if (found === undefined) throw new TermListError(place, `"${written}": ${choices.join(' | ')}`)
  return found
}

/** Rows and cells, quoted or not, as RFC 4180 has them. */
function parseRows(text: string, separator: Separator): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  const endCell = (): void => {
    row.push(cell)
    cell = ''
  }
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!
    if (isQuoted) {
      if (character !== '"') cell += character
      else if (text[at + 1] === '"') cell += text[++at]!
      else isQuoted = false
    } else if (character === '"' && cell === '') isQuoted = true
    else if (character === separator) endCell()
    else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[at + 1] === '\n') at++
      endCell()
      rows.push(row)
      row = []
    } else cell += character
  }
  endCell()
  return [...rows, row]
}

/** Everything but the examples, which have no place in a table. */
export function writeDelimited({ terms, names }: TermList, separator: Separator): string {
  const rows = [
    ...terms.map((term): Readonly<Record<Column, string>> => ({
      term: term.forms.join('|'),
      use: term.use.join('|'),
      allow: term.allow.join('|'),
      not: term.not.join('|'),
      kind: term.kind,
      status: term.status,
      domain: term.domain,
      when: term.when.join('|'),
      near: term.near.join('|'),
      pages: term.pages.join('|'),
      note: term.note,
      from: term.origin,
    })),
    ...names.map((name) => ({
      ...(Object.fromEntries(columns.map((column) => [column, ''])) as Record<Column, string>),
      term: name.name,
      use: [name.name, ...name.forms].join('|'),
      kind: NAME,
      when: name.isWord ? 'capitalised' : '',
      note: name.note,
    })),
  ]
  const line = (cells: readonly string[]): string => `${cells.map((cell) => quoted(cell, separator)).join(separator)}\n`
  return line(columns) + rows.map((row) => line(columns.map((column) => row[column]))).join('')
}

const quoted = (cell: string, separator: Separator): string =>
  cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
