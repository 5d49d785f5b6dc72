import path from 'node:path'
import { inspectSite, type Inspection } from '../check.js'
import type { LedgerChange, OpenDraftOptions } from '../cli/engine.js'
import type { Document, Language, Range } from '../document/types.js'
import { readFrontMatter } from '../document/front-matter.js'
import { LEDGER_NAME } from '../drift/entry-file.js'
import { formatLedger, keyOf, type LedgerEntry } from '../drift/ledger.js'
import { draftEntry } from '../drift/machine-drafts.js'
import { CancelledError, type UserError } from '../errors.js'
import type { TextEdit } from '../rules/types.js'
import { compose } from '../translate/compose.js'
import type { Job, Left } from '../translate/jobs.js'
import { learnAddresses, linkChanges } from '../translate/link-convention.js'
import { translateUnits } from '../translate/translate-units.js'
import { withTerms } from '../translate/with-terms.js'
import type { Origin, Translation, Unit } from '../translate/types.js'
import type { Route } from './open-draft.js'
import { repairDrafts, type Drafted } from './repair.js'
import type { DraftResult } from './types.js'

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
  const done = composeAll(work, answers)
  const inspect = (texts: ReadonlyMap<string, string>) =>
    inspectSite({ ...options, rules: [], texts, onProgress: () => undefined, onNotice: () => undefined })
  const checked = await repairDrafts(before, applyAll(before, done), inspect)
  if (signal?.aborted) throw new CancelledError()
  const made = new Set(done.map(({ job }) => job))
  const reason = answers.failure ? 'failed' : 'no-answer'
  const undone = jobs.filter((job) => !made.has(job)).map((job): Left => ({ ...job, reason }))
  const used = done.flatMap(({ job }) => job.units.flatMap((unit) => answers.translations.get(unit) ?? []))
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
    ledger: ledgerOf(work, done, checked.inspection),
    origins: count([
      ...used.map(({ origin }) => origin),
      ...done.flatMap(({ job }) => (job.origin ? [] : ['number' as const])),
    ]),
    sent: answers.sent,
    billed: answers.billed,
    findings: checked.findings,
    repaired: checked.repaired,
    plain: done.flatMap(({ job }) =>
      job.units.filter((unit) => answers.translations.get(unit)?.isPlain).map(({ masked }) => masked.plain),
    ),
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

interface Done {
  readonly job: Job
  readonly edit: TextEdit
}

function composeAll({ before, jobs, routes }: DraftWork, { translations }: Answers): Done[] {
  const { facts, view, loaded } = before
  const addresses = learnAddresses(view.pairs, facts)
  return jobs.flatMap((job) => {
    const { origin, language } = job
    const isCopyOfSource = origin !== undefined && origin.document.language !== language
    const replacements = isCopyOfSource ? linkChanges(origin, addresses, facts, { path: job.target, language }) : []
    const edit = compose(job, { translationOf: (unit) => translations.get(unit), replacements })
    if (!edit) return []
    const provider = routes.get(language)!.options.provider.id
    return [{ job, edit: loaded.config.draft.comment ? withComment(job, edit, provider, before.today) : edit }]
  })
}

/** Readers of the source see it, readers of the site do not. Only where a comment can stand on a line of its own. */
function withComment(job: Job, edit: TextEdit, provider: string, today: string): TextEdit {
  const isOwnLine = job.part === 'page' || (job.part === 'blocks' && job.blocks[0]?.containers.length === 0)
  if (!isOwnLine || job.blocks[0]?.kind === 'table-row') return edit
  const note = `tweeluik-draft ${provider} ${today}`
  const comment = job.target.endsWith('.mdx') ? `{/* ${note} */}\n\n` : `<!-- ${note} -->\n\n`
  const at =
    job.part === 'page' ? readFrontMatter(edit.text, edit.text.startsWith('\uFEFF') ? 1 : 0).end : job.before.length
  return { ...edit, text: edit.text.slice(0, at) + comment + edit.text.slice(at) }
}

/** The files with all drafts in them, and where these stand. */
function applyAll(before: Inspection, done: readonly Done[]): Drafted {
  const originals = textsOf(before)
  const [texts, spans] = [new Map<string, string>(), new Map<string, Range[]>()]
  for (const file of new Set(done.map(({ edit }) => edit.path))) {
    const original = originals.get(file) ?? ''
    const edits = done
      .filter(({ edit }) => edit.path === file)
      .sort(byPlace)
      .map(({ edit }) => edit)
    let [text, at] = ['', 0]
    const own: Range[] = []
    for (const edit of edits) {
      text += original.slice(at, edit.start)
      own.push({ start: text.length, end: text.length + edit.text.length })
      text += edit.text
      at = edit.end
    }
    texts.set(file, text + original.slice(at))
    spans.set(file, own)
  }
  return { texts, spans }
}

/** In one place a sentence comes before new paragraphs, and those in the order of the source. */
const byPlace = (one: Done, other: Done): number =>
  one.edit.start - other.edit.start ||
  one.edit.end - other.edit.end ||
  Number(one.job.part === 'blocks') - Number(other.job.part === 'blocks') ||
  (one.job.origin?.range.start ?? 0) - (other.job.origin?.range.start ?? 0)

/** The translations as they are, by path. */
const textsOf = ({ view, catalogs }: Inspection): ReadonlyMap<string, string> =>
  new Map([...view.pairs, ...catalogs].map(({ target }): [string, string] => [target.path, target.text]))

/** Marks what was drafted for review, by the words that it has now. */
function ledgerOf(
  { before, routes }: DraftWork,
  done: readonly Done[],
  { view, catalogs, texts }: Inspection,
): LedgerChange {
  const { loaded, ledger, today } = before
  const drafted = new Map<string, Set<string>>()
  for (const { job } of done) {
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
