import { inspectPages } from '../app/check.js'
import { leaveOutAccepted } from '../drift/accepted.js'
import { parsePages, reopenSite, type SiteSources } from '../app/load-site.js'
import type { Message } from '../messages.js'
import { progressOf, progressOfSingle } from '../report/status/progress.js'
import type { PageProgress, StatusResult } from '../report/status/types.js'
import { openSiteHistory } from '../app/site-history.js'
import { createMemory } from '../app/site-memory.js'
import type { PageFiles } from '../site/types.js'

/** What the status of some pages follows from: plain data, so that it can be handed to a thread. */
export interface StatusSources extends SiteSources {
  /** Absolute. */
  readonly cwd: string
  readonly today: string
  /** Those to look at, of all that the site has. */
  readonly chosen: readonly PageFiles[]
}

export type ShareStatus = Pick<StatusResult, 'pages' | 'unread'>

/** Looks at a share of the chosen pages, and forgets them again; `onPages` hears of so many more pages done. */
export type LookAtShare = (pages: readonly PageFiles[], onPages: (count: number) => void) => Promise<ShareStatus>

/** What looks at shares, one at a time: this thread or another one. */
export interface Looker {
  readonly look: LookAtShare
  close(): Promise<void>
}

/** All that the status has to know of the rules: whether a block still has to be translated. */
const rules = ['untranslated', 'front-matter-untranslated', 'attribute-untranslated']

/**
 * Opens what all shares have in common: the history.
 * @param onNotice  hears what the user should know of it
 */
export async function openShares(sources: StatusSources, onNotice: (notice: Message) => void): Promise<Looker> {
  const { cwd, root, chosen, today, config } = sources
  const history = config.drift.from === 'git' ? await openSiteHistory(root, chosen) : undefined
  for (const notice of history?.notices ?? []) onNotice(notice)
  return {
    async look(pages, onPages) {
      let done = 0
      const onProgress = (now: number): void => {
        onPages(now - done)
        done = now
      }
      const memory = createMemory()
      if (history) await memory.history(() => Promise.resolve(history))
      const loaded = await parsePages(reopenSite(sources, cwd), pages, memory)
      // The paths say that this is not the whole site, of which there is more to know.
      const paths = pages.map(({ expectedSource }) => expectedSource)
      const inspection = await inspectPages(loaded, { paths, rules, today, memory, onProgress })
      const { view, drift, ledger, texts, findings } = inspection
      const left = leaveOutAccepted(findings, ledger, texts, today).findings
      const progress: PageProgress[] = [
        ...view.pairs.map((pair) => progressOf(pair, left, drift.get(pair.target.path))),
        ...view.missing.map(({ source, language }) => progressOfSingle(source, undefined, language)),
        ...view.orphans.map(({ target }) => progressOfSingle(undefined, target, target.language)),
      ]
      return { pages: progress, unread: loaded.unread }
    },
    close: () => Promise.resolve(history?.close()),
  }
}
