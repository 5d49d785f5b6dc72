import type { Pair } from '../../align/types.js'
import { messageAt } from '../../document/catalog/catalog-document.js'
import { isCatalog } from '../../document/catalog/read-catalog.js'
import type { Document, Language, Range } from '../../document/types.js'
import type { PageDrift } from '../../drift/types.js'
import type { NameIndex } from '../../glossary/find-names.js'
import type { Finding } from '../../rules/types.js'
import { excerptOf, type Job, type Left, type Plan, type Scope } from '../jobs.js'
import { UnitMaker } from '../units.js'
import { messageJob, newCatalogJobs } from './catalog.js'
import { frontMatterJobs } from './front-matter.js'
import { missingRuns, placeOfRun } from './runs.js'
import { sentenceJob, untranslatedJob, type Makers, type Of } from './sentences.js'
import { staleJobs } from './stale.js'

/** The findings that a draft can settle, and what they are a matter of. */
const draftedRules: Readonly<Record<string, Scope>> = {
  'page-missing': 'missing',
  'section-missing': 'missing',
  'block-missing': 'missing',
  'sentence-missing': 'missing',
  'message-missing': 'missing',
  'front-matter-missing': 'missing',
  'source-changed': 'stale',
  untranslated: 'untranslated',
  'front-matter-untranslated': 'untranslated',
  'attribute-untranslated': 'untranslated',
}

export interface PlanInput {
  readonly pairs: readonly Pair[]
  readonly missing: readonly { readonly source: Document; readonly language: Language; readonly expected: string }[]
  /** Without those that people accepted or switched off. */
  readonly findings: readonly Finding[]
  readonly drift: ReadonlyMap<string, PageDrift>
  readonly names: NameIndex
  /** Empty: all. */
  readonly scopes: readonly Scope[]
  /** Whether a page may not leave this machine. */
  readonly isForbidden: (page: Document) => boolean
}

/** What is to be drafted: what the check reports as missing, stale or untranslated, and nothing else. */
export function planDrafts(input: PlanInput): Plan {
  const { pairs, missing, scopes } = input
  const findings = input.findings.filter(({ rule }) => {
    const scope = draftedRules[rule]
    return scope !== undefined && (scopes.length === 0 || scopes.includes(scope))
  })
  const plans = [
    ...missing.flatMap((page) => (isReported(findings, page.source) ? [planPage(page, input)] : [])),
    ...pairs.map((pair) => planPair(pair, findings, input)),
  ]
  return { jobs: plans.flatMap(({ jobs }) => jobs), left: plans.flatMap(({ left }) => left) }
}

const isReported = (findings: readonly Finding[], { path }: Document): boolean =>
  findings.some(({ rule, page }) => rule === 'page-missing' && page === path)

/** The source page is the skeleton: all that is no text for readers is copied. */
function planPage({ source, language, expected }: PlanInput['missing'][number], input: PlanInput): Plan {
  const of = { language, page: source.path, target: expected }
  const excerpt = source.title || source.path
  if (input.isForbidden(source)) return { jobs: [], left: [{ ...of, excerpt, reason: 'no-mt' }] }
  const range = { start: 0, end: source.text.length }
  const maker = new UnitMaker(source, input.names)
  if (isCatalog(source.path)) return { jobs: newCatalogJobs(maker, of), left: [] }
  const job: Job = {
    ...of,
    scope: 'missing',
    part: 'page',
    place: { start: 0, end: 0 },
    origin: { document: source, range },
    units: maker.unitsIn(range),
    before: '',
    after: '',
    blocks: source.blocks,
    excerpt,
  }
  return { jobs: [job], left: [] }
}

