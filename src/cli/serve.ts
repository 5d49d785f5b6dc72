import type { Command } from 'commander'
import { Option } from 'commander'
import { UserError } from '../errors.js'
import { message } from '../messages.js'
import type { CheckResult } from '../report/types.js'
import type { ReportServer } from '../serve/report-server.js'
import { earlierOption } from './earlier-option.js'
import { examples } from './help.js'
import type { Runs } from './program.js'
import { startProgress } from './progress.js'
import { helpOf } from './rule-help.js'
import type { GlobalFlags, Shell } from './shell.js'
import { version } from './version.js'
import { workingDirectory } from './working-directory.js'
import { htmlOf } from './write-html.js'

const CANCELLED = 130

interface ServeFlags extends GlobalFlags {
  readonly port: number
  readonly earlier: readonly string[]
}

export function addServe(program: Command, shell: Shell, runs: Runs): void {
  const { translate } = shell
  const port = new Option(`--port <${translate(message('cli.value.number'))}>`, translate(message('cli.serve.port')))
  const command = program
    .command('serve')
    .description(translate(message('cli.serve.description')))
    .argument(`[${translate(message('cli.value.paths'))}...]`, translate(message('cli.serve.paths')))
    .addOption(port.default(4321, '4321').argParser(parsePort))
    .addOption(earlierOption(translate))
    .action(runs<ServeFlags>((paths, flags) => serve(paths, flags, shell)))
  examples(command, shell, ['tweeluik serve', 'tweeluik serve docs/policy --port 8080'])
}

function parsePort(value: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value)
  throw new UserError(message('cli.serve.badPort', { value }))
}

/** Serves until the user stops it. */
async function serve(paths: readonly string[], flags: ServeFlags, shell: Shell): Promise<number> {
  const { io, translate } = shell
  const cwd = await workingDirectory(io.cwd, flags.cwd)
  const [{ serveReport }, { foldersOf, watchFolders }] = await Promise.all([
    import('../serve/report-server.js'),
    import('../serve/watch-folders.js'),
  ])
  const first = await look(cwd, paths, flags, shell)
  const stopped = new Promise((resolve) => io.interruption?.().addEventListener('abort', resolve))
  const server = await serveReport(first.files, flags.port)
  const renew = inTurn(() => renewReport(cwd, paths, flags, shell, server).then(follow))
  const watch = watchFolders(renew)
  function follow(result: CheckResult | undefined): void {
    if (result)
      watch.follow(
        foldersOf(
          cwd,
          result.pages.flatMap(({ source, target }) => [source, target]).filter((file) => file !== undefined),
        ),
      )
  }
  follow(first.result)
  io.stdout.write(`${translate(message('cli.serve.ready', { address: server.address }))}\n`)
  try {
    await stopped
  } finally {
    watch.close()
    await server.close()
  }
  return CANCELLED
}

/** What is wrong halfway, such as a configuration that is being edited, is told; the last report stays. */
async function renewReport(
  cwd: string,
  paths: readonly string[],
  flags: ServeFlags,
  shell: Shell,
  server: ReportServer,
): Promise<CheckResult | undefined> {
  const { io, translate, tell } = shell
  try {
    const { result, files } = await look(cwd, paths, { ...flags, quiet: true }, shell)
    server.show(files)
    if (flags.quiet !== true)
      io.stderr.write(`${translate(message('cli.serve.renewed', { counts: countsOf(result, shell) }))}\n`)
    return result
  } catch (error) {
    tell(error)
    return undefined
  }
}

function countsOf({ findings }: CheckResult, { translate }: Shell): string {
  const count = (wanted: string): number => findings.filter(({ severity }) => severity === wanted).length
  const counts = [
    message('report.errors', { count: count('error') }),
    message('report.warnings', { count: count('warning') }),
  ]
  return counts.map(translate).join(', ')
}

async function look(cwd: string, paths: readonly string[], flags: ServeFlags, { io, translate, engine }: Shell) {
  const progress = startProgress(io, translate, flags.quiet ?? false)
  const result = await engine
    .checkSite({
      cwd,
      configFile: flags.config,
      paths,
      rules: [],
      version,
      now: io.now,
      today: io.today(),
      onProgress: progress.report,
      onNotice: progress.note,
    })
    .finally(progress.clear)
  const rules = await helpOf(await engine.rules(), translate)
  const files = await htmlOf(result, { cwd, earlier: flags.earlier, rules, isLive: true }, { io, translate })
  return { result, files }
}

/** Runs an action again only when it is done, and once more if it was asked for meanwhile. */
function inTurn(action: () => Promise<void>): () => void {
  let isRunning = false
  let isWanted = false
  const run = async (): Promise<void> => {
    isRunning = true
    do {
      isWanted = false
      await action()
    } while (isWanted as boolean)
    isRunning = false
  }
  return () => {
    isWanted = true
    if (!isRunning) void run()
  }
}
