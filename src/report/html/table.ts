import type { Message, Translate } from '../../messages.js'
import { markup, type Content, type Markup } from './markup.js'

export interface Table {
  readonly label: Message
  readonly columns: readonly Message[]
  readonly rows: readonly { readonly attributes?: Content; readonly cells: readonly Content[] }[]
}

/**
 * A table of which the first column names the rows. On a narrow screen its cells come below each other; the roles keep
 * it a table for those who cannot see that.
 */
export function table({ label, columns, rows }: Table, translate: Translate): Markup {
  const names = columns.map(translate)
  const head = names.map((name) => markup`<th role="columnheader" scope="col">${name}</th>`)
  const body = rows.map(
    ({ attributes, cells }) =>
      markup`<tr role="row"${attributes}>${cells.map((cell, at) =>
        at === 0
          ? markup`<th role="rowheader" scope="row">${cell}</th>`
          : markup`<td role="cell" data-name="${names[at]}">${cell}</td>`,
      )}</tr>
`,
  )
  return markup`<table class="utrecht-table utrecht-table--html-table" role="table" aria-label="${translate(label)}"><thead role="rowgroup"><tr role="row">${head}</tr></thead>
<tbody role="rowgroup">
${body}</tbody></table>
`
}
