import type { Pair } from '../align/types.js'
import type { ResolvedConfig } from '../config/types.js'
import type { Language } from '../document/types.js'
import type { SiteTexts } from '../drift/accepted.js'
import type { LedgerEntry } from '../drift/ledger.js'
import { CancelledError, UserError } from '../errors.js'
import { message } from '../messages.js'
import type { SiteFacts } from '../rules/types.js'
import { drafts, settingsWith } from '../translate/cache.js'
import { openCache } from '../translate/cache-file.js'
import { createMemory } from '../translate/memory.js'
import { maskedNames } from '../translate/privacy.js'
import { openProvider } from '../translate/providers/index.js'
import type { Env } from '../translate/providers/service.js'
import { termPairs } from '../translate/term-pairs.js'
import type { Provider, Usage } from '../translate/types.js'
import type { Adviser } from './adviser.js'
import { byModel, opinions } from './by-model.js'
import { byTranslation } from './by-translation.js'
import { planQuestions, type Question } from './questions.js'
import { OPINION_RULE, type Opinion, type Opinions } from './types.js'

/** A site just before the rules look at it. */
export interface BeforeRules {
  readonly loaded: {
    readonly config: Pick<ResolvedConfig, 'draft' | 'keepNames' | 'rules'>
    /** Absolute. */
    readonly root: string
    readonly site: { readonly source: Language; readonly targets: readonly Language[] }
  }
  readonly pairs: readonly Pair[]
  readonly facts: SiteFacts
  readonly ledger: readonly LedgerEntry[]
  readonly texts: SiteTexts
  readonly today: string
  /** The sentences that need not be asked about, by `sentenceKey`. */
  readonly known?: ReadonlySet<string>
}

export interface OpinionOptions {
  /** Holds keys and proxies. */
  readonly env: Env
  wait(milliseconds: number): Promise<void>
}

/** What asking would take, known before anything is sent. */
export interface OpinionEstimate {
  /** `deepl`, or the name of a model. */
  readonly by: string
  /** The host that texts go to. */
  readonly host: string
  /** How many sentences are asked about, and how many were answered before. */
  readonly asked: number
  readonly known: number
  readonly accepted: number
  /** The source pages that may not be sent. */
  readonly forbidden: readonly string[]
  readonly characters: number
  readonly requests: number
  readonly usage: Usage | undefined
  readonly price: { readonly amount: number; readonly currency: string } | undefined
}

export interface OpinionOutcome {
  /** Of all sentences that were answered, now or before. */
  readonly opinions: Opinions
  /** How many sentences have no answer. */
  readonly unanswered: number
  /** Why the service stopped half-way. */
  readonly failure: UserError | undefined
  readonly isCancelled: boolean
}

/** Everything is planned; nothing has been sent. */
export interface OpinionSession {
  /** @throws {UserError} if the service does not let us in */
  estimate(): Promise<OpinionEstimate>
  /** What was answered before. */
  recall(): OpinionOutcome
  /**
   * Asks what is not known yet. Once `signal` is aborted nothing more is sent; an answer that is on its way, and paid
   * for, is still taken in.
   */
  run(onProgress: (done: number, total: number) => void, signal?: AbortSignal): Promise<OpinionOutcome>
}

/**
 * Prepares a second opinion by the service of the configuration. Sends no text.
 * @throws {UserError} if there is no service to ask, the rule is off, or the cache cannot be read
 */
export async function openOpinion(before: BeforeRules, options: OpinionOptions): Promise<OpinionSession> {
  const { draft, keepNames, rules } = before.loaded.config
  if (rules.get(OPINION_RULE)?.level === 'off') throw new UserError(message('opinion.off'), message('opinion.off.todo'))
  const services = await openServices(before, options)
  const { provider } = [...services.values()][0]!
  if (provider.host === '') throw new UserError(message('opinion.no-provider'), message('opinion.no-provider.todo'))
  const names = maskedNames(before.facts.knownNames, keepNames)
  const planned = planQuestions(before.pairs, { ...before, names, forbid: draft.forbid })
  const { accepted, forbidden } = planned
  const questions = planned.questions.filter((question) => services.get(question.language)?.adviser.suits(question))
  const recall = (question: Question) => services.get(question.language)?.adviser.recall(question)
  const waiting = (): Question[] => questions.filter((question) => recall(question) === undefined)
  const outcome = (failure?: UserError, isCancelled = false): OpinionOutcome => {
    const found = new Map<string, Opinion[]>()
    let unanswered = 0
    for (const question of questions) {
      const ofPage = found.get(question.page) ?? []
      const answer = recall(question)
      if (answer) found.set(question.page, ofPage)
      else unanswered += 1
      ofPage.push(...(answer ?? []))
    }
    return { opinions: found, unanswered, failure, isCancelled }
  }
  return {
    async estimate() {
      const left = waiting()
      const costs = [...services].map(([language, { adviser }]) => adviser.cost(left.filter(isIn(language))))
      const sum = (of: 'characters' | 'requests'): number => costs.reduce((total, cost) => total + cost[of], 0)
      const characters = sum('characters')
      const { price } = draft
      return {
        by: [...services.values()][0]!.adviser.by,
        host: provider.host,
        asked: left.length,
        known: questions.length - left.length,
        accepted,
        forbidden,
        characters,
        requests: sum('requests'),
        usage: left.length === 0 ? undefined : await provider.usage?.(),
        price: price && { amount: (characters / 1e6) * price.perMillion, currency: price.currency },
      }
    },
    recall: () => outcome(),
    async run(onProgress, signal) {
      const left = waiting()
      let before = 0
      for (const [language, { adviser }] of services) {
        const own = left.filter(isIn(language))
        const start = before
        try {
          const { failure } = await adviser.ask(own, (done) => onProgress(start + done, left.length), signal)
          if (failure) return outcome(failure)
        } catch (error) {
          if (!(error instanceof CancelledError)) throw error
          return outcome(undefined, true)
        }
        before += own.length
      }
      return outcome(undefined, signal?.aborted)
    },
  }
}

const isIn =
  (language: Language) =>
  (question: Question): boolean =>
    question.language === language

interface Service {
  readonly provider: Provider
  readonly adviser: Adviser
}

/** One for each language: a service takes the terms of one language only. */
async function openServices(
  { loaded, facts }: BeforeRules,
  { env, wait }: OpinionOptions,
): Promise<ReadonlyMap<Language, Service>> {
  const { draft } = loaded.config
  const { source, targets } = loaded.site
  const [said, translated] = await Promise.all([openCache(loaded.root, opinions), openCache(loaded.root, drafts)])
  const memory = createMemory({ pairs: [], stale: new Set(), texts: [], terms: undefined, names: new Map() })
  return new Map(
    targets.map((target): [Language, Service] => {
      const provider = openProvider({ draft, memory, env, wait })
      const { ask, host, limits } = provider
      const base = facts.terms?.get(target)
      const terms = draft.glossary && provider.useTerms && base ? termPairs(base) : []
      const shared = { settings: settingsWith(provider, terms), languages: { source, target } }
      const adviser = ask
        ? byModel({ ...shared, model: draft.model ?? provider.id, host, limits, ask, cache: said, terms })
        : byTranslation({ ...shared, provider, cache: translated }, terms)
      return [target, { provider, adviser }]
    }),
  )
}
