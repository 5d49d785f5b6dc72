import type { Command } from 'commander'
import { Option } from 'commander'
import { UserError } from '../errors.js'
import { message } from '../messages.js'
import { examples } from './help.js'
import type { Runs } from './program.js'
import type { GlobalFlags, Shell } from './shell.js'
import { createTranslator, uiLanguage } from './translator.js'
import { version } from './version.js'

interface LspFlags extends GlobalFlags {
  readonly ui?: string
}

export function addLsp(program: Command, shell: Shell, runs: Runs): void {
  const { translate } = shell
  const command = program
    .command('lsp')
    .description(translate(message('cli.lsp.description')))
    .option('--stdio', translate(message('cli.lsp.stdio')))
    // Editors say which process is theirs, so that we end when they do.
    .addOption(new Option('--clientProcessId <id>').hideHelp())
    .action(runs<LspFlags>((_, flags) => lsp(flags, shell)))
  examples(command, shell, ['tweeluik lsp --stdio', 'tweeluik lsp --stdio --ui nl'])
}

/** Serves the editor that started the program, until that ends it. */
async function lsp({ config, ui }: LspFlags, { io }: Shell): Promise<number> {
  if (!io.peer) throw new UserError(message('cli.lsp.noEditor'), message('cli.lsp.noEditor.todo'))
  const { serveEditor } = await import('../lsp/server.js')
  serveEditor({
    ...io.peer(),
    configFile: config,
    version,
    today: io.today,
    now: io.now,
    translator: async (locale) => {
      // The flag goes before the editor, and the editor before the environment.
      const ofEditor = ui ?? locale?.split('-', 1)[0]
      const language = uiLanguage(ofEditor, io.env)
      return { say: await createTranslator(language), language }
    },
  })
  return new Promise(() => undefined)
}
