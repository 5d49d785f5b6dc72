import type { Command } from 'commander'
import type { LedgerEntry } from '../drift/ledger.js'
import { UserError } from '../errors.js'
import { message, type Message } from '../messages.js'
import { printable } from '../report/printable.js'
import { earlierOpinions } from './earlier-opinions.js'
import type { LedgerChange } from './engine.js'
import { findRule } from './find-rule.js'
import { examples } from './help.js'
import type { Runs } from './program.js'
import { startProgress } from './progress.js'
import type { GlobalFlags, Shell } from './shell.js'
import { workingDirectory } from './working-directory.js'

interface AcceptFlags extends GlobalFlags {
  readonly rule: readonly string[]
  readonly reason?: string
  readonly until?: string
  readonly prune?: boolean
  readonly dryRun?: boolean
}

export function addAccept(program: Command, shell: Shell, runs: Runs): void {
  const { translate } = shell
  const command = program
    .command('accept')
    .description(translate(message('cli.accept.description')))
    .argument(`[${translate(message('cli.value.paths'))}...]`, translate(message('cli.accept.paths')))
    .option(`--rule <${translate(message('cli.value.rule'))}>`, translate(message('cli.accept.rule')), collect, [])
    .option(`--reason <${translate(message('cli.value.text'))}>`, translate(message('cli.accept.reason')))
    .option(`--until <${translate(message('cli.value.day'))}>`, translate(message('cli.accept.until')))
    .option('--prune', translate(message('cli.accept.prune')))
    .option('--dry-run', translate(message('cli.accept.dryRun')))
    .action(runs<AcceptFlags>((paths, flags) => accept(paths, flags, shell)))
  examples(command, shell, [
    'tweeluik accept docs/privacy.md',
    'tweeluik accept --rule number-mismatch docs/prices.md --reason "Prices differ per country" --until 2030-12-31',
    'tweeluik accept --prune',
  ])
}

const collect = (value: string, earlier: readonly string[]): readonly string[] => [...earlier, value]

async function accept(paths: readonly string[], flags: AcceptFlags, { io, translate, engine }: Shell): Promise<number> {
  const cwd = await workingDirectory(io.cwd, flags.cwd)
  const today = io.today()
  checkFlags(paths, flags, today)
  const known = flags.rule.length > 0 ? await engine.rules() : []
  const rules = flags.rule.map((id) => findRule(known, id).id)
  const { reason, until } = flags

  const progress = startProgress(io, translate, flags.quiet ?? false)
  const where = { cwd, configFile: flags.config, onProgress: progress.report, today }
  let change: LedgerChange
  try {
    change = flags.prune
      ? await engine.planPrune(where)
      : await engine.planAccept({ ...where, ...earlierOpinions(rules, io), paths, rules, reason, until })
  } finally {
    progress.clear()
  }

  const dryRun = flags.dryRun ?? false
  if (!dryRun && isChange(change)) {
    const { writeEntries } = await import('../drift/entry-file.js')
    await writeEntries(change.path, change.shown, change.text)
  }
  if (flags.quiet !== true) {
    const lines = [...(dryRun ? listEntries(change) : []), ...tell(change, dryRun)]
    for (const line of lines) io.stdout.write(`${printable(translate(line))}\n`)
  }
  return 0
}

/** @throws {UserError} if the flags contradict each other or the last day is none */
function checkFlags(paths: readonly string[], { prune, rule, reason, until }: AcceptFlags, today: string): void {
  if (prune === true && (paths.length > 0 || rule.length > 0 || reason !== undefined || until !== undefined))
    throw new UserError(message('cli.accept.pruneAlone'), message('cli.accept.pruneAlone.todo'))
  if (until === undefined) return
  if (!isDay(until))
    throw new UserError(message('cli.accept.badDay', { value: until }), message('cli.accept.badDay.todo'))
  if (until < today) throw new UserError(message('cli.accept.past', { value: until }))
}

/** Whether it is a day in the calendar, written as `2026-03-31`. */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

const isChange = ({ recorded, moved, removed }: LedgerChange): boolean =>
  recorded.length + moved.length + removed.length > 0

function tell(change: LedgerChange, dryRun: boolean): readonly Message[] {
  const { shown: file, recorded, moved, removed, size } = change
  if (!isChange(change)) return [message('cli.accept.nothing', { file })]
  return [
    ...(recorded.length > 0 ? [message('cli.accept.recorded', { count: recorded.length })] : []),
    ...(moved.length > 0 ? [message('cli.accept.moved', { count: moved.length })] : []),
    ...(removed.length > 0 ? [message('cli.accept.removed', { count: removed.length })] : []),
    dryRun ? message('cli.accept.untouched', { file }) : message('cli.accept.done', { file, count: size }),
  ]
}

/** What would be new or gone, counted by page and by what was accepted. */
function listEntries({ recorded, moved, removed }: LedgerChange): readonly Message[] {
  const count = (sign: string, entries: readonly LedgerEntry[]): readonly Message[] => {
    const counts = new Map<string, { readonly entry: LedgerEntry; count: number }>()
    for (const entry of entries) {
      const key = [entry.page, entry.language, entry.rule].join('\u0000')
      const seen = counts.get(key)
      if (seen) seen.count += 1
      else counts.set(key, { entry, count: 1 })
    }
    return [...counts.values()].map(({ entry: { page, rule }, count: times }) =>
      rule === undefined
        ? message('cli.accept.listInStep', { sign, page, count: times })
        : message('cli.accept.list', { sign, page, rule, times }),
    )
  }
  return [...count('+', recorded), ...count('>', moved), ...count('-', removed)]
}
