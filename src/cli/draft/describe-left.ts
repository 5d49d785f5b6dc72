import { message, type Message, type Translate } from '../../messages.js'
import { printable } from '../../report/printable.js'
import type { Left } from '../../translate/jobs.js'

/** So many are named for each reason; the rest is counted. */
const MOST = 10

const headings: Readonly<Record<Left['reason'], (count: number) => Message>> = {
  'no-mt': (count) => message('cli.draft.left.noMt', { count }),
  'no-answer': (count) => message('cli.draft.left.noAnswer', { count }),
  'no-place': (count) => message('cli.draft.left.noPlace', { count }),
  'unknown-change': (count) => message('cli.draft.left.unknownChange', { count }),
  budget: (count) => message('cli.draft.left.budget', { count }),
  failed: (count) => message('cli.draft.left.failed', { count }),
}

/** What no draft was made for, and why. */
export function describeLeft(left: readonly Left[], translate: Translate): string[] {
  return Object.entries(headings).flatMap(([reason, heading]) => {
    const own = left.filter((one) => one.reason === reason)
    if (own.length === 0) return []
    const more = own.length - MOST
    return [
      '',
      translate(heading(own.length)),
      ...own.slice(0, MOST).map(({ page, excerpt }) => `  ${printable(page)}: ${printable(excerpt)}`),
      ...(more > 0 ? [`  ${translate(message('cli.draft.more', { count: more }))}`] : []),
    ]
  })
}
