import type { Command } from 'commander'
import { message } from '../messages.js'
import { findRule } from './find-rule.js'
import { examples } from './help.js'
import { usesColor, widthOf } from './io.js'
import type { Runs } from './program.js'
import type { GlobalFlags, Shell } from './shell.js'

export function addRules(program: Command, shell: Shell, runs: Runs): void {
  const { translate } = shell
  const command = program
    .command('rules')
    .description(translate(message('cli.rules.description')))
    .argument(`[${translate(message('cli.value.rule'))}]`, translate(message('cli.rules.id')))
    .action(runs(([id], flags) => showRules(id, flags, shell)))
  examples(command, shell, ['tweeluik rules', 'tweeluik rules link-title'])
}

async function showRules(
  id: string | undefined,
  flags: GlobalFlags,
  { io, translate, engine }: Shell,
): Promise<number> {
  const [rules, { listRules }, { explainRule }] = await Promise.all([
    engine.rules(),
    import('./rules/list-rules.js'),
    import('./rules/explain-rule.js'),
  ])
  const width = widthOf(io.stdout, io.env)
  const options = { translate, width, color: usesColor(io.stdout, io.env, flags.color) }
  io.stdout.write(id === undefined ? listRules(rules, options) : explainRule(findRule(rules, id), options))
  return 0
}
