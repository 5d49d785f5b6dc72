import type { Command } from 'commander'
import { message } from '../messages.js'
import type { Format } from '../report/index.js'
import type { CheckResult } from '../report/types.js'
import type { Severity } from '../rules/types.js'
import { choiceOption } from './choice-option.js'
import { examples } from './help.js'
import { usesColor, widthOf } from './io.js'
import type { Runs } from './program.js'
import { startProgress } from './progress.js'
import { findRule } from './find-rule.js'
import type { GlobalFlags, Shell } from './shell.js'
import { version } from './version.js'
import { workingDirectory } from './working-directory.js'

const formats = ['pretty', 'json'] as const satisfies readonly Format[]
const thresholds = ['error', 'warning', 'info', 'never'] as const

interface CheckFlags extends GlobalFlags {
  readonly format: Format
  readonly failOn: (typeof thresholds)[number]
  readonly rule: readonly string[]
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
    .action(runs<CheckFlags>((paths, flags) => check(paths, flags, shell)))
  examples(command, shell, [
    'tweeluik check',
    'tweeluik check docs/privacy.md --rule number-mismatch --rule link-target',
    'tweeluik check --format json --fail-on never > report.json',
  ])
}

const collect = (value: string, earlier: readonly string[]): readonly string[] => [...earlier, value]

async function check(paths: readonly string[], flags: CheckFlags, { io, translate, engine }: Shell): Promise<number> {
  const cwd = await workingDirectory(io.cwd, flags.cwd)
  const known = flags.rule.length > 0 ? await engine.rules() : []
  const rules = flags.rule.map((id) => findRule(known, id).id)
  const quiet = flags.quiet ?? false

  const progress = startProgress(io, translate, quiet)
  let result: CheckResult
  try {
    const onProgress = progress.report
    result = await engine.checkSite({ cwd, configFile: flags.config, paths, rules, version, now: io.now, onProgress })
  } finally {
    progress.clear()
  }

  const { reporters } = await import('../report/index.js')
  const color = usesColor(io.stdout, io.env, flags.color)
  io.stdout.write(reporters[flags.format](result, { translate, width: widthOf(io.stdout, io.env), color, quiet }))
  return exitCode(result, flags.failOn)
}

/** A page that could not be read is a fault of the input: a check that skipped it must not pass. */
function exitCode({ findings, unread }: CheckResult, failOn: CheckFlags['failOn']): number {
  if (failOn === 'never') return 0
  if (findings.some(({ severity }) => isAtLeast(severity, failOn))) return 1
  return unread.length > 0 ? 2 : 0
}

const isAtLeast = (severity: Severity, threshold: CheckFlags['failOn']): boolean =>
  thresholds.indexOf(severity) <= thresholds.indexOf(threshold)
