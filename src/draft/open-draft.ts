import { inspectSite, type Inspection } from '../app/check.js'
import type { OpenDraftOptions } from '../cli/engine.js'
import type { Document, Language } from '../document/types.js'
import { leaveOutAccepted } from '../drift/accepted.js'
import { UserError } from '../errors.js'
import type { NameIndex } from '../glossary/find-names.js'
import { readMemory } from '../glossary/formats/tmx.js'
import { TermListError } from '../glossary/term-list-error.js'
import { baseLanguage } from '../language/base-language.js'
import { message } from '../messages.js'
import { drafts, settingsWith } from '../translate/cache.js'
import { openCache } from '../translate/cache-file.js'
import { forbids, maskedNames } from '../translate/privacy.js'
import type { Job, Left } from '../translate/jobs.js'
import { createMemory, type Memory } from '../translate/memory.js'
import { createMemory as createSiteMemory, type SiteMemory } from '../app/site-memory.js'
import { planDrafts } from '../translate/plan/plan.js'
import { openProvider } from '../translate/providers/index.js'
import { termPairs } from '../translate/term-pairs.js'
import { lengthOf, withoutSending, type TranslateOptions } from '../translate/translate-units.js'
import type { Provider, TermPair } from '../translate/types.js'
import { runDraft } from './run-draft.js'
import type { DraftEstimate, DraftSession, PageEstimate } from './types.js'

/** What is needed to translate into one language. */
export interface Route {
  readonly options: Omit<TranslateOptions, 'onProgress'>
  readonly terms: readonly TermPair[]
}

/**
 * Plans drafts for all that is missing, stale or untranslated, and works out what they take. Sends no text.
 * @throws {UserError} if there is nothing to look at, the configuration is wrong or the service does not let us in
 */
export async function openDraft(options: OpenDraftOptions): Promise<DraftSession> {
  const memory = createSiteMemory()
  try {
    return await planSession(options, memory)
  } catch (error) {
    await memory.close()
    throw error
  }
}

async function planSession(options: OpenDraftOptions, siteMemory: SiteMemory): Promise<DraftSession> {
  const before = await inspectSite({ ...options, rules: [], memory: siteMemory })
  const { loaded, view, catalogs, ledger, texts, today, facts } = before
  const { draft } = loaded.config
  const findings = leaveOutAccepted(before.findings, ledger, texts, today).findings
  const names = maskedNames(facts.knownNames, loaded.config.keepNames)
  const cache = await openCache(loaded.root, drafts)
  const routes = new Map<Language, Route>()
  for (const target of loaded.site.targets) {
    const memory = await memoryOf(before, names, target)
    const provider = openProvider({ draft, memory, env: options.env, wait: options.wait })
    const base = facts.terms?.get(target)
    const terms = draft.glossary && provider.useTerms && base ? termPairs(base) : []
    const settings = settingsWith(provider, terms)
    routes.set(target, {
      options: { provider, memory, cache, settings, languages: { source: loaded.site.source, target } },
      terms,
    })
  }
  const provider = [...routes.values()][0]!.options.provider
  const pairs = [...view.pairs, ...catalogs]
  const isForbidden = (page: Document): boolean => provider.host !== '' && forbids(page, draft.forbid)
  const plan = planDrafts({ ...view, pairs, findings, drift: before.drift, names, scopes: options.scopes, isForbidden })
  const { jobs, left } = withinBudget(plan.jobs, routes, options.maxCharacters)
  const estimate = await estimateOf(jobs, routes, provider, draft.price)
  const all = [...plan.left, ...left]
  return {
    estimate,
    left: all,
    places: jobs.length,
    run: (onProgress, signal) => runDraft({ before, jobs, left: all, routes, options, signal }, onProgress),
    close: () => siteMemory.close(),
  }
}

async function memoryOf(
  { loaded, view, drift, facts }: Inspection,
  names: NameIndex,
  target: Language,
): Promise<Memory> {
  const stale = [...drift.values()].flatMap(({ blocks }) =>
    blocks.filter(({ change }) => change !== 'none' && change !== 'cosmetic' && change !== 'unknown'),
  )
  const files = await Promise.all(loaded.config.draft.memory.map((file) => readTmxFile(loaded, file)))
  const texts = files
    .filter(
      (one) =>
        baseLanguage(one.source) === baseLanguage(loaded.site.source) &&
        baseLanguage(one.target) === baseLanguage(target),
    )
    .flatMap((one) => one.texts)
  const pairs = view.pairs.filter((pair) => pair.target.language === target)
  return createMemory({
    pairs,
    stale: new Set(stale.map((block) => block.target)),
    texts,
    terms: facts.terms?.get(target),
    names,
  })
}

async function readTmxFile({ read, shown }: Inspection['loaded'], file: string) {
  const reading = await read(file)
  if ('problem' in reading) throw new UserError(reading.problem, message('glossary.unreadable-todo'))
  try {
    return readMemory(reading.text)
  } catch (error) {
    if (!(error instanceof TermListError)) throw error
    const values = { path: shown(file), place: error.path, reason: error.reason }
    throw new UserError(message('glossary.wrong', values), message('glossary.wrong-todo'), 2, { cause: error })
  }
}

/** How many characters a job sends; texts in `known` are paid for already, and those of this job join them. */
function charactersOf({ units, language }: Job, routes: ReadonlyMap<Language, Route>, known: Set<string>): number {
  const { options } = routes.get(language)!
  let sum = 0
  for (const unit of units) {
    const key = `${language} ${unit.masked.xml}`
    if (options.provider.host === '' || known.has(key) || withoutSending(unit, options)) continue
    known.add(key)
    sum += lengthOf(unit)
  }
  return sum
}

/** The jobs that fit, in order; what does not fit is left for another time. */
function withinBudget(
  jobs: readonly Job[],
  routes: ReadonlyMap<Language, Route>,
  most: number | undefined,
): { readonly jobs: readonly Job[]; readonly left: readonly Left[] } {
  if (most === undefined) return { jobs, left: [] }
  const known = new Set<string>()
  const kept: Job[] = []
  const left: Left[] = []
  let sum = 0
  for (const job of jobs) {
    const own = new Set(known)
    const characters = charactersOf(job, routes, own)
    if (sum + characters > most) left.push({ ...job, reason: 'budget' })
    else {
      kept.push(job)
      sum += characters
      for (const key of own) known.add(key)
    }
  }
  return { jobs: kept, left }
}

async function estimateOf(
  jobs: readonly Job[],
  routes: ReadonlyMap<Language, Route>,
  provider: Provider,
  price: Inspection['loaded']['config']['draft']['price'],
): Promise<DraftEstimate> {
  const known = new Set<string>()
  const pages = new Map<string, PageEstimate>()
  for (const job of jobs) {
    const { page, language, scope } = job
    const key = `${page}\u0000${language}`
    const so = pages.get(key) ?? { page, language, places: { missing: 0, stale: 0, untranslated: 0 }, characters: 0 }
    const places = { ...so.places, [scope]: so.places[scope] + 1 }
    pages.set(key, { ...so, places, characters: so.characters + charactersOf(job, routes, known) })
  }
  const characters = [...pages.values()].reduce((sum, page) => sum + page.characters, 0)
  return {
    provider: provider.id,
    host: provider.host,
    pages: [...pages.values()].sort((one, other) => (one.page < other.page ? -1 : 1)),
    characters,
    usage: await provider.usage?.(),
    price: price && { amount: (characters / 1e6) * price.perMillion, currency: price.currency },
  }
}
