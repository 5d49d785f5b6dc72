import type { Command } from 'commander'
import { CancelledError, UserError } from '../errors.js'
import { message } from '../messages.js'
import { printable } from '../report/printable.js'
import { wrap } from '../report/text-width.js'
import type { Review } from '../review/session.js'
import { orders, type Order } from '../review/types.js'
import { choiceOption } from './choice-option.js'
import { findRule } from './find-rule.js'
import { earlierOpinions } from './earlier-opinions.js'
import { examples } from './help.js'
import { usesColor, widthOf } from './io.js'
import type { Runs } from './program.js'
import { startProgress } from './progress.js'
import type { GlobalFlags, Shell } from './shell.js'
import { workingDirectory } from './working-directory.js'

interface ReviewFlags extends GlobalFlags {
  readonly rule: readonly string[]
  readonly order: Order
  readonly plain?: boolean
  readonly answers?: string
}

export function addReview(program: Command, shell: Shell, runs: Runs): void {
  const { translate } = shell
  const order = choiceOption(
    `--order <${translate(message('cli.value.order'))}>`,
    translate(message('cli.review.order')),
    orders,
  )
  const command = program
    .command('review')
    .description(translate(message('cli.review.description')))
    .argument(`[${translate(message('cli.value.paths'))}...]`, translate(message('cli.review.paths')))
    .option(`--rule <${translate(message('cli.value.rule'))}>`, translate(message('cli.review.rule')), collect, [])
    .addOption(order.default('page'))
    .option('--plain', translate(message('cli.review.plain')))
    .option(`--answers <${translate(message('cli.value.file'))}>`, translate(message('cli.review.answers')))
    .action(runs<ReviewFlags>((paths, flags) => review(paths, flags, shell)))
  examples(command, shell, [
    'tweeluik review',
    'tweeluik review docs/privacy.md --rule homograph',
    'tweeluik review --order severity --plain',
    'tweeluik review --answers answers.json',
  ])
}

const collect = (value: string, earlier: readonly string[]): readonly string[] => [...earlier, value]

async function review(paths: readonly string[], flags: ReviewFlags, shell: Shell): Promise<number> {
  const { io, translate } = shell
  const { terminal } = io
  if (flags.answers === undefined && !terminal)
    throw new UserError(message('cli.review.noTerminal'), message('cli.review.noTerminal.todo'))
  const cwd = await workingDirectory(io.cwd, flags.cwd)
  const { readAnswers, replay } = await import('./review/answers.js')
  const answers =
    flags.answers === undefined ? undefined : await readAnswers(cwd, flags.answers, await shell.engine.rules())
  const session = await open(cwd, paths, flags, shell)
  const signal = io.interruption?.()
  try {
    let code = 0
    if (answers) code = await replay(session, answers, shell, signal)
    else if (terminal) {
      const color = usesColor(io.stdout, io.env, flags.color)
      const plain = flags.plain === true || io.env.TERM === 'dumb'
      const [{ workThrough }, asker] = await Promise.all([
        import('./review/session.js'),
        plain
          ? import('./review/line-by-line.js').then(({ askLineByLine }) => askLineByLine(terminal, translate))
          : import('./review/on-screen.js').then(({ askOnScreen }) => askOnScreen(terminal, translate, color)),
      ])
      await workThrough(session, asker, { translate, color, plain, env: io.env, signal })
    }
    await tell(session, flags, shell)
    return session.unread.length > 0 ? 2 : code
  } catch (error) {
    if (!(error instanceof CancelledError)) throw error
    await tell(session, flags, shell)
    io.stderr.write(`${translate(message('review.saved'))}\n`)
    return 130
  } finally {
    await session.close()
  }
}

async function open(cwd: string, paths: readonly string[], flags: ReviewFlags, shell: Shell): Promise<Review> {
  const { io, translate, engine } = shell
  const knownRules = await engine.rules()
  const rules = flags.rule.map((id) => findRule(knownRules, id).id)
  const progress = startProgress(io, translate, flags.quiet ?? false)
  // Each decision is followed by a look at the site; a counter for that would only flicker.
  let isOpen = false
  try {
    return await engine.openReview({
      cwd,
      configFile: flags.config,
      paths,
      rules,
      knownRules,
      order: flags.order,
      remember: flags.answers === undefined,
      env: io.env,
      today: io.today(),
      ...earlierOpinions(rules, io),
      onProgress: (done, total) => (isOpen ? undefined : progress.report(done, total)),
      onNotice: (notice) => (isOpen ? undefined : progress.note(notice)),
    })
  } finally {
    isOpen = true
    progress.clear()
  }
}

async function tell({ state, unread }: Review, flags: ReviewFlags, { io, translate }: Shell): Promise<void> {
  const { summaryOf } = await import('../review/summary.js')
  const width = widthOf(io.stdout, io.env)
  if (flags.quiet !== true)
    for (const sentence of summaryOf(state))
      for (const line of wrap(printable(translate(sentence)), width)) io.stdout.write(`${line}\n`)
  for (const { problem } of unread) io.stderr.write(`${printable(translate(problem))}\n`)
}