function planPair(pair: Pair, all: readonly Finding[], input: PlanInput): Plan {
  const { source, target } = pair
  const findings = all.filter(
    (finding) => finding.page === source.path && finding.target?.path === target.path && isOfPair(finding, pair),
  )
  const of: Of = { language: target.language, page: source.path, target: target.path }
  const leave = (text: string, reason: Left['reason']): Left => ({ ...of, excerpt: excerptOf(text), reason })
  const makers: Makers = { source: new UnitMaker(source, input.names), target: new UnitMaker(target, input.names) }
  const isInScope = input.scopes.length === 0 || input.scopes.includes('missing')
  const keys = isInScope ? frontMatterJobs(pair, findings, makers, of) : []
  if (findings.length + keys.length === 0) return { jobs: [], left: [] }
  if (input.isForbidden(source) || input.isForbidden(target)) return { jobs: [], left: [leave(source.title, 'no-mt')] }

  const blocks = planRuns(pair, findings, makers, of)
  const jobs: Job[] = [...keys, ...blocks.jobs]
  const left: Left[] = [...blocks.left]
  for (const finding of findings) {
    const text = finding.source?.text ?? ''
    const made = jobsOf(finding, pair, makers, of, input)
    if (made === undefined) left.push(leave(text, finding.rule === 'source-changed' ? 'unknown-change' : 'no-place'))
    else jobs.push(...made)
  }
  return { jobs: withoutOverlaps(jobs).map((job) => inMessage(job, target)), left }
}

/** Whatever lies in a message of a catalog is written as its file wants it. */
function inMessage(job: Job, target: Document): Job {
  const block = job.addsTo ? undefined : messageAt(target, job.place)
  return block ? { ...job, into: { block, file: target.text } } : job
}

/** Pairs of catalogs share their file: there the language tells. */
const isOfPair = ({ target }: Finding, pair: Pair): boolean =>
  pair.source.path !== pair.target.path ||
  target?.range.start === target?.range.end ||
  pair.target.blocks.some(({ range }) => range.start === target?.range.start)

/** Undefined where nothing can be drafted; nothing where another step does. */
function jobsOf(finding: Finding, pair: Pair, makers: Makers, of: Of, input: PlanInput): Job[] | undefined {
  const only = (job: Job | undefined): Job[] | undefined => job && [job]
  switch (finding.rule) {
    case 'sentence-missing':
      return only(sentenceJob(pair, finding, makers, of))
    case 'message-missing':
      return only(messageJob(pair, finding, makers, of))
    case 'untranslated':
    case 'front-matter-untranslated':
    case 'attribute-untranslated':
      return only(untranslatedJob(pair, finding, makers, of))
    case 'source-changed': {
      const drift = input.drift.get(pair.target.path)?.blocks.find((one) => isAbout(one.target.range, finding))
      return drift && staleJobs(pair, drift, makers, of)
    }
    default:
      return []
  }
}

const isAbout = ({ start, end }: Range, { target }: Finding): boolean =>
  target !== undefined && target.range.start >= start && target.range.start < end

/** Missing sections and blocks. */
function planRuns(pair: Pair, findings: readonly Finding[], { source }: Makers, of: Of): Plan {
  const gaps = findings.filter(({ rule }) => rule === 'section-missing' || rule === 'block-missing')
  const isWanted = ({ range }: { readonly range: Range }): boolean =>
    gaps.some((gap) => gap.source && gap.source.range.start <= range.start && range.end <= gap.source.range.end)
  const jobs: Job[] = []
  const left: Left[] = []
  for (const run of missingRuns(pair, isWanted)) {
    const place = placeOfRun(pair, run)
    const text = run.blocks.find(({ prose }) => prose.text !== '')?.prose.text ?? run.blocks[0]?.value ?? ''
    if (!place) {
      left.push({ ...of, excerpt: excerptOf(text), reason: 'no-place' })
      continue
    }
    const { at, before, after } = place
    const inside = pair.source.blocks.filter(
      ({ range }) => range.start >= run.range.start && range.end <= run.range.end,
    )
    jobs.push({
      ...of,
      scope: 'missing',
      part: 'blocks',
      place: { start: at, end: at },
      origin: { document: pair.source, range: run.range },
      units: source.unitsIn(run.range),
      before,
      after,
      blocks: inside,
      excerpt: excerptOf(text),
    })
  }
  return { jobs, left }
}

/** Of two that would change the same text the first one counts: what is missing, then what is stale. */
function withoutOverlaps(jobs: readonly Job[]): Job[] {
  const kept: Job[] = []
  for (const job of jobs)
    if (!kept.some(({ place }) => job.place.start < place.end && place.start < job.place.end)) kept.push(job)
  return kept
}
