import { availableParallelism } from 'node:os'
import type { StatusOptions } from '../cli/engine.js'
import { choosePages, readSite, type ReadSite } from '../app/load-site.js'
import type { Message } from '../messages.js'
import type { PageProgress, StatusResult } from '../report/status/types.js'
import { digestSite } from '../app/site-digest.js'
import { sharesOf } from '../app/site-shares.js'
import { readStatus, statusFile, writeStatus, type KnownStatus } from './cache.js'
import { openShares, type ShareStatus, type StatusSources } from './share-status.js'
import { openThread } from './threads.js'

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
  const found = known ?? (await findStatus(read, options))
  const milliseconds = options.now() - started
  if (!known && milliseconds > worthKeeping) await writeStatus(file, digest, found)
  return { version: options.version, ...found.result, milliseconds }
}

/** In milliseconds: what is found faster than this is found again. */
const worthKeeping = 1_000

/** More would be in memory at once than they gain. */
const maximumThreads = 4

async function findStatus(
  { config, root, site, readings, ...read }: ReadSite,
  options: StatusOptions,
): Promise<KnownStatus> {
  const { cwd, today, paths } = options
  const chosen = choosePages({ config, root, site, readings, ...read }, cwd, paths)
  const notices = new Map<string, Message>()
  const onNotice = (notice: Message): void => {
    if (!notices.has(notice.key)) options.onNotice?.(notice)
    notices.set(notice.key, notice)
  }
  const sources = { config, root, site, readings, cwd, today, chosen }
  const found = await lookAtAll(sources, options, onNotice)
  return {
    result: {
      site: { name: site.name, description: site.description, source: site.source, targets: site.targets },
      pages: found.flatMap(({ pages }) => pages).sort(byPathAndLanguage),
      unread: found.flatMap(({ unread }) => unread),
    },
    notices: [...notices.values()],
  }
}

/** Looks at a large site with several threads, a share at a time each; at a small one without. */
async function lookAtAll(
  sources: StatusSources,
  { onProgress, threads = Math.min(maximumThreads, availableParallelism()) }: StatusOptions,
  onNotice: (notice: Message) => void,
): Promise<readonly ShareStatus[]> {
  const shares = sharesOf(sources.chosen)
  const total = sources.chosen.length * sources.site.targets.length
  let done = 0
  const onPages = (count: number): void => onProgress((done += count), total)
  const count = Math.min(threads, shares.length)
  const lookers =
    count > 1
      ? Array.from({ length: count }, () => openThread(sources, onNotice))
      : [await openShares(sources, onNotice)]
  const found: ShareStatus[] = []
  const waiting = shares.entries()
  try {
    await Promise.all(
      lookers.map(async ({ look }) => {
        for (const [index, share] of waiting) found[index] = await look(share, onPages)
      }),
    )
  } finally {
    await Promise.all(lookers.map(({ close }) => close()))
  }
  return found
}

const keyOf = ({ source, target, language }: PageProgress): string => `${source ?? target ?? ''}\u0000${language}`

const byPathAndLanguage = (one: PageProgress, other: PageProgress): number => (keyOf(one) < keyOf(other) ? -1 : 1)
