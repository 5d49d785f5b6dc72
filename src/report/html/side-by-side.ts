import type { Block } from '../../document/types.js'
import { message } from '../../messages.js'
import { findingCard, type CardContext } from './finding-card.js'
import { headingLevels, type HeadingLevel } from './heading-levels.js'
import { languageName } from './language-name.js'
import { markup, type Content, type Markup } from './markup.js'
import { findingNumber } from './finding-number.js'
import { placeId } from './marks.js'
import { renderBlock } from './render-block.js'
import { rowStateWord } from './row-state.js'
import type { Row, Rows } from './rows.js'

/** Both texts, block by block, with the findings below the blocks that they are about. */
export function sideBySide({ rows, whole }: Rows, context: CardContext): Markup {
  const { translate, languages } = context
  const levels = headingLevels(rows)
  const columns = markup`<div class="columns" aria-hidden="true"><span>${languageName(languages.source, translate)}</span><span>${languageName(languages.target, translate)}</span></div>`
  return markup`${wholePage(whole, context)}
<div class="sides">
${columns}
${rows.map((row) => renderRow(row, levels, context))}</div>
`
}

/** Every place that is on the page, by id. */
export const placesOf = ({ rows }: Rows): ReadonlySet<string> =>
  new Set(
    rows
      .flatMap(({ source, target, gap }) => [...(source?.marks ?? []), ...(target?.marks ?? []), ...gap])
      .flatMap((mark) => (mark.kind === 'finding' ? [placeId(mark)] : [])),
  )

const wholePage = (whole: Rows['whole'], context: CardContext): Content =>
  whole.length > 0 &&
  markup`<div class="row whole" data-state="">${whole.map((numbered) => findingCard(numbered, { ...context, quotes: true }))}</div>
`

function renderRow(row: Row, levels: ReadonlyMap<Block, HeadingLevel>, context: CardContext): Markup {
  const { source, target, state, findings } = row
  const isNamed = state !== undefined && state !== 'in-sync'
  const label = isNamed && markup`<p class="row-state">${context.translate(rowStateWord(state))}</p>`
  return markup`<div class="row${source?.block.kind === 'heading' || target?.block.kind === 'heading' ? ' row-heading' : ''}" data-state="${state ?? ''}">
${label}${renderCell(row, 'source', levels, context)}
${renderCell(row, 'target', levels, context)}
${findings.length > 0 && markup`<div class="findings">${findings.map((numbered) => findingCard(numbered, context))}</div>`}</div>
`
}

function renderCell(
  row: Row,
  side: 'source' | 'target',
  levels: ReadonlyMap<Block, HeadingLevel>,
  { translate, languages }: CardContext,
): Markup {
  const cell = row[side]
  const language = languages[side]
  const name = markup`<span class="side-name">${languageName(language, translate)}</span>`
  if (cell !== undefined)
    return markup`<div class="cell">${name}<div class="text" lang="${language}">${renderBlock(cell, levels.get(cell.block), translate)}</div></div>`
  const numbers = row.gap.map((mark) => findingNumber(mark, translate))
  return markup`<div class="cell gap">${name}<p>${translate(message('html.gap', { language: languageName(language, translate) }))} ${numbers}</p></div>`
}
