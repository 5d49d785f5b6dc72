import type { DraftResult } from '../../draft/types.js'
import { message, type Message, type Translate } from '../../messages.js'
import { onOneLine, printable } from '../../report/printable.js'
import { indexLines } from '../../report/line-column.js'
import type { Origin } from '../../translate/types.js'
import { describeLeft } from './describe-left.js'
import type { Unwritten } from './write-drafts.js'

export interface DescribeOptions {
  readonly translate: Translate
  readonly dryRun: boolean
  readonly unwritten: readonly Unwritten[]
}

/** So many findings are shown; `check` shows all. */
const MOST = 20

const origins: Readonly<Record<Origin, (count: number) => Message>> = {
  number: (count) => message('cli.draft.origin.number', { count }),
  memory: (count) => message('cli.draft.origin.memory', { count }),
  term: (count) => message('cli.draft.origin.term', { count }),
  similar: (count) => message('cli.draft.origin.similar', { count }),
  cache: (count) => message('cli.draft.origin.cache', { count }),
  machine: (count) => message('cli.draft.origin.machine', { count }),
}

/** What was drafted and where it came from, what the rules have against it, and what is left. */
export function describeResult(result: DraftResult, { translate, dryRun, unwritten }: DescribeOptions): string[] {
  const failed = new Set(unwritten.map(({ path }) => path))
  const changes = result.changes.filter(({ path }) => !failed.has(path))
  if (changes.length === 0)
    return [translate(message('cli.draft.nothingDone')), ...describeLeft(result.left, translate)]
  const from = Object.entries(origins).flatMap(([origin, describe]) => {
    const count = result.origins[origin as Origin] ?? 0
    return count === 0 ? [] : [`  ${translate(describe(count))}`]
  })
  const { sent, billed } = result
  return [
    translate(
      dryRun
        ? message('cli.draft.would', { count: changes.length })
        : message('cli.draft.done', { count: changes.length }),
    ),
    ...changes.map(
      ({ path, isNew }) => `  ${printable(path)}${isNew ? ` ${translate(message('cli.draft.new'))}` : ''}`,
    ),
    '',
    ...from,
    ...(sent > 0 ? [`  ${translate(message('cli.draft.sent', { count: sent }))}`] : []),
    ...(billed > 0 ? [`  ${translate(message('cli.draft.billed', { count: billed }))}`] : []),
    ...(result.repaired > 0 ? [`  ${translate(message('cli.draft.repaired', { count: result.repaired }))}`] : []),
    ...findings(result, translate),
    ...plain(result.plain, translate),
    ...describeLeft(result.left, translate),
    ...(dryRun ? [] : ['', translate(message('cli.draft.review', { file: result.ledger.shown }))]),
  ]
}

function findings({ findings: all, changes }: DraftResult, translate: Translate): string[] {
  if (all.length === 0) return []
  const lines = new Map(changes.map(({ path, after }) => [path, indexLines(after)]))
  const more = all.length - MOST
  return [
    '',
    translate(message('cli.draft.findings', { count: all.length })),
    ...all.slice(0, MOST).map(({ rule, target, message: what }) => {
      const { line, column } = lines.get(target?.path ?? '')?.at(target?.range.start ?? 0) ?? { line: 1, column: 1 }
      return `  ${printable(target?.path ?? '')}:${line}:${column}  ${rule}  ${onOneLine(translate(what))}`
    }),
    ...(more > 0 ? [`  ${translate(message('cli.draft.more', { count: more }))}`] : []),
  ]
}

function plain(texts: readonly string[], translate: Translate): string[] {
  if (texts.length === 0) return []
  return [
    '',
    translate(message('cli.draft.plain', { count: texts.length })),
    ...texts.slice(0, MOST).map((text) => `  ${onOneLine(text)}`),
  ]
}
