import { message } from '../../messages.js'
import type { Finding } from '../../rules/types.js'
import { compared, nothingFound } from '../compared.js'
import { printable } from '../printable.js'
import { tally } from '../tally.js'
import { wrap } from '../text-width.js'
import type { CheckResult } from '../types.js'
import type { Pen } from './pen.js'

const NO_BREAK = '\u00A0'

/** A number stays on the line of what it counts. */
const unbroken = (text: string): string => text.replaceAll(' ', NO_BREAK)

/** One sentence for who has to decide on a release: how far the pages are, what is wrong, what costs no work. */
export function summary(result: CheckResult, { say, color, width }: Pen): readonly string[] {
  const { errors, warnings, infos, fixable, states, orphaned } = tally(result)
  const pages = [
    states['in-sync'] > 0 && message('report.state.inSync', { count: states['in-sync'] }),
    states.partial > 0 && message('report.state.partial', { count: states.partial }),
    states.stale > 0 && message('report.state.stale', { count: states.stale }),
    states.missing > 0 && message('report.state.missing', { count: states.missing }),
    orphaned > 0 && message('report.state.orphaned', { count: orphaned }),
  ]
  const faults = [
    errors > 0 && message('report.errors', { count: errors }),
    warnings > 0 && message('report.warnings', { count: warnings }),
    infos > 0 && message('report.infos', { count: infos }),
  ]
  const list = (parts: readonly (ReturnType<typeof message> | false)[]) =>
    parts.flatMap((part) => (part === false ? [] : [unbroken(say(part))])).join(', ')
  const text = [
    unbroken(say(message('report.pages', { count: result.pages.length }))),
    list(pages),
    list(faults) || say(nothingFound(result.since)),
    fixable > 0 ? say(message('report.fixable', { count: fixable })) : '',
    result.accepted > 0 ? unbroken(say(message('report.accepted', { count: result.accepted }))) : '',
    unbroken(say(message('report.seconds', { seconds: result.milliseconds / 1000 }))),
  ]
  const paint = errors > 0 ? color.red : warnings > 0 ? color.yellow : color.green
  const lines = wrap(text.filter((part) => part !== '').join(' · '), width).map((line) =>
    color.bold(paint(line.replaceAll(NO_BREAK, ' '))),
  )
  const comparison = result.since ? printable(compared(result.since, result.findings.length, say)) : ''
  return comparison === '' ? lines : [...lines, ...wrap(comparison, width)]
}

/** What to do first: learn about the rule that is broken most, errors before the rest. */
export function nextStep({ findings }: CheckResult, { say, width }: Pen): readonly string[] {
  const errors = findings.filter(({ severity }) => severity === 'error')
  const rule = mostBroken(errors.length > 0 ? errors : findings)
  return rule === undefined ? [] : wrap(say(message('report.next', { rule })), width)
}

function mostBroken(findings: readonly Finding[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...counts].sort(([one, times], [other, otherTimes]) => otherTimes - times || (one < other ? -1 : 1))[0]?.[0]
}
