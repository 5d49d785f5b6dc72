import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { inspectSite, type Inspection } from './check.js'
import type { OpenReviewOptions } from '../cli/engine.js'
import { leaveOutAccepted } from '../drift/accepted.js'
import { LEDGER_NAME } from '../drift/entry-file.js'
import { UserError } from '../errors.js'
import { message, type Message } from '../messages.js'
import { openTerms } from './project-terms.js'
import { alikeFor } from '../review/alike.js'
import { decide, fixesFor, type Ground } from '../review/decide.js'
import { begin, postpone, refresh, settle, takeUpLater, undo, type ReviewState } from '../review/state.js'
import type { Change, Decision, Step } from '../review/types.js'
import { viewOf } from '../review/view.js'
import type { FindingView, Review } from '../review/session.js'
import { placeFile, readPlace, writePlace } from './review-place.js'
import { createMemory } from './site-memory.js'
import { siteTerms } from './site-terms.js'
import { changeFile } from '../site/write-file.js'

/** What is known of the site after the last look at it. */
interface Look {
  readonly inspection: Inspection
  readonly ground: Ground
  readonly notice: Message | undefined
}

/**
 * Begins a session on a site: gives the findings one by one and carries out what is decided, each decision at once.
 * @throws {UserError} if there is nothing to check, or the configuration, the ledger or a term base is wrong
 */
export async function openReview(options: OpenReviewOptions): Promise<Review> {
  const memory = createMemory()
  const look = (): Promise<Look> => lookAt({ ...options, memory })
  let seen = await look()
  const { root } = seen.inspection.loaded
  const file = options.remember ? placeFile(root, options.env) : undefined
  const wanted = (): Ground['findings'] => seen.ground.findings
  let state = begin(wanted(), options.order, file ? await readPlace(file) : { later: [], at: undefined })

  const goTo = async (next: ReviewState): Promise<void> => {
    state = next
    if (file) await writePlace(file, { later: [...state.later], at: state.current?.fingerprint })
  }
  const absolute = (shown: string): string => path.resolve(options.cwd, shown)

  /** All of them or none: what was written before one that failed is taken back. */
  const carryOut = async (changes: readonly Change[]): Promise<Message | undefined> => {
    const done: Change[] = []
    for (const change of changes) {
      const problem = await changeFile(root, absolute(change.path), change.before, change.after)
      if (problem) {
        for (const { path: one, before, after } of done.toReversed())
          await changeFile(root, absolute(one), after, before)
        return problem
      }
      done.push(change)
    }
    return undefined
  }

  const lookAgain = async (): Promise<void> => {
    seen = await look()
    await goTo(refresh(state, wanted()))
  }

  const finish = async (step: Omit<Step, 'solved'>): Promise<void> => {
    seen = await look()
    await goTo(settle(state, step, wanted()))
  }

  return {
    get state() {
      return state
    },
    get notice() {
      return seen.notice
    },
    unread: seen.inspection.loaded.unread,
    view: async (): Promise<FindingView | undefined> => {
      if (!state.current) return undefined
      const terms = await siteTerms(seen.inspection.loaded)
      return viewOf(state.current, { ...seen.inspection, ground: seen.ground, terms, rules: options.knownRules })
    },
    alike: (decision) => (state.current ? alikeFor(state.current, decision, wanted()) : []),
    preview: (decision) => (state.current ? fixesFor(state.current, decision, seen.ground) : []),
    async decide(decision: Decision) {
      const finding = state.current
      if (!finding) return undefined
      let changes: readonly Change[]
      try {
        changes = decide(finding, decision, seen.ground)
      } catch (error) {
        if (error instanceof UserError) return error.what
        throw error
      }
      const problem = changes.length === 0 ? message('review.noChange') : await carryOut(changes)
      if (!problem) {
        await finish({ kind: decision.kind, finding, changes })
        return undefined
      }
      if (problem.key === 'page.changed' || problem.key === 'page.gone') await lookAgain()
      return problem
    },
    async later() {
      await goTo(postpone(state))
    },
    async takeUpLater() {
      await goTo(takeUpLater(state))
    },
    async undo() {
      const step = state.steps.at(-1)
      if (!step) return message('review.undo.nothing')
      const back = step.changes.map((change) => ({ ...change, before: change.after, after: change.before }))
      const problem = await carryOut(back)
      if (problem) return problem
      if (back.length > 0) seen = await look()
      await goTo(undo(state, wanted()))
      return undefined
    },
    async isThere(shown) {
      const isThere = await stat(absolute(shown)).then(
        () => true,
        () => false,
      )
      if (!isThere) await lookAgain()
      return isThere
    },
    async edited(shown, before) {
      const after = await readFile(absolute(shown), 'utf8').catch(() => undefined)
      const finding = state.current
      if (after === undefined) await lookAgain()
      if (after === undefined || after === before || !finding) return false
      await finish({ kind: 'editor', finding, changes: [{ path: shown, before, after }] })
      return true
    },
    absolute,
    close: () => memory.close(),
  }
}

async function lookAt(
  options: OpenReviewOptions & { readonly memory: ReturnType<typeof createMemory> },
): Promise<Look> {
  const inspection = await inspectSite(options)
  const { loaded, catalogs, ledger, texts, today } = inspection
  const { findings } = leaveOutAccepted(inspection.findings, ledger, texts, today)
  const documents = loaded.pages.flatMap(({ source, targets }) => [...(source ? [source] : []), ...targets.values()])
  const all = [...documents, ...catalogs.flatMap(({ source, target }) => [source, target])]
  const project = await openTerms(options)
  const { own, source, target } = project
  const textOf = (file: string): Promise<string | undefined> =>
    readFile(path.join(loaded.root, file), 'utf8').catch(() => undefined)
  const [ledgerText, termText] = await Promise.all([textOf(LEDGER_NAME), textOf(own.file)])
  const entries = project.files.find((one) => one.path === own.path)?.list.terms ?? []
  return {
    inspection,
    ground: {
      texts: new Map(all.map((document) => [document.path, document.text])),
      findings,
      ledger: { path: loaded.shown(LEDGER_NAME), text: ledgerText, entries: ledger },
      terms: { path: own.path, text: termText, source, target, entries },
      site: texts,
      drafts: inspection.facts.drafts ?? new Map(),
      today,
    },
    notice: own.isConfigured ? undefined : message('cli.glossary.add.configure', { file: own.file }),
  }
}
