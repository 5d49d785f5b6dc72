import type { Block, Document, Language, Range, Section } from '../document/types.js'
import type { PageDrift, WordChange } from '../drift/types.js'
import { termsIn } from '../glossary/find-terms.js'
import type { TermBase } from '../glossary/term-base.js'
import type { Term } from '../glossary/types.js'
import type { Message } from '../messages.js'
import type { Finding, Place, Rule, SiteView } from '../rules/types.js'
import type { Pair } from '../align/types.js'
import type { Ground } from './decide.js'
import { linesAround } from './lines.js'
import { messageText } from './write-message.js'

/** All there is to show of one finding. */
export interface FindingView {
  readonly finding: Finding
  /** The headings above the place, the outermost first; of the source, where there is one. */
  readonly headings: readonly string[]
  readonly languages: { readonly source: Language; readonly target: Language }
  readonly texts: ReadonlyMap<string, string>
  readonly why: Message | undefined
  readonly todo: Message | undefined
  /** What changed in the source since it was translated, if that is what the finding is about. */
  readonly drift: { readonly text: string; readonly start: number; readonly words: readonly WordChange[] } | undefined
  /** What the term base says of the words, for findings about terms. */
  readonly terms: readonly Term[]
  /** The sections in which the places stand, as ranges of their pages. */
  readonly sections: { readonly source: Place | undefined; readonly target: Place | undefined }
  /** The lines, or the message, that are rewritten with an edit in place; undefined where there is nothing to rewrite. */
  readonly lines: Place | undefined
}

interface Known {
  readonly view: SiteView
  readonly catalogs: readonly Pair[]
  readonly drift: ReadonlyMap<string, PageDrift>
  readonly ground: Ground
  readonly terms: ReadonlyMap<Language, TermBase>
  readonly rules: readonly Rule[]
}

/** Rules about which the term base knows more. */
const termRules: ReadonlySet<string> = new Set([
  'term-missing',
  'term-forbidden',
  'term-inconsistent',
  'homograph',
  'false-friend',
  'acronym-mismatch',
])

export function viewOf(finding: Finding, known: Known): FindingView {
  const { source, target } = finding
  const pair = pairOf(finding, known)
  const rule = known.rules.find(({ id }) => id === finding.rule)
  const { texts } = known.ground
  const sourceSections = sectionsOf(pair?.source ?? singleOf(finding, known), source?.range)
  const targetSections = sectionsOf(pair?.target, target?.range)
  const text = target && texts.get(target.path)
  const isMarked = target !== undefined && text !== undefined && target.range.start < target.range.end
  const lines = isMarked ? (messageText(pair?.target, target) ?? linesOf(text, target)) : undefined
  return {
    finding,
    headings: headingsOf(sourceSections.length > 0 ? sourceSections : targetSections),
    languages: { source: pair?.source.language ?? 'nl', target: pair?.target.language ?? 'en' },
    texts,
    why: rule?.why,
    todo: rule?.todo,
    drift: driftOf(finding, pair, known),
    terms: termRules.has(finding.rule) && pair ? termsAt(finding, known.terms.get(pair.target.language), texts) : [],
    sections: {
      source: placeOf(sourceSections.at(-1), source, texts),
      target: placeOf(targetSections.at(-1), target, texts),
    },
    lines,
  }
}

function linesOf(text: string, place: Place): Place {
  const { path, start, end, text: written } = linesAround(text, place)
  return { path, range: { start, end }, text: written }
}

/** The title of the page is left out below it: the page is named already. */
const headingsOf = (sections: readonly Section[]): readonly string[] =>
  sections.filter(({ depth, title }) => title !== '' && (depth > 1 || sections.length === 1)).map(({ title }) => title)

const pairOf = ({ source, target }: Finding, { view, catalogs }: Known): Pair | undefined =>
  [...view.pairs, ...catalogs].find(
    (pair) =>
      (source === undefined || pair.source.path === source.path) &&
      (target === undefined || pair.target.path === target.path),
  )

const singleOf = ({ source, target }: Finding, { view }: Known): Document | undefined =>
  view.missing.find((one) => one.source.path === source?.path)?.source ??
  view.orphans.find((one) => one.target.path === target?.path)?.target

/** The section in which a place stands, after those that it is a part of. */
function sectionsOf(document: Document | undefined, range: Range | undefined): readonly Section[] {
  if (!document || !range) return []
  let at = document.sections.findLastIndex((section) => section.range.start <= range.start)
  const found: Section[] = []
  for (; at >= 0; at = document.sections[at]?.parent ?? -1) {
    const section = document.sections[at]
    if (section) found.unshift(section)
  }
  return found
}

function placeOf(
  section: Section | undefined,
  place: Place | undefined,
  texts: Known['ground']['texts'],
): Place | undefined {
  const text = place && texts.get(place.path)
  if (!section || !place || text === undefined) return undefined
  const { range } = section
  return { path: place.path, range, text: text.slice(range.start, range.end) }
}

function driftOf({ rule, target }: Finding, pair: Pair | undefined, { drift }: Known): FindingView['drift'] {
  if (rule !== 'source-changed' || !pair || !target) return undefined
  const holds = ({ range }: Block): boolean => range.start <= target.range.start && target.range.start < range.end
  const block = drift.get(target.path)?.blocks.find((one) => one.words.length > 0 && holds(one.target))
  if (!block?.sourceNow) return undefined
  const { start, end } = block.sourceNow.range
  return { text: pair.source.text.slice(start, end), start, words: block.words }
}

function termsAt(
  { source, target }: Finding,
  base: TermBase | undefined,
  texts: Known['ground']['texts'],
): readonly Term[] {
  const text = source && texts.get(source.path)
  if (!source || !base || text === undefined || !target) return []
  const around = source.range.start < source.range.end ? source.text : linesAround(text, source).text
  return [...new Set(termsIn(around, base.index).map(({ term }) => term))].slice(0, 2)
}
