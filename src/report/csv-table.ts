import { printable } from './printable.js'

export type Cell = string | number | null

const BYTE_ORDER_MARK = '\uFEFF'

/** A spreadsheet takes a cell that begins like this for a formula, and would run it. */
const FORMULA = /^\s*[=+\-@＝＋－＠|]/u

/** A table for spreadsheets, as in RFC 4180. The byte order mark tells Excel that it is UTF-8. */
export const csvTable = (rows: readonly (readonly Cell[])[]): string =>
  BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')

function cell(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const lines = value.replace(/\t/g, ' ').split(/\r\n|\r|\n/)
  const text = lines.map(printable).join('\n')
  const harmless = FORMULA.test(text) ? `'${text}` : text
  return /[",\n]/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless
}
