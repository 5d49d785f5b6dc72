import { resolve } from 'node:path'
import type { Command } from 'commander'
import { UserError } from '../errors.js'
import { message, type Message } from '../messages.js'
import { printable } from '../report/printable.js'
import type { FixPlan } from '../report/types.js'
import { findRule } from './find-rule.js'
import { examples } from './help.js'
import { usesColor, widthOf } from './io.js'
import type { Runs } from './program.js'
import { startProgress } from './progress.js'
import type { GlobalFlags, Shell } from './shell.js'
import { version } from './version.js'
import { workingDirectory } from './working-directory.js'

interface FixFlags extends GlobalFlags {
  readonly rule: readonly string[]
  readonly dryRun?: boolean
  readonly all?: boolean
  readonly yes?: boolean
}

export function addFix(program: Command, shell: Shell, runs: Runs): void {
  const { translate } = shell
  const command = program
    .command('fix')
    .description(translate(message('cli.fix.description')))
    .argument(`[${translate(message('cli.value.paths'))}...]`, translate(message('cli.fix.paths')))
    .option(`--rule <${translate(message('cli.value.rule'))}>`, translate(message('cli.fix.rule')), collect, [])
    .option('--dry-run', translate(message('cli.fix.dryRun')))
    .option('--all', translate(message('cli.fix.all')))
    .option('--yes', translate(message('cli.fix.yes')))
    .action(runs<FixFlags>((paths, flags) => fix(paths, flags, shell)))
  examples(command, shell, [
    'tweeluik fix --dry-run',
    'tweeluik fix docs/privacy.md --rule link-title',
    'tweeluik fix --all --yes',
  ])
}

const collect = (value: string, earlier: readonly string[]): readonly string[] => [...earlier, value]

async function fix(paths: readonly string[], flags: FixFlags, shell: Shell): Promise<number> {
  const { io, translate } = shell
  const [review, dryRun] = [flags.all === true, flags.dryRun === true]
  if (review && !dryRun && flags.yes !== true)
    throw new UserError(message('cli.fix.sure'), message('cli.fix.sure.todo'))
  const cwd = await workingDirectory(io.cwd, flags.cwd)
  const plan = await planFor(cwd, paths, flags, shell)
  const unwritten = dryRun ? [] : await write(cwd, plan)

  const { fixSummary } = await import('../report/fix-summary.js')
  const done = { ...plan, changes: plan.changes.filter(({ path }) => !unwritten.some((one) => one.path === path)) }
  const output = dryRun ? io.stderr : io.stdout
  const color = usesColor(output, io.env, flags.color)
  if (dryRun) {
    const { unifiedDiff } = await import('../report/unified-diff.js')
    const forTerminal = io.stdout.isTTY
    io.stdout.write(unifiedDiff(plan.changes, { color: usesColor(io.stdout, io.env, flags.color), forTerminal }))
  }
  const quiet = flags.quiet ?? false
  output.write(fixSummary(done, { translate, width: widthOf(output, io.env), color, quiet, dryRun }))

  const problems = [...plan.result.unread, ...unwritten]
  for (const { problem } of problems) io.stderr.write(`${printable(translate(problem))}\n`)
  return problems.length > 0 ? 2 : 0
}

async function planFor(
  cwd: string,
  paths: readonly string[],
  flags: FixFlags,
  { io, translate, engine }: Shell,
): Promise<FixPlan> {
  const known = flags.rule.length > 0 ? await engine.rules() : []
  const rules = flags.rule.map((id) => findRule(known, id).id)
  const progress = startProgress(io, translate, flags.quiet ?? false)
  const review = flags.all === true
  const { now } = io
  try {
    const onProgress = progress.report
    return await engine.planFixes({ cwd, configFile: flags.config, paths, rules, review, version, now, onProgress })
  } finally {
    progress.clear()
  }
}

/** File by file: what goes wrong with one is no reason to leave another. Gives those that were not written, and why. */
async function write(cwd: string, { root, changes }: FixPlan): Promise<{ path: string; problem: Message }[]> {
  const { replaceText } = await import('../site/write-file.js')
  const unwritten: { path: string; problem: Message }[] = []
  for (const { path, before, after } of changes) {
    const problem = await replaceText(root, resolve(cwd, path), before, after)
    if (problem) unwritten.push({ path, problem })
  }
  return unwritten
}
