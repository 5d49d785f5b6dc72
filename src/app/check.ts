import { alignCatalogs, alignSite } from './align-site.js'
import type { Pair } from '../align/types.js'
import type { CheckSiteOptions, InspectOptions } from '../cli/engine.js'
import type { Document } from '../document/types.js'
import { leaveOutAccepted, type SiteTexts } from '../drift/accepted.js'
import type { LedgerEntry } from '../drift/ledger.js'
import { machineDrafts } from '../drift/machine-drafts.js'
import type { PageDrift } from '../drift/types.js'
import { loadSite, type LoadedSite } from './load-site.js'
import { localDay } from './local-day.js'
import { statusOf, statusOfSingle, wordCount } from '../report/page-status.js'
import { sidesOf } from '../report/page-sides.js'
import type { CheckResult, PageStatus } from '../report/types.js'
import { noteQuestions } from '../rules/asked-facts.js'
import { renderedElsewhere } from '../rules/rendered-elsewhere.js'
import { rules as allRules } from '../rules/index.js'
import { runRules } from '../rules/run.js'
import type { Finding, Rule, SiteFacts, SiteView } from '../rules/types.js'
import { driftOfSite, settledDrift } from './site-drift.js'
import { openSiteHistory } from './site-history.js'
import { readLedger, siteTexts } from './site-ledger.js'
import { siteKnowledge, siteTerms } from './site-terms.js'
import { siteFacts } from '../site/facts.js'

/** Everything that is to be known of a site, before it is decided what to show. */
export interface Inspection {
  readonly loaded: LoadedSite
  readonly view: SiteView
  /** Only where the whole site is looked at. */
  readonly catalogs: readonly Pair[]
  readonly facts: SiteFacts
  /** Those that people accepted included. */
  readonly findings: readonly Finding[]
  /** By the path of the translation. */
  readonly drift: ReadonlyMap<string, PageDrift>
  /** How many blocks are left out of `findings`, because people said that they are in step. */
  readonly settled: number
  readonly ledger: readonly LedgerEntry[]
  readonly texts: SiteTexts
  /** The day on which the ledger is read. */
  readonly today: string
}

/**
 * Checks a site: finds its pages, reads and pairs them, lines them up and runs the rules. What people accepted is left
 * out.
 * @throws {UserError} if there is nothing to check, or the configuration or the ledger is wrong
 */
export async function checkSite(options: CheckSiteOptions): Promise<CheckResult> {
  const started = options.now()
  const { loaded, view, catalogs, drift, settled, ledger, texts, today, findings: all } = await inspectSite(options)
  const { site, chosen, unread } = loaded
  const { findings, accepted } = leaveOutAccepted(all, ledger, texts, today)

  const documents = chosen.flatMap(({ source, targets }) => [...(source ? [source] : []), ...targets.values()])
  const catalogDocuments = catalogs.flatMap(({ source, target }) => [source, target])
  const count = (of: readonly Document[]): number => of.reduce((sum, document) => sum + wordCount(document), 0)
  return {
    version: options.version,
    site: { name: site.name, description: site.description, source: site.source, targets: site.targets },
    pages: statusesOf(view, findings, drift),
    findings,
    accepted: accepted + settled,
    unread,
    words: {
      source: count(documents.filter(({ language }) => language === site.source)),
      target: count(documents.filter(({ language }) => language !== site.source)),
    },
    texts: new Map([...documents, ...catalogDocuments].map(({ path, text }) => [path, text])),
    sides: sidesOf(view, findings, drift),
    milliseconds: options.now() - started,
  }
}

/**
 * Does all of a check, up to what the rules find.
 * @throws {UserError} if there is nothing to check, or the configuration or the ledger is wrong
 */
export async function inspectSite(options: InspectOptions): Promise<Inspection> {
  return inspectPages(await loadSite(options), options)
}

/** What is asked of pages that were read. */
export type InspectPagesOptions = Omit<InspectOptions, 'cwd' | 'configFile' | 'texts'>

/**
 * The same, from the moment that the pages are read.
 * @throws {UserError} if the ledger or a term base is wrong
 */
