import { message, type Message } from '../messages.js'
import { nameOf } from './page-name.js'
import { progressOf, type ReviewState } from './state.js'

/** What came of a session, in sentences. */
export function summaryOf(state: ReviewState): readonly Message[] {
  const { open, later, steps } = state
  const done = steps.filter(({ kind }) => kind !== 'later')
  const files = new Set(done.flatMap(({ changes }) => changes.map(({ path }) => path)))
  const { total } = progressOf(state)
  const left = open.length - later.size
  return [
    ...(total === 0 ? [message('review.summary.nothing')] : []),
    ...(done.length > 0
      ? [
          message('review.summary.done', { count: total - open.length }),
          message('review.summary.files', { count: files.size, files: [...files].sort().join(', ') }),
        ]
      : []),
    ...(left > 0 ? [message('review.summary.left', { count: left })] : []),
    ...(later.size > 0 ? [message('review.summary.later', { count: later.size })] : []),
    ...(done.length > 0 ? [message('review.summary.commit', { text: commitText(state) })] : []),
  ]
}

/** What changed, for the log: `samenwerking, cloud: 12 link-title, 3 homograph`. */
function commitText({ steps }: ReviewState): string {
  const done = steps.filter(({ changes }) => changes.length > 0)
  const counts = new Map<string, number>()
  for (const { finding, solved } of done)
    counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + Math.max(1, solved))
  const pages = [...new Set(done.map(({ finding }) => nameOf(finding.page)))]
  const rules = [...counts].sort(([, one], [, other]) => other - one).map(([rule, count]) => `${count} ${rule}`)
  return `${some(pages)}: ${some(rules)}`
}

const MOST = 4

const some = (names: readonly string[]): string =>
  names.length > MOST ? `${names.slice(0, MOST).join(', ')} …` : names.join(', ')
