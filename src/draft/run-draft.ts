import path from 'node:path'
import { inspectSite, type Inspection } from '../app/check.js'
import type { LedgerChange, OpenDraftOptions } from '../cli/engine.js'
import type { Document, Language } from '../document/types.js'
import { LEDGER_NAME } from '../drift/entry-file.js'
import { formatLedger, keyOf, type LedgerEntry } from '../drift/ledger.js'
import { draftEntry } from '../drift/machine-drafts.js'
import { CancelledError, type UserError } from '../errors.js'
import type { Job, Left } from '../translate/jobs.js'
import { translateUnits } from '../translate/translate-units.js'
import { withTerms } from '../translate/with-terms.js'
import type { Origin, Translation, Unit } from '../translate/types.js'
import type { Route } from './open-draft.js'
import { applyDrafts, composeDrafts, textsOf } from './compose-drafts.js'
import { repairDrafts } from './repair.js'
import type { DraftResult } from './types.js'

const nothing = (): void => undefined

export interface DraftWork {
  readonly before: Inspection
  readonly jobs: readonly Job[]
  readonly left: readonly Left[]
  readonly routes: ReadonlyMap<Language, Route>
  readonly options: OpenDraftOptions
  readonly signal: AbortSignal | undefined
}

interface Answers {
  readonly translations: ReadonlyMap<Unit, Translation>
  readonly sent: number
  readonly billed: number
  readonly failure: UserError | undefined
}

/** Translates, composes, lets the rules look and repairs. Touches no page. */
export async function runDraft(
  work: DraftWork,
  onProgress: (done: number, total: number) => void,
): Promise<DraftResult> {
  const { before, jobs, options, signal } = work
  const answers = await translateAll(work, onProgress)
  if (signal?.aborted) throw new CancelledError()
  const providerOf = ({ language }: Job): string => work.routes.get(language)!.options.provider.id
  const { done, unplaced } = composeDrafts(before, jobs, answers.translations, providerOf)
  const inspect = (texts: ReadonlyMap<string, string>) =>
    inspectSite({ ...options, memory: before.loaded.memory, rules: [], texts, onProgress: nothing, onNotice: nothing })
  const checked = await repairDrafts(before, applyDrafts(before, done), inspect)
  if (signal?.aborted) throw new CancelledError()
  const made = new Set(done.flatMap((one) => one.jobs))
  const reasonOf = (job: Job): Left['reason'] =>
    unplaced.includes(job) ? 'no-place' : answers.failure ? 'failed' : 'no-answer'
  const undone = jobs.filter((job) => !made.has(job)).map((job): Left => ({ ...job, reason: reasonOf(job) }))
  const units = [...made].flatMap((job) => job.units)
  const used = units.flatMap((unit) => answers.translations.get(unit) ?? [])
  const texts = textsOf(before)
  return {
    root: before.loaded.root,
    changes: [...checked.texts]
      .map(([file, after]) => ({
        path: file,
        before: texts.get(file) ?? '',
        after,
        fixes: [],
        isNew: !texts.has(file),
      }))
      .filter((change) => change.before !== change.after)
      .sort((one, other) => (one.path < other.path ? -1 : 1)),
    ledger: ledgerOf(work, made, checked.inspection),
    origins: count([
      ...used.map(({ origin }) => origin),
      ...[...made].flatMap(({ origin }) => (origin ? [] : ['number' as const])),
    ]),
    sent: answers.sent,
    billed: answers.billed,
    findings: checked.findings,
    repaired: checked.repaired,
    plain: units.filter((unit) => answers.translations.get(unit)?.isPlain).map(({ masked }) => masked.plain),
    left: [...work.left, ...undone],
    failure: answers.failure,
    unread: before.loaded.unread,
  }
}

const count = (origins: readonly Origin[]): Partial<Record<Origin, number>> => {
  const counts: Partial<Record<Origin, number>> = {}
  for (const origin of origins) counts[origin] = (counts[origin] ?? 0) + 1
  return counts
}

/** Language by language; a service that fails for one is not asked for the next. */
async function translateAll(
  { jobs, routes, signal }: DraftWork,
  onProgress: (done: number, total: number) => void,
): Promise<Answers> {
  const translations = new Map<Unit, Translation>()
  let [sent, billed] = [0, 0]
  let failure: UserError | undefined
  for (const [language, { options, terms }] of routes) {
    const units = jobs.filter((job) => job.language === language).flatMap((job) => job.units)
    if (units.length === 0) continue
    const provider = { ...options.provider, translate: withTerms(options, terms, () => failure, signal) }
    const found = await translateUnits(units, { ...options, provider, onProgress })
    for (const [unit, translation] of found.translations) translations.set(unit, translation)
    sent += found.sent
    billed += found.billed
    failure ??= found.failure
  }
  return { translations, sent, billed, failure }
}

/** Marks what was drafted for review, by the words that it has now. */
function ledgerOf(
  { before, routes }: DraftWork,
  made: ReadonlySet<Job>,
  { view, catalogs, texts }: Inspection,
): LedgerChange {
  const { loaded, ledger, today } = before
  const drafted = new Map<string, Set<string>>()
  for (const job of made) {
    const key = `${job.target}\u0000${job.language}`
    const places = drafted.get(key) ?? new Set()
    for (const block of job.blocks) places.add(placeOf(block))
    drafted.set(key, places)
  }
  const recorded = [...view.pairs, ...catalogs].flatMap(({ source, target, blocks }): LedgerEntry[] => {
    const places = drafted.get(`${target.path}\u0000${target.language}`)
    const provider = routes.get(target.language)?.options.provider.id ?? ''
    const page = texts.inProject(source.path)
    return blocks.flatMap((link) => {
      if ((link.kind !== 'matched' && link.kind !== 'moved') || places?.has(placeOf(link.source)) !== true) return []
      if (link.source.prose.text === '') return []
      const entry = draftEntry({ ...link, provider }, { page, language: target.language, date: today })
      return entry.source === '' || entry.target === '' ? [] : [entry]
    })
  })
  const keys = new Set(recorded.map(keyOf))
  const entries = [...ledger.filter((entry) => !keys.has(keyOf(entry))), ...recorded]
  const file = path.join(loaded.root, LEDGER_NAME)
  const text = formatLedger(entries)
  return { path: file, shown: loaded.shown(LEDGER_NAME), text, size: entries.length, recorded, moved: [], removed: [] }
}

const placeOf = ({ kind, range }: Document['blocks'][number]): string => `${kind} ${range.start} ${range.end}`
