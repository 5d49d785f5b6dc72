import type { DraftSession } from '../../draft/types.js'
import { message, type Translate } from '../../messages.js'
import { printable } from '../../report/printable.js'
import { scopes } from '../../translate/jobs.js'
import { describeLeft } from './describe-left.js'

/** What would be drafted, where it is sent and what it takes: page by page, and in all. */
export function describeEstimate({ estimate, left, places }: DraftSession, translate: Translate): string[] {
  const { pages, characters, host, usage, price } = estimate
  if (places === 0) return [translate(message('cli.draft.nothing')), ...describeLeft(left, translate)]
  const rows = pages.map((page) => [
    printable(page.page),
    page.language,
    ...scopes.map((scope) => String(page.places[scope])),
    String(page.characters),
  ])
  const head = [
    message('cli.draft.column.page'),
    message('cli.draft.column.language'),
    message('cli.draft.column.missing'),
    message('cli.draft.column.stale'),
    message('cli.draft.column.untranslated'),
    message('cli.draft.column.characters'),
  ].map(translate)
  const leftOver = usage?.limit === undefined ? undefined : Math.max(0, usage.limit - usage.used)
  return [
    ...table([head, ...rows]),
    '',
    host === ''
      ? translate(message('cli.draft.staysHere', { count: places }))
      : translate(message('cli.draft.goesTo', { count: characters, host: printable(host) })),
    ...(price
      ? [translate(message('cli.draft.price', { amount: inCents(price.amount), currency: printable(price.currency) }))]
      : []),
    ...(leftOver === undefined
      ? []
      : [translate(message('cli.draft.quota', { left: leftOver, limit: usage?.limit ?? 0 }))]),
    ...(leftOver !== undefined && leftOver < characters ? [translate(message('cli.draft.quotaTooSmall'))] : []),
    ...describeLeft(left, translate),
  ]
}

/** Columns as wide as what is in them; numbers to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows.map((row) =>
    row
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd(),
  )
}

/** Rounded up: what is sent is never free. */
const inCents = (amount: number): number => Math.ceil(amount * 100) / 100
