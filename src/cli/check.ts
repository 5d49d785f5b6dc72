import type { Command } from 'commander'
import { message } from '../messages.js'
import type { Format } from '../report/index.js'
import type { CheckResult } from '../report/types.js'
import type { Severity } from '../rules/types.js'
import type { BeforeRules } from '../opinion/open-opinion.js'
import { OPINION_RULE } from '../opinion/types.js'
import type { SiteMemory } from '../app/site-memory.js'
import type { SecondOpinion } from './check/second-opinion.js'
import { earlierOpinions } from './earlier-opinions.js'
import { baselineOptions, withBaseline, type BaselineFlags } from './baseline-option.js'
import { choiceOption } from './choice-option.js'
import { earlierOption } from './earlier-option.js'
import { examples } from './help.js'
import { usesColor, widthOf } from './io.js'
import type { Runs } from './program.js'
import { startProgress } from './progress.js'
import { findRule } from './find-rule.js'
import { formats, type ReportFormat } from './formats.js'
import { reportOption, type ReportFile } from './report-option.js'
import { helpOf } from './rule-help.js'
import type { GlobalFlags, Shell } from './shell.js'
import { version } from './version.js'
import { workingDirectory } from './working-directory.js'
import { writeHtmlOf } from './write-html.js'
import { writeReport } from './write-report.js'

const CANCELLED = 130

const thresholds = ['error', 'warning', 'info', 'never'] as const

export interface CheckFlags extends GlobalFlags, BaselineFlags {
  readonly format: Format
  readonly failOn: (typeof thresholds)[number]
  readonly rule: readonly string[]
  readonly report: readonly ReportFile<ReportFormat<Format>>[]
  readonly earlier: readonly string[]
  readonly since?: string
  readonly pathPrefix?: string
  readonly watch?: boolean
  readonly secondOpinion?: boolean
  readonly yes?: boolean
}

export function addCheck(program: Command, shell: Shell, runs: Runs): void {
  const { translate } = shell
  const format = choiceOption(
    `-f, --format <${translate(message('cli.value.format'))}>`,
    translate(message('cli.check.format')),
    formats,
  )
  const failOn = choiceOption(
    `--fail-on <${translate(message('cli.value.level'))}>`,
    translate(message('cli.check.failOn')),
    thresholds,
  )
  const command = program
    .command('check')
    .description(translate(message('cli.check.description')))
    .argument(`[${translate(message('cli.value.paths'))}...]`, translate(message('cli.check.paths')))
    .addOption(format.default('pretty'))
    .addOption(failOn.default('error'))
    .option(`--rule <${translate(message('cli.value.rule'))}>`, translate(message('cli.check.rule')), collect, [])
    .addOption(reportOption([...formats, 'html'], translate))
    .addOption(earlierOption(translate))
    .option(`--since <${translate(message('cli.value.ref'))}>`, translate(message('cli.check.since')))
    .option(`--path-prefix <${translate(message('cli.value.folder'))}>`, translate(message('cli.check.pathPrefix')))
    .option('--watch', translate(message('cli.check.watch')))
    .option('--second-opinion', translate(message('cli.check.secondOpinion')))
    .option('--yes', translate(message('cli.check.yes')))
    .action(runs<CheckFlags>((paths, flags) => check(paths, flags, shell)))
  for (const option of baselineOptions(translate)) command.addOption(option)
  examples(command, shell, [
    'tweeluik check',
    'tweeluik check docs/privacy.md --rule number-mismatch --rule link-target',
    'tweeluik check --format json --fail-on never > report.json',
    'tweeluik check --report html=report --earlier last-month.json',
    'tweeluik check docs/privacy.md --second-opinion',
    'tweeluik check --since origin/main --report sarif=report.sarif --report markdown=summary.md',
  ])
}

const collect = (value: string, earlier: readonly string[]): readonly string[] => [...earlier, value]

async function check(paths: readonly string[], flags: CheckFlags, shell: Shell): Promise<number> {
  const cwd = await workingDirectory(shell.io.cwd, flags.cwd)
  if (flags.watch === true) {
    const { keepChecking, refuseWith } = await import('./check/watch.js')
    refuseWith(flags)
    return keepChecking(cwd, (memory) => runCheck(cwd, paths, flags, shell, { memory }), flags, shell)
  }
  const opinion = flags.secondOpinion
    ? (await import('./check/second-opinion.js')).secondOpinion(flags, shell)
    : undefined
  const result = await withBaseline(await runCheck(cwd, paths, flags, shell, { opinion }), cwd, paths, flags, shell)
  await render(cwd, result, flags, shell)
  const { failure, isCancelled = false } = opinion?.outcome() ?? {}
  if (failure) throw failure
  return isCancelled ? CANCELLED : exitCode(result, flags.failOn)
}

async function runCheck(
  cwd: string,
  paths: readonly string[],
  { rule, since, config: configFile, quiet = false }: CheckFlags,
  { io, translate, engine }: Shell,
  { memory, opinion }: { readonly memory?: SiteMemory; readonly opinion?: SecondOpinion | undefined } = {},
): Promise<CheckResult> {
  const known = rule.length > 0 ? await engine.rules() : []
  const named = rule.map((id) => findRule(known, id).id)
  const rules = opinion && named.length > 0 ? [...new Set([...named, OPINION_RULE])] : named
  const progress = startProgress(io, translate, quiet)
  const options = {
    cwd,
    configFile,
    paths,
    rules,
    version,
    now: io.now,
    today: io.today(),
    memory,
    onProgress: progress.report,
    onNotice: progress.note,
    ...earlierOpinions(named, io),
    ...(opinion && {
      opinionsOf: (before: BeforeRules) => {
        progress.clear()
        return opinion.opinionsOf(before)
      },
    }),
  }
  try {
    return await (since === undefined ? engine.checkSite(options) : engine.checkSince({ ...options, ref: since }))
  } finally {
    progress.clear()
  }
}

/** To files first: who reads stdout may stop halfway. */
async function render(
  cwd: string,
  found: CheckResult,
  { format, report, earlier, pathPrefix = '', quiet = false, color }: CheckFlags,
  { io, translate, engine }: Shell,
): Promise<void> {
  const [{ reporters }, { prefixPaths }] = await Promise.all([
    import('../report/index.js'),
    import('../report/prefix-paths.js'),
  ])
  const result = prefixPaths(found, pathPrefix)
  const explains = [format, ...report.map((file) => file.format)].some((name) => name === 'sarif' || name === 'html')
  const rules = explains ? await helpOf(await engine.rules(), translate) : []
  const options = { translate, rules, width: widthOf(io.stdout, io.env), quiet }
  for (const { format, file } of report) {
    if (format === 'html') await writeHtmlOf(found, file, { cwd, earlier, rules }, { io, translate })
    else await writeReport(cwd, file, reporters[format](result, { ...options, color: false }))
  }
  io.stdout.write(reporters[format](result, { ...options, color: usesColor(io.stdout, io.env, color) }))
}

/** A page that could not be read is a fault of the input: a check that skipped it must not pass. */
function exitCode({ findings, unread }: CheckResult, failOn: CheckFlags['failOn']): number {
  if (failOn === 'never') return 0
  if (findings.some(({ severity }) => isAtLeast(severity, failOn))) return 1
  return unread.length > 0 ? 2 : 0
}

const isAtLeast = (severity: Severity, threshold: CheckFlags['failOn']): boolean =>
  thresholds.indexOf(severity) <= thresholds.indexOf(threshold)
