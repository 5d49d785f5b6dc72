import { message } from '../messages.js'
import type { Command } from 'commander'
import { examples } from './help.js'
import type { Runs } from './program.js'
import type { GlobalFlags, Shell } from './shell.js'
import { workingDirectory } from './working-directory.js'

export function addInit(program: Command, shell: Shell, runs: Runs): void {
  const { translate } = shell
  const command = program
    .command('init')
    .description(translate(message('cli.init.description')))
    .action(runs((_none, flags) => init(flags, shell)))
  examples(command, shell, ['tweeluik init', 'tweeluik init --cwd website'])
}

async function init(flags: GlobalFlags, { io, translate, engine }: Shell): Promise<number> {
  const cwd = await workingDirectory(io.cwd, flags.cwd)
  const site = await engine.detectSite(cwd)
  const { writeConfig } = await import('./init/write-config.js')
  const file = await writeConfig(cwd, site, translate)
  if (flags.quiet !== true) io.stdout.write(`${translate(message('cli.init.done', { file }))}\n`)
  return 0
}
