import { setTimeout as sleep } from 'node:timers/promises'
import type { Command } from 'commander'
import { CancelledError, UserError } from '../errors.js'
import { message } from '../messages.js'
import { scopes, type Scope } from '../translate/jobs.js'
import { choiceOption } from './choice-option.js'
import { describeEstimate } from './draft/describe-estimate.js'
import { describeResult } from './draft/describe-result.js'
import { writeDrafts } from './draft/write-drafts.js'
import { examples } from './help.js'
import { usesColor } from './io.js'
import type { Runs } from './program.js'
import { startProgress } from './progress.js'
import type { GlobalFlags, Shell } from './shell.js'
import { workingDirectory } from './working-directory.js'
import type { DraftSession } from '../draft/types.js'
import { printable } from '../report/printable.js'

interface DraftFlags extends GlobalFlags {
  readonly only?: Scope
  readonly estimate?: boolean
  readonly dryRun?: boolean
  readonly maxCharacters?: string
  readonly yes?: boolean
}

const CANCELLED = 130

export function addDraft(program: Command, shell: Shell, runs: Runs): void {
  const { translate } = shell
  const command = program
    .command('draft')
    .description(translate(message('cli.draft.description')))
    .argument(`[${translate(message('cli.value.paths'))}...]`, translate(message('cli.draft.paths')))
    .addOption(
      choiceOption(`--only <${translate(message('cli.value.kind'))}>`, translate(message('cli.draft.only')), scopes),
    )
    .option('--estimate', translate(message('cli.draft.estimate')))
    .option('--dry-run', translate(message('cli.draft.dryRun')))
    .option(
      `--max-characters <${translate(message('cli.value.number'))}>`,
      translate(message('cli.draft.maxCharacters')),
    )
    .option('--yes', translate(message('cli.draft.yes')))
    .action(runs<DraftFlags>((paths, flags) => draft(paths, flags, shell)))
  examples(command, shell, [
    'tweeluik draft --estimate',
    'tweeluik draft docs/privacy.md --dry-run',
    'tweeluik draft --only stale --max-characters 20000 --yes',
  ])
}

async function draft(paths: readonly string[], flags: DraftFlags, shell: Shell): Promise<number> {
  const { io } = shell
  const cwd = await workingDirectory(io.cwd, flags.cwd)
  // Ctrl-C ends a pause between two requests at once.
  const stop = new AbortController()
  const wait = (milliseconds: number) =>
    sleep(milliseconds, undefined, { signal: stop.signal }).catch(() => {
      throw new CancelledError()
    })
  const session = await open(cwd, paths, flags, wait, shell)
  try {
    return await carryOut(session, cwd, flags, stop, shell)
  } finally {
    await session.close()
  }
}

async function carryOut(
  session: DraftSession,
  cwd: string,
  flags: DraftFlags,
  stop: AbortController,
  shell: Shell,
): Promise<number> {
  const { io, translate } = shell
  const lines = (texts: readonly string[]): string => texts.map((line) => `${line}\n`).join('')
  if (flags.estimate === true || session.places === 0) {
    io.stdout.write(lines(describeEstimate(session, translate)))
    return 0
  }
  const consent = await mayWeSend(session, flags, shell)
  if (consent !== true) return consent === undefined ? CANCELLED : 0

  const progress = startProgress(io, translate, flags.quiet ?? false, (done, total) =>
    message('cli.draft.progress', { done, total }),
  )
  io.interruption?.().addEventListener('abort', () => {
    stop.abort()
    progress.clear()
    io.stderr.write(`${translate(message('cli.draft.stopping'))}\n`)
  })
  const result = await session
    .run(progress.report, stop.signal)
    .catch((error: unknown) => {
      if (error instanceof CancelledError) return undefined
      throw error
    })
    .finally(() => {
      progress.clear()
    })
  if (!result) {
    io.stderr.write(`${translate(message('cli.draft.stopped'))}\n`)
    return CANCELLED
  }
  const dryRun = flags.dryRun === true
  if (dryRun) {
    const { unifiedDiff } = await import('../report/unified-diff.js')
    const color = usesColor(io.stdout, io.env, flags.color)
    io.stdout.write(unifiedDiff(result.changes, { color, forTerminal: io.stdout.isTTY }))
  }
  const unwritten = dryRun ? [] : await writeDrafts(cwd, result)
  const output = dryRun ? io.stderr : io.stdout
  if (flags.quiet !== true) output.write(lines(describeResult(result, { translate, dryRun, unwritten })))
  for (const { problem } of [...result.unread, ...unwritten]) io.stderr.write(`${printable(translate(problem))}\n`)
  if (result.failure) throw result.failure
  return result.unread.length + unwritten.length > 0 ? 2 : 0
}

async function open(
  cwd: string,
  paths: readonly string[],
  flags: DraftFlags,
  wait: (milliseconds: number) => Promise<void>,
  { io, translate, engine }: Shell,
): Promise<DraftSession> {
  const maxCharacters = flags.maxCharacters === undefined ? undefined : numberOf(flags.maxCharacters)
  const progress = startProgress(io, translate, flags.quiet ?? false)
  try {
    return await engine.openDraft({
      cwd,
      configFile: flags.config,
      paths,
      scopes: flags.only ? [flags.only] : [],
      maxCharacters,
      env: io.env,
      today: io.today(),
      wait,
      onProgress: progress.report,
      onNotice: progress.note,
    })
  } finally {
    progress.clear()
  }
}

/** @throws {UserError} if it is no whole number */
function numberOf(written: string): number {
  if (!/^\d{1,9}$/.test(written))
    throw new UserError(message('cli.draft.noNumber', { value: written }), message('cli.draft.noNumber.todo'))
  return Number(written)
}

/**
 * Whether someone agrees that texts go to a service; undefined where they cancel. What stays here needs no one's leave.
 * @throws {UserError} if there is no one to ask and `--yes` was not given
 */
async function mayWeSend(session: DraftSession, flags: DraftFlags, shell: Shell): Promise<boolean | undefined> {
  const { io, translate } = shell
  const { characters, host } = session.estimate
  if (characters === 0) return true
  const isForPeople = flags.quiet !== true || flags.yes !== true
  if (isForPeople)
    io.stderr.write(
      describeEstimate(session, translate)
        .map((line) => `${line}\n`)
        .join(''),
    )
  if (flags.yes === true) return true
  if (!io.confirm) throw new UserError(message('cli.draft.sure', { host }), message('cli.draft.sure.todo'))
  const question = translate(message('cli.draft.question', { host: printable(host), count: characters }))
  return io.confirm(question, {
    yes: translate(message('cli.draft.answer.yes')),
    no: translate(message('cli.draft.answer.no')),
  })
}
