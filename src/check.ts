import { readFile } from 'node:fs/promises'
import { alignCatalogs, alignSite } from './align-site.js'
import type { CheckSiteOptions } from './cli/engine.js'
import type { Document } from './document/types.js'
import { parseNames } from './glossary/names.js'
import { loadSite, type LoadedSite } from './load-site.js'
import { statusOf, statusOfSingle, wordCount } from './report/page-status.js'
import type { CheckResult, PageStatus } from './report/types.js'
import { rules as allRules } from './rules/index.js'
import { runRules } from './rules/run.js'
import type { SiteFacts, SiteView } from './rules/types.js'
import { siteFacts } from './site/facts.js'

/**
 * Checks a site: finds its pages, reads and pairs them, lines them up and runs the rules.
 * @throws {UserError} if there is nothing to check or the configuration is wrong
 */
export async function checkSite(options: CheckSiteOptions): Promise<CheckResult> {
  const started = options.now()
  const loaded = await loadSite(options)
  const { site, config, chosen, unread } = loaded
  const view = await alignSite(loaded, options.onProgress)
  const catalogs = options.paths.length === 0 ? await alignCatalogs(loaded) : []
  const rules = options.rules.length === 0 ? allRules : allRules.filter(({ id }) => options.rules.includes(id))
  const pairs = [...view.pairs, ...catalogs]
  const findings = runRules(rules, { ...view, pairs }, await factsOf(loaded), config.rules)

  const documents = chosen.flatMap(({ source, targets }) => [...(source ? [source] : []), ...targets.values()])
  const catalogDocuments = catalogs.flatMap(({ source, target }) => [source, target])
  const count = (of: readonly Document[]): number => of.reduce((sum, document) => sum + wordCount(document), 0)
  return {
    version: options.version,
    site: { name: site.name, description: site.description, source: site.source, targets: site.targets },
    pages: statusesOf(view, findings),
    findings,
    unread,
    words: {
      source: count(documents.filter(({ language }) => language === site.source)),
      target: count(documents.filter(({ language }) => language !== site.source)),
    },
    texts: new Map([...documents, ...catalogDocuments].map(({ path, text }) => [path, text])),
    milliseconds: options.now() - started,
  }
}

/** What rules need to know of the rest of the site. */
async function factsOf({ site, config, pages, shown }: LoadedSite): Promise<SiteFacts> {
  const shipped = parseNames(await readFile(new URL('../glossary/names.yaml', import.meta.url), 'utf8'))
  return siteFacts(pages, {
    keepNames: [...shipped.map(({ name }) => name), ...config.keepNames],
    knownNames: shipped,
    navigation: new Map([...site.navigation].map(([file, titles]) => [shown(file), titles])),
    root: shown(site.root) || '.',
  })
}

const statusesOf = ({ pairs, missing, orphans }: SiteView, findings: CheckResult['findings']): PageStatus[] =>
  [
    ...pairs.map((pair) => statusOf(pair, findings)),
    ...missing.map(({ source, language }) => statusOfSingle(source, undefined, language)),
    ...orphans.map(({ target }) => statusOfSingle(undefined, target, target.language)),
  ].sort((one, other) => ((one.source ?? one.target ?? '') < (other.source ?? other.target ?? '') ? -1 : 1))
