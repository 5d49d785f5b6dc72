import { totalsOf } from './totals.js'
import type { StatusReporter } from './types.js'

/** The stable form for other programs. */
export const json: StatusReporter = ({ version, pages, unread }, { translate }) => {
  const report = {
    version: 1,
    tool: { name: 'tweeluik', version },
    pages: pages.map(({ source, target, language, state, blocks, sections, words, lastSync }) => ({
      source: source ?? null,
      target: target ?? null,
      language,
      state,
      blocks,
      sections,
      words,
      // The ledger knows the day only.
      lastSync: lastSync === undefined ? null : { commit: lastSync.commit || null, date: lastSync.date },
    })),
    unread: unread.map(({ path, problem }) => ({ path, problem: translate(problem) })),
    totals: totalsOf(pages),
  }
  return `${JSON.stringify(report, null, 2)}\n`
}
