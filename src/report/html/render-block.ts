import type { Block } from '../../document/types.js'
import type { Translate } from '../../messages.js'
import { html, type Markup } from './markup.js'
import { renderInlines } from './render-inlines.js'
import type { Cell } from './rows.js'

/**
 * A block as readable text with its basic structure: heading, list, table row, code. Nothing of it is a link, and no
 * markup of the page comes through.
 *
 * @param level  of a heading that is to be one in the report too; undefined: it only looks like one
 */
export function renderBlock({ block, document, marks }: Cell, level: number | undefined, translate: Translate): Markup {
  const content = renderInlines(block, document, marks, translate)
  switch (block.kind) {
    case 'heading':
      return headingOf(content, block.depth, level)
    case 'list-item':
      return listItem(block, document.text, content)
    case 'table-row':
      return html`<p class="table-row">${content}</p>`
    case 'code':
      return html`<pre class="nl-code-block"><code class="nl-code-block__code">${content}</code></pre>`
    case 'front-matter':
      return html`<p class="nl-paragraph"><span class="key">${block.label}:</span> ${content}</p>`
    case 'attribute':
      return html`<p class="nl-paragraph"><span class="key">${block.label}:</span> ${content}</p>`
    case 'title':
      return html`<p class="nl-paragraph"><strong>${content}</strong></p>`
    case 'html':
      return /^h[1-6]$/.test(block.label)
        ? headingOf(content, Number(block.label[1]), undefined)
        : html`<p class="nl-paragraph">${content}</p>`
    case 'opaque':
    case 'tag':
    case 'rule':
      return html`<pre class="nl-code-block"><code class="nl-code-block__code">${content}</code></pre>`
    case 'paragraph':
    case 'message':
      return block.containers.includes('quote')
        ? html`<blockquote><p class="nl-paragraph">${content}</p></blockquote>`
        : html`<p class="nl-paragraph">${content}</p>`
  }
}

/** It looks as it does in the page, whatever its place among the headings of the report. */
function headingOf(content: Markup, depth: number, level: number | undefined): Markup {
  const look = `heading-${String(Math.min(6, Math.max(1, depth)))}`
  if (level === undefined) return html`<p class="${look}">${content}</p>`
  const tag = { markup: `h${String(level)}` }
  return html`<${tag} class="${look}">${content}</${tag}>`
}

function listItem({ containers, depth, range }: Block, text: string, content: Markup): Markup {
  const look = `depth-${String(Math.min(4, Math.max(1, depth)))}`
  const number = /^\s*(\d{1,6})[.)]/.exec(text.slice(range.start, Math.min(range.end, range.start + 20)))?.[1]
  if (containers.findLast((container) => container.endsWith('list')) !== 'ordered-list' || number === undefined)
    return html`<ul class="${look}">
      <li>${content}</li>
    </ul>`
  return html`<ol class="${look}" start="${Number(number)}">
    <li>${content}</li>
  </ol>`
}
