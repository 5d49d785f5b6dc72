import { inspectSite } from './check.js'
import type { StatusOptions } from './cli/engine.js'
import { leaveOutAccepted } from './drift/accepted.js'
import { progressOf, progressOfSingle } from './report/status/progress.js'
import type { PageProgress, StatusResult } from './report/status/types.js'

/** All that the status has to know of the rules: whether a block still has to be translated. */
const rules = ['untranslated', 'front-matter-untranslated', 'attribute-untranslated']

/**
 * How far the translation of a site is: for each page what is in step and what is not, and how much work is left.
 * @throws {UserError} if there is nothing to look at, or the configuration or the ledger is wrong
 */
export async function statusOfSite(options: StatusOptions): Promise<StatusResult> {
  const started = options.now()
  const { loaded, view, drift, ledger, texts, today, findings } = await inspectSite({ ...options, rules })
  const { site, unread } = loaded
  const left = leaveOutAccepted(findings, ledger, texts, today).findings
  const pages: PageProgress[] = [
    ...view.pairs.map((pair) => progressOf(pair, left, drift.get(pair.target.path))),
    ...view.missing.map(({ source, language }) => progressOfSingle(source, undefined, language)),
    ...view.orphans.map(({ target }) => progressOfSingle(undefined, target, target.language)),
  ]
  return {
    version: options.version,
    site: { name: site.name, description: site.description, source: site.source, targets: site.targets },
    pages: pages.sort(byPathAndLanguage),
    unread,
    milliseconds: options.now() - started,
  }
}

const keyOf = ({ source, target, language }: PageProgress): string => `${source ?? target ?? ''}\u0000${language}`

const byPathAndLanguage = (one: PageProgress, other: PageProgress): number => (keyOf(one) < keyOf(other) ? -1 : 1)
