import type { Command } from 'commander'
import { UserError } from '../errors.js'
import { message } from '../messages.js'
import { choiceOption } from './choice-option.js'
import { examples } from './help.js'
import { usesColor, widthOf } from './io.js'
import type { Runs } from './program.js'
import { startProgress } from './progress.js'
import type { GlobalFlags, Shell } from './shell.js'
import { workingDirectory } from './working-directory.js'

const formats = ['pretty', 'json'] as const

interface AlignFlags extends GlobalFlags {
  readonly format: (typeof formats)[number]
}

export function addAlign(program: Command, shell: Shell, runs: Runs): void {
  const { translate } = shell
  const format = choiceOption(
    `-f, --format <${translate(message('cli.value.format'))}>`,
    translate(message('cli.align.format')),
    formats,
  )
  const command = program
    .command('align')
    .description(translate(message('cli.align.description')))
    .argument(`[${translate(message('cli.value.source'))}]`, translate(message('cli.align.source')))
    .argument(`[${translate(message('cli.value.target'))}]`, translate(message('cli.align.target')))
    .addOption(format.default('pretty'))
    .action(runs<AlignFlags>((files, flags) => align(files, flags, shell)))
  examples(command, shell, [
    'tweeluik align',
    'tweeluik align docs/privacy.md docs/privacy.en.md',
    'tweeluik align --format json > alignment.json',
  ])
}

async function align(files: readonly string[], flags: AlignFlags, { io, translate, engine }: Shell): Promise<number> {
  const cwd = await workingDirectory(io.cwd, flags.cwd)
  const [source, target] = files
  if (source !== undefined && target === undefined)
    throw new UserError(message('align.one-file', { source }), message('align.one-file-todo'))
  const quiet = flags.quiet ?? false
  const progress = startProgress(io, translate, quiet)
  const where = { cwd, configFile: flags.config }
  try {
    const pairs =
      source !== undefined && target !== undefined
        ? [await engine.alignFiles({ ...where, source, target })]
        : await engine.alignSite({ ...where, paths: [], onProgress: progress.report })
    progress.clear()
    const color = usesColor(io.stdout, io.env, flags.color)
    if (flags.format === 'json') {
      const { alignJson } = await import('../report/align-json.js')
      io.stdout.write(alignJson(pairs))
    } else {
      const { alignPretty } = await import('../report/align-pretty.js')
      io.stdout.write(alignPretty(pairs, { translate, width: widthOf(io.stdout, io.env), color, quiet }))
    }
  } finally {
    progress.clear()
  }
  return 0
}
