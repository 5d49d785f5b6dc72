import { setTimeout as sleep } from 'node:timers/promises'
import { CancelledError, UserError } from '../../errors.js'
import { message } from '../../messages.js'
import { openOpinion, type BeforeRules, type OpinionOutcome, type OpinionSession } from '../../opinion/open-opinion.js'
import type { Opinions } from '../../opinion/types.js'
import { printable } from '../../report/printable.js'
import { startProgress } from '../progress.js'
import type { Shell } from '../shell.js'
import { describeEstimate } from './describe-estimate.js'

export interface SecondOpinion {
  /**
   * Tells what asking takes, asks for permission, and asks.
   * @throws {UserError} if there is no one to give permission, or no service to ask
   */
  opinionsOf(before: BeforeRules): Promise<Opinions>
  /** How it ended; undefined as long as no one was asked. */
  outcome(): Pick<OpinionOutcome, 'failure' | 'isCancelled'> | undefined
}

interface Flags {
  readonly yes?: boolean
  readonly quiet?: boolean
}

/** A check with this gets a second opinion. */
export function secondOpinion({ yes = false, quiet = false }: Flags, shell: Shell): SecondOpinion {
  const { io, translate } = shell
  const stop = new AbortController()
  // Ctrl-C ends a pause between two requests at once.
  const wait = (milliseconds: number) =>
    sleep(milliseconds, undefined, { signal: stop.signal }).catch(() => {
      throw new CancelledError()
    })
  const say = (text: string): void => io.stderr.write(`${printable(text)}\n`)
  let ended: OpinionOutcome | undefined

  const run = async (session: OpinionSession): Promise<OpinionOutcome> => {
    const progress = startProgress(io, translate, quiet, (done, total) => message('opinion.progress', { done, total }))
    io.interruption?.().addEventListener('abort', () => {
      stop.abort()
      progress.clear()
      say(translate(message('opinion.stopping')))
    })
    try {
      return await session.run(progress.report, stop.signal)
    } finally {
      progress.clear()
    }
  }

  return {
    outcome: () => ended,
    async opinionsOf(before) {
      const session = await openOpinion(before, { env: io.env, wait })
      const estimate = await session.estimate()
      if (!quiet || !yes) for (const line of describeEstimate(estimate, translate)) say(line)
      const consent = estimate.asked === 0 || yes || (await askPermission(estimate, shell))
      if (consent === undefined) ended = { ...session.recall(), isCancelled: true }
      else ended = consent ? await run(session) : session.recall()
      const { unanswered, isCancelled, opinions } = ended
      if (unanswered > 0 && (consent === true || isCancelled))
        say(translate(message('opinion.unanswered', { count: unanswered })))
      return opinions
    },
  }
}

/** Whether someone agrees that texts go to a service; undefined where they cancel. */
async function askPermission(
  { host, asked }: { readonly host: string; readonly asked: number },
  { io, translate }: Shell,
): Promise<boolean | undefined> {
  if (!io.confirm) throw new UserError(message('opinion.sure', { host }), message('opinion.sure.todo'))
  return io.confirm(translate(message('opinion.question', { host: printable(host), count: asked })), {
    yes: translate(message('opinion.answer.yes')),
    no: translate(message('opinion.answer.no')),
  })
}