export async function inspectPages(loaded: LoadedSite, options: InspectPagesOptions): Promise<Inspection> {
  const { memory } = loaded
  const open = () =>
    openSiteHistory(
      loaded.root,
      loaded.chosen.map(({ files }) => files),
    )
  const history = loaded.config.drift.from === 'git' ? await memory.history(open) : undefined
  for (const notice of history?.notices ?? []) options.onNotice?.(notice)
  const view = await alignSite(loaded, options.onProgress, history).finally(() =>
    options.memory ? undefined : memory.close(),
  )
  const catalogs = options.paths.length === 0 ? await alignCatalogs(loaded) : []
  const today = options.today ?? localDay(new Date())
  const ledger = await readLedger(loaded)
  const texts = siteTexts(loaded, catalogs)
  const allDrift = driftOfSite(loaded, view, ledger, texts, today)
  const drift = options.keepAccepted ? allDrift : settledDrift(allDrift, ledger, texts, today)
  const rules = options.rules.length === 0 ? allRules : allRules.filter(({ id }) => options.rules.includes(id))
  const pairs = [...view.pairs, ...catalogs]
  const drafts = new Map(
    pairs.map((pair) => [pair.target.path, machineDrafts(pair, texts.inProject(pair.source.path), ledger)]),
  )
  const asIs = { ...(await factsOf(loaded)), knowledge: await siteKnowledge(loaded), drift, drafts }
  const opinions = await options.opinionsOf?.({ loaded, pairs, facts: asIs, ledger, texts, today })
  const known = { ...asIs, ...(opinions && { opinions }) }
  const facts = noteQuestions({ ...known, renderedElsewhere: renderedElsewhere(pairs, known) })
  const around = circumstancesOf(loaded, rules)
  const findings = runRules(rules, { ...view, pairs }, facts, loaded.config.rules, (pair, find) =>
    memory.found(pair, around + judgementsOf(known, pair.target.path), facts, find),
  )
  const reportsDrift = rules.some(({ id }) => id === 'source-changed')
  const settled = reportsDrift ? countStale(allDrift) - countStale(drift) : 0
  return { loaded, view, catalogs, facts, findings, drift, settled, ledger, texts, today }
}

const countStale = (drift: Inspection['drift']): number =>
  [...drift.values()].flatMap(({ blocks }) => blocks).filter(({ change }) => change === 'meaning').length

/** What findings in a pair depend on besides the pair itself and what its rules ask of other pages. */
const circumstancesOf = ({ config }: LoadedSite, rules: readonly Rule[]): string =>
  JSON.stringify([rules.map(({ id }) => id), [...config.rules], config.keepNames, config.frontMatter.keep])

/** The history of a pair stays what it is; what people said of it may change. */
const judgementsOf = ({ drift, drafts, opinions }: SiteFacts, path: string): string =>
  JSON.stringify([
    drift?.get(path)?.blocks.map(({ change }) => change),
    drafts?.get(path)?.map(({ target }) => target.range.start),
    opinions?.get(path),
  ])

/** What rules need to know of the rest of the site. */
async function factsOf(loaded: LoadedSite): Promise<SiteFacts> {
  const { site, config, pages, shown } = loaded
  const terms = await siteTerms(loaded)
  const names = [...terms.values()].flatMap((base) => base.names)
  const knownNames = [...new Map(names.map((name) => [name.name, name])).values()]
  return siteFacts(pages, {
    keepNames: [...knownNames.map(({ name }) => name), ...config.keepNames],
    keptKeys: config.frontMatter.keep,
    knownNames,
    terms,
    navigation: new Map([...site.navigation].map(([file, titles]) => [shown(file), titles])),
    root: shown(site.root) || '.',
  })
}

const statusesOf = (
  { pairs, missing, orphans }: SiteView,
  findings: CheckResult['findings'],
  drift: Inspection['drift'],
): PageStatus[] =>
  [
    ...pairs.map((pair) => statusOf(pair, findings, drift.get(pair.target.path))),
    ...missing.map(({ source, language }) => statusOfSingle(source, undefined, language)),
    ...orphans.map(({ target }) => statusOfSingle(undefined, target, target.language)),
  ].sort((one, other) => ((one.source ?? one.target ?? '') < (other.source ?? other.target ?? '') ? -1 : 1))
