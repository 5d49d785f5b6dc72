import { Command } from 'commander'
import { message } from '../messages.js'
import { addAccept } from './accept.js'
import { addAlign } from './align.js'
import { addCheck } from './check.js'
import { choiceOption } from './choice-option.js'
import { addDraft } from './draft.js'
import { configureHelp, examples } from './help.js'
import { addFix } from './fix.js'
import { addGlossary } from './glossary.js'
import { addInit } from './init.js'
import { addLsp } from './lsp.js'
import type { GlobalFlags, Shell } from './shell.js'
import { addReport } from './report.js'
import { addReview } from './review.js'
import { addRules } from './rules.js'
import { addServe } from './serve.js'
import { addStatus } from './status.js'
import { uiLanguages } from './translator.js'
import { asUserError } from './usage-error.js'

/** What a command does with its operands and options; it returns the exit code. */
export type Action<Flags extends GlobalFlags> = (operands: readonly string[], flags: Flags) => Promise<number>

/** Makes a command run its action and remember the exit code. */
export type Runs = <Flags extends GlobalFlags>(action: Action<Flags>) => (...received: unknown[]) => Promise<void>

/**
 * Reads the command line and runs the command.
 *
 * @throws {UserError} for wrong use, in the user's own language
 */
export async function run(argv: readonly string[], shell: Shell): Promise<number> {
  let exitCode = 0
  const runs: Runs =
    (action) =>
    async (...received) => {
      const command = received.at(-1) as Command
      exitCode = await action(command.args, command.optsWithGlobals())
    }
  const program = createProgram(shell)
  addCheck(program, shell, runs)
  addAccept(program, shell, runs)
  addAlign(program, shell, runs)
  addDraft(program, shell, runs)
  addFix(program, shell, runs)
  addReport(program, shell, runs)
  addReview(program, shell, runs)
  addGlossary(program, shell, runs)
  addInit(program, shell, runs)
  addLsp(program, shell, runs)
  addRules(program, shell, runs)
  addServe(program, shell, runs)
  addStatus(program, shell, runs)
  try {
    await program.parseAsync(argv, { from: 'user' })
  } catch (error) {
    const userError = asUserError(error)
    if (userError !== undefined) throw userError
  }
  return exitCode
}

function createProgram(shell: Shell): Command {
  const { translate } = shell
  const program = new Command('tweeluik')
  // Settings go first: commands inherit them at the moment they are added.
  configureHelp(program, shell)
  program
    .exitOverride()
    .description(translate(message('cli.description')))
    .usage(`<${translate(message('cli.value.command'))}> [${translate(message('cli.value.options'))}]`)
    .option(`--config <${translate(message('cli.value.file'))}>`, translate(message('cli.option.config')))
    .option(`--cwd <${translate(message('cli.value.folder'))}>`, translate(message('cli.option.cwd')))
    .addOption(
      choiceOption(
        `--ui <${translate(message('cli.value.language'))}>`,
        translate(message('cli.option.ui')),
        uiLanguages,
      ),
    )
    .option('-q, --quiet', translate(message('cli.option.quiet')))
    .option('--no-color', translate(message('cli.option.noColor')))
    // Answered before we get here; stands here to be in the help.
    .option('-V, --version', translate(message('cli.option.version')))
    .helpOption('-h, --help', translate(message('cli.option.help')))
    .helpCommand(`help [${translate(message('cli.value.command'))}]`, translate(message('cli.help')))
  examples(program, shell, ['tweeluik check', 'tweeluik check docs --fail-on warning', 'tweeluik rules link-title'])
  return program
}
