import { message } from '../messages.js'
import { createPen, type Pen } from './pretty/pen.js'
import { printable } from './printable.js'
import { wrap } from './text-width.js'
import type { FixPlan, ReportOptions } from './types.js'

/** Which findings were put right, by page and rule, and what is left for a person to do. */
export function fixSummary(plan: FixPlan, options: ReportOptions & { readonly dryRun: boolean }): string {
  const pen = createPen(options, options.width)
  const list = options.dryRun ? [] : plan.changes.flatMap((change) => [...changedFile(change, pen), ''])
  const lines = options.quiet ? list.slice(0, -1) : [...list, ...outcome(plan, pen, options.dryRun)]
  return lines.map((line) => `${line}\n`).join('')
}

function changedFile({ path, fixes }: FixPlan['changes'][number], { color }: Pen): string[] {
  const counts = new Map<string, number>()
  for (const { finding } of fixes) counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1)
  const digits = Math.max(...[...counts.values()].map((count) => String(count).length))
  return [
    color.bold(printable(path)),
    ...[...counts].map(([rule, count]) => `  ${String(count).padStart(digits)}  ${rule}`),
  ]
}

function outcome({ changes, result: { findings } }: FixPlan, { say, color, width }: Pen, dryRun: boolean): string[] {
  const count = changes.reduce((sum, { fixes }) => sum + fixes.length, 0)
  const files = say(message('report.fixes.files', { count: changes.length }))
  const done = dryRun
    ? message('report.fixes.possible', { count, files })
    : message('report.fixes.done', { count, files })
  const proposals = findings.filter(({ fixes }) => fixes.length > 0).length
  const left = [
    findings.length > 0 && message('report.fixes.left', { count: findings.length, command: command('check') }),
    proposals > 0 && message('report.fixes.proposals', { count: proposals, command: command('fix --all --dry-run') }),
  ].filter((part) => part !== false)
  return [
    ...wrap(say(count === 0 ? message('report.fixes.none') : done), width).map((line) => color.bold(line)),
    ...left.flatMap((part) => wrap(say(part), width)),
  ].map((line) => line.replaceAll(NO_BREAK, ' '))
}

const NO_BREAK = '\u00A0'

/** Stays on one line, to be copied. */
const command = (name: string): string => `tweeluik ${name}`.replaceAll(' ', NO_BREAK)
