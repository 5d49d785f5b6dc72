import type { Language } from '../../document/types.js'
import { message, type Translate } from '../../messages.js'
import type { RecordedFinding, RecordedPage } from '../record.js'
import type { PageSides } from '../page-sides.js'
import { figuresOf } from '../figures.js'
import { statesByKind, stripShapes, stripText } from '../state-strip.js'
import { findingCard, levelBadge, type CardContext } from './finding-card.js'
import { filterForm } from './filters.js'
import { levelCounts } from './level-counts.js'
import { markup, join, withCode, type Content, type Markup } from './markup.js'
import { findingId } from './marks.js'
import { heading, link } from './page-shell.js'
import { rowStates, rowStateWord } from './row-state.js'
import { rowsOf, type NumberedFinding } from './rows.js'
import { placesOf, sideBySide } from './side-by-side.js'
import { stateWord } from '../state-word.js'
import type { Languages } from './types.js'

/** One page of the site and what goes with it. */
export interface Guideline {
  readonly page: RecordedPage
  readonly title: string
  readonly findings: readonly RecordedFinding[]
  /** Undefined: only the findings are known, not the texts. */
  readonly sides: PageSides | undefined
  readonly previous: Neighbour | undefined
  readonly next: Neighbour | undefined
}

interface Neighbour {
  readonly title: string
  /** From the folder of the pages. */
  readonly file: string
}

/** Both languages of a page side by side, with what was found. */
export function guidelineMain(
  { page, title, findings, sides, previous, next }: Guideline,
  context: Omit<CardContext, 'places' | 'quotes'>,
): Markup {
  const { translate, languages } = context
  const numbered = findings.map((finding, at): NumberedFinding => ({ number: at + 1, finding }))
  const body = sides ? textBody(sides, numbered, context) : quotedBody(numbered, context)
  const own = page.source === null ? languages.target : languages.source
  return markup`${heading(1, title, markup` lang="${own}"`)}
${standing(page, findings, sides, translate)}
${contents(numbered, context.said, translate)}
${body}
<nav class="neighbours" aria-label="${translate(message('html.neighbours'))}">${neighbourLink('prev', previous, languages)}${neighbourLink('next', next, languages)}</nav>`
}

/** So many findings can be seen at a glance; more are folded. */
const GLANCE = 8

/** What there is to find on the page; each leads to its explanation beside the text. */
function contents(numbered: readonly NumberedFinding[], said: Language, translate: Translate): Content {
  if (numbered.length === 0) return undefined
  const items = numbered.map(({ number, finding }) => {
    const link = markup`<a class="nl-link" href="#${findingId(number)}" lang="${said}">${withCode(finding.message)}</a>`
    return markup`<li>${levelBadge(finding.severity, translate)} ${link}</li>\n`
  })
  const summary = translate(message('html.findings.list', { count: numbered.length }))
  return markup`${heading(2, translate(message('html.findings')))}
<details class="contents"${numbered.length <= GLANCE && markup` open`}><summary>${summary}</summary>
<ol class="finding-list">${items}</ol></details>`
}

const neighbourLink = (rel: 'prev' | 'next', page: Neighbour | undefined, { source }: Languages): Content => {
  if (page === undefined) return undefined
  const title = markup`<span lang="${source}">${page.title}</span>`
  const text = rel === 'prev' ? markup`← ${title}` : markup`${title} →`
  return markup`<a class="nl-link ${rel}" rel="${rel}" href="${page.file}">${text}</a>`
}

/** How far the page is: in a word, in a picture and in numbers. */
function standing(
  page: RecordedPage,
  findings: readonly RecordedFinding[],
  sides: PageSides | undefined,
  translate: Translate,
): Markup {
  const figures = figuresOf([page])
  const states = sides ? [...sides.states.values()] : statesByKind(figures)
  const paths = [page.source, page.target].flatMap((path) =>
    path === null ? [] : [markup`<code class="nl-code">${path}</code>`],
  )
  return markup`<p class="paths">${join(paths, ' → ')}</p>
<div class="standing">
<p><span class="nl-data-badge state-${page.state}">${translate(stateWord(page))}</span> ${stripText(figures, translate)}</p>
${states.length > 0 && strip({ markup: stripShapes(states) })}
${levelCounts(findings, translate, message('report.noFindings'))}
</div>`
}

/** The figures beside it say the same. */
const strip = (shapes: Markup): Markup =>
  markup`<svg class="strip" viewBox="0 0 480 16" preserveAspectRatio="none" aria-hidden="true">${shapes}</svg>`

function textBody(
  sides: PageSides,
  numbered: readonly NumberedFinding[],
  context: Omit<CardContext, 'places' | 'quotes'>,
): Markup {
  const { translate } = context
  const rows = rowsOf(sides, numbered)
  const present = new Set(rows.rows.map(({ state }) => state))
  const states = rowStates
    .filter((state) => present.has(state))
    .map((value) => ({ value, label: translate(rowStateWord(value)) }))
  const filters = filterForm(
    { items: '.row', search: message('html.filter.text'), rules: rulesOf(numbered), states },
    translate,
  )
  return markup`${heading(2, translate(message('html.sides')))}
${filters}
${sideBySide(rows, { ...context, places: placesOf(rows), quotes: false })}`
}

function quotedBody(numbered: readonly NumberedFinding[], context: Omit<CardContext, 'places' | 'quotes'>): Content {
  if (numbered.length === 0) return undefined
  const { translate } = context
  const filters = filterForm(
    { items: '.row', search: message('html.filter.text'), rules: rulesOf(numbered), states: [] },
    translate,
  )
  const cards = numbered.map(
    (finding) =>
      markup`<div class="row quoted" data-state="">${findingCard(finding, { ...context, places: new Set(), quotes: true })}</div>
`,
  )
  return markup`${heading(2, translate(message('html.places')))}
<p class="nl-paragraph">${translate(message('html.noTexts'))}</p>
${filters}
${cards}`
}

const rulesOf = (numbered: readonly NumberedFinding[]): readonly string[] => [
  ...new Set(numbered.map(({ finding }) => finding.rule)),
]

export const backToOverview = (translate: Translate): Markup =>
  markup`<nav aria-label="${translate(message('html.breadcrumb'))}"><p>${link('../index.html', translate(message('html.overview')))}</p></nav>`
