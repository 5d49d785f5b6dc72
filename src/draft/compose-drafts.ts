import type { Inspection } from '../app/check.js'
import { addMessages } from '../document/catalog/add-messages.js'
import { clearFuzzy } from '../document/catalog/clear-fuzzy.js'
import type { Document, Range } from '../document/types.js'
import { readFrontMatter } from '../document/front-matter.js'
import type { TextEdit } from '../rules/types.js'
import { compose, composeText, type ComposeOptions } from '../translate/compose.js'
import type { Job } from '../translate/jobs.js'
import { learnAddresses, linkChanges } from '../translate/link-convention.js'
import type { Translation, Unit } from '../translate/types.js'
import type { Drafted } from './repair.js'

/** Jobs that were done, with what that makes of their page. Messages that are new in one place are written together. */
export interface Done {
  readonly jobs: readonly Job[]
  readonly edit: TextEdit
}

export interface Composition {
  readonly done: readonly Done[]
  /** Jobs with a text, but without a place for it. */
  readonly unplaced: readonly Job[]
}

/** Makes texts of the translations. A job of which one is lacking is left out. */
export function composeDrafts(
  { facts, view, loaded, today }: Inspection,
  jobs: readonly Job[],
  translations: ReadonlyMap<Unit, Translation>,
  providerOf: (job: Job) => string,
): Composition {
  const addresses = learnAddresses(view.pairs, facts)
  const optionsFor = ({ origin, language, target: path }: Job): ComposeOptions => {
    const isCopyOfSource = origin !== undefined && origin.document.language !== language
    const replacements = isCopyOfSource ? linkChanges(origin, addresses, facts, { path, language }) : []
    return { translationOf: (unit) => translations.get(unit), replacements }
  }
  const written = jobs.flatMap((job): Done[] => {
    const edit = job.addsTo ? undefined : compose(job, optionsFor(job))
    if (!edit) return []
    return [{ jobs: [job], edit: loaded.config.draft.comment ? withComment(job, edit, providerOf(job), today) : edit }]
  })
  const added = new Map<Document, Map<string, { readonly job: Job; readonly text: string }>>()
  for (const job of jobs) {
    const text = job.addsTo && composeText(job, optionsFor(job))
    if (!job.addsTo || text === undefined) continue
    const own = added.get(job.addsTo) ?? new Map<string, { readonly job: Job; readonly text: string }>()
    added.set(job.addsTo, own.set(job.blocks[0]!.label, { job, text }))
  }
  const additions = [...added].flatMap(([catalog, texts]) => addAll(catalog, texts))
  const placed = new Set(additions.flatMap((one) => one.jobs))
  const unplaced = [...added.values()].flatMap((texts) => [...texts.values()].map(({ job }) => job))
  return { done: [...written, ...additions], unplaced: unplaced.filter((job) => !placed.has(job)) }
}

function addAll(catalog: Document, texts: ReadonlyMap<string, { readonly job: Job; readonly text: string }>): Done[] {
  const source = [...texts.values()][0]!.job.origin!.document
  const values = new Map([...texts].map(([key, { text }]) => [key, text]))
  return addMessages(source, catalog, values).map(({ keys, ...edit }) => ({
    jobs: keys.map((key) => texts.get(key)!.job),
    edit: { path: catalog.path, ...edit },
  }))
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
export function applyDrafts(before: Inspection, done: readonly Done[]): Drafted {
  const originals = textsOf(before)
  const [texts, spans] = [new Map<string, string>(), new Map<string, Range[]>()]
  for (const file of new Set(done.map(({ edit }) => edit.path))) {
    const all = done.filter(({ edit }) => edit.path === file)
    const original = originals.get(file) ?? all[0]?.jobs[0]?.addsTo?.text ?? ''
    const edits = [...all.toSorted(byPlace).map(({ edit }) => edit), ...marksIn(original, file, all)].sort(
      (one, other) => one.start - other.start || one.end - other.end,
    )
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

/** What is drafted anew in a gettext file is not in doubt for programs any more; that a person has to look is in the ledger. */
function marksIn(text: string, path: string, done: readonly Done[]): TextEdit[] {
  const places = done.flatMap(({ jobs }) =>
    jobs.flatMap(({ into }) => (into?.block.isUnfinished ? into.block.range.start : [])),
  )
  return places.length === 0 ? [] : clearFuzzy(text, places).map((edit) => ({ path, ...edit }))
}

/** In one place a sentence comes before new paragraphs, and those in the order of the source. */
const byPlace = (one: Done, other: Done): number =>
  one.edit.start - other.edit.start ||
  one.edit.end - other.edit.end ||
  Number(one.jobs[0]?.part === 'blocks') - Number(other.jobs[0]?.part === 'blocks') ||
  (one.jobs[0]?.origin?.range.start ?? 0) - (other.jobs[0]?.origin?.range.start ?? 0)

/** The translations as they are, by path. */
export const textsOf = ({ view, catalogs }: Inspection): ReadonlyMap<string, string> =>
  new Map([...view.pairs, ...catalogs].map(({ target }): [string, string] => [target.path, target.text]))
