import type { Command } from 'commander'
import { message } from '../messages.js'
import type { StatusFormat } from '../report/status/index.js'
import type { StatusResult } from '../report/status/types.js'
import { choiceOption } from './choice-option.js'
import { examples } from './help.js'
import { usesColor, widthOf } from './io.js'
import type { Runs } from './program.js'
import { startProgress } from './progress.js'
import type { GlobalFlags, Shell } from './shell.js'
import { version } from './version.js'
import { workingDirectory } from './working-directory.js'

const formats = ['pretty', 'json', 'markdown', 'csv'] as const satisfies readonly StatusFormat[]

interface StatusFlags extends GlobalFlags {
  readonly format: StatusFormat
}

export function addStatus(program: Command, shell: Shell, runs: Runs): void {
  const { translate } = shell
  const format = choiceOption(
    `-f, --format <${translate(message('cli.value.format'))}>`,
    translate(message('cli.status.format')),
    formats,
  )
  const command = program
    .command('status')
    .description(translate(message('cli.status.description')))
    .argument(`[${translate(message('cli.value.paths'))}...]`, translate(message('cli.status.paths')))
    .addOption(format.default('pretty'))
    .action(runs<StatusFlags>((paths, flags) => status(paths, flags, shell)))
  examples(command, shell, [
    'tweeluik status',
    'tweeluik status docs/policy',
    'tweeluik status --format csv > status.csv',
  ])
}

async function status(
  paths: readonly string[],
  { format, config: configFile, cwd: folder, quiet = false, color }: StatusFlags,
  { io, translate, engine }: Shell,
): Promise<number> {
  const cwd = await workingDirectory(io.cwd, folder)
  const progress = startProgress(io, translate, quiet)
  const { report: onProgress, note: onNotice } = progress
  const options = { cwd, configFile, paths, version, env: io.env, now: io.now, today: io.today(), onProgress, onNotice }
  let result: StatusResult
  try {
    result = await engine.statusOfSite(options)
  } finally {
    progress.clear()
  }
  const { statusReporters } = await import('../report/status/index.js')
  const colored = usesColor(io.stdout, io.env, color)
  const width = widthOf(io.stdout, io.env)
  io.stdout.write(statusReporters[format](result, { translate, width, color: colored, quiet }))
  return result.unread.length > 0 ? 2 : 0
}
