import path from 'node:path'
import { checkSite } from './check.js'
import { withCheckout } from './checkout.js'
import type { CheckSinceOptions } from '../cli/engine.js'
import { UserError } from '../errors.js'
import type { BeforeRules } from '../opinion/open-opinion.js'
import { sentenceKey } from '../opinion/questions.js'
import type { Opinions } from '../opinion/types.js'
import { leaveOutKnown } from '../report/leave-out-known.js'
import type { CheckResult } from '../report/types.js'
import { translatedSentences } from '../rules/sentence-pairs.js'

/**
 * Checks a site and reports only what is new since the state in which a change began: its pages are those that were
 * touched or that have new findings.
 *
 * @throws {UserError} as `checkSite` does, or if there is no such state
 */
export async function checkSince({ ref, ...options }: CheckSinceOptions): Promise<CheckResult> {
  const started = options.now()
  return withCheckout(options.cwd, ref, async ({ folder, changed }) => {
    const { opinionsOf } = options
    const told = new Set<string>()
    const note = ({ pairs }: BeforeRules): Promise<Opinions> => {
      for (const pair of pairs) for (const sentences of translatedSentences(pair)) told.add(sentenceKey(sentences))
      return Promise.resolve(new Map())
    }
    // First as it was: no one is asked about sentences that were there already.
    const earlier = await checkEarlier({ ...options, ...(opinionsOf && { opinionsOf: note }) }, folder)
    const result = await checkSite({
      ...options,
      ...(opinionsOf && { opinionsOf: (before: BeforeRules) => opinionsOf({ ...before, known: told }) }),
    })
    const isChosen = (page: string) =>
      options.paths.length === 0 || result.pages.some(({ source, target }) => source === page || target === page)
    const known = earlier.filter(({ page }) => isChosen(page))
    return { ...leaveOutKnown(result, known, changed, ref), milliseconds: options.now() - started }
  })
}

/** A state without a site that can be checked had no findings: everything is new then. */
async function checkEarlier(options: Omit<CheckSinceOptions, 'ref'>, folder: string): Promise<CheckResult['findings']> {
  const { cwd, configFile } = options
  // The configuration of that state; one from outside the site has no history here.
  const config = configFile === undefined ? undefined : path.relative(cwd, path.resolve(cwd, configFile))
  const isOutside = config?.startsWith('..') ?? false
  const earlier = {
    ...options,
    cwd: folder,
    configFile: config !== undefined && isOutside ? path.resolve(cwd, config) : config,
    paths: [],
    onProgress: () => undefined,
  }
  try {
    return (await checkSite(earlier)).findings
  } catch (error) {
    if (error instanceof UserError) return []
    throw error
  }
}
