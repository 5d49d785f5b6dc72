import { inspectSite } from './check.js'
import type { StatusOptions } from './cli/engine.js'
import { leaveOutAccepted } from './drift/accepted.js'
import { readSite } from './load-site.js'
import type { Message } from './messages.js'
import { progressOf, progressOfSingle } from './report/status/progress.js'
import type { PageProgress, StatusResult } from './report/status/types.js'
import { digestSite } from './site-digest.js'
import { readStatus, statusFile, writeStatus, type KnownStatus } from './status-cache.js'

/** All that the status has to know of the rules: whether a block still has to be translated. */
const rules = ['untranslated', 'front-matter-untranslated', 'attribute-untranslated']

/**
 * How far the translation of a site is: for each page what is in step and what is not, and how much work is left.
 * What took long is kept, and found again as long as nothing has changed.
 * @throws {UserError} if there is nothing to look at, or the configuration or the ledger is wrong
 */
export async function statusOfSite(options: StatusOptions): Promise<StatusResult> {
  const started = options.now()
  const read = await readSite(options)
  const digest = await digestSite(read, [options.version, options.today, ...options.paths])
  const file = statusFile(read.root, options.paths, options.env)
  const known = await readStatus(file, digest)
  for (const notice of known?.notices ?? []) options.onNotice?.(notice)
  const found = known ?? (await findStatus(options))
  const milliseconds = options.now() - started
  if (!known && milliseconds > worthKeeping) await writeStatus(file, digest, found)
  return { version: options.version, ...found.result, milliseconds }
}

/** In milliseconds: what is found faster than this is found again. */
const worthKeeping = 1_000

async function findStatus(options: StatusOptions): Promise<KnownStatus> {
  const notices: Message[] = []
  const onNotice = (notice: Message): void => {
    notices.push(notice)
    options.onNotice?.(notice)
  }
  const { loaded, view, drift, ledger, texts, today, findings } = await inspectSite({ ...options, onNotice, rules })
  const { site, unread } = loaded
  const left = leaveOutAccepted(findings, ledger, texts, today).findings
  const pages: PageProgress[] = [
    ...view.pairs.map((pair) => progressOf(pair, left, drift.get(pair.target.path))),
    ...view.missing.map(({ source, language }) => progressOfSingle(source, undefined, language)),
    ...view.orphans.map(({ target }) => progressOfSingle(undefined, target, target.language)),
  ]
  return {
    result: {
      site: { name: site.name, description: site.description, source: site.source, targets: site.targets },
      pages: pages.sort(byPathAndLanguage),
      unread,
    },
    notices,
  }
}

const keyOf = ({ source, target, language }: PageProgress): string => `${source ?? target ?? ''}\u0000${language}`

const byPathAndLanguage = (one: PageProgress, other: PageProgress): number => (keyOf(one) < keyOf(other) ? -1 : 1)
