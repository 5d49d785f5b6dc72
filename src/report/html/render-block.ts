import type { Block } from '../../document/types.js'
import type { Translate } from '../../messages.js'
import { markup, type Markup } from './markup.js'
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
      return markup`<p class="table-row">${content}</p>`
    case 'code':
      return markup`<pre class="nl-code-block"><code class="nl-code-block__code">${content}</code></pre>`
    case 'front-matter':
      return markup`<p class="nl-paragraph"><span class="key">${block.label}:</span> ${content}</p>`
    case 'attribute':
      return markup`<p class="nl-paragraph"><span class="key">${block.label}:</span> ${content}</p>`
    case 'title':
      return markup`<p class="nl-paragraph"><strong>${content}</strong></p>`
    case 'html':
      return /^h[1-6]$/.test(block.label)
        ? headingOf(content, Number(block.label[1]), undefined)
        : markup`<p class="nl-paragraph">${content}</p>`
    case 'opaque':
    case 'tag':
    case 'rule':
      return markup`<pre class="nl-code-block"><code class="nl-code-block__code">${content}</code></pre>`
    case 'paragraph':
    case 'message':
      return block.containers.includes('quote')
        ? markup`<blockquote><p class="nl-paragraph">${content}</p></blockquote>`
        : markup`<p class="nl-paragraph">${content}</p>`
  }
}

/** It looks as it does in the page, whatever its place among the headings of the report. */
function headingOf(content: Markup, depth: number, level: number | undefined): Markup {
  const look = `heading-${String(Math.min(6, Math.max(1, depth)))}`
  if (level === undefined) return markup`<p class="${look}">${content}</p>`
  const tag = { markup: `h${String(level)}` }
  return markup`<${tag} class="${look}">${content}</${tag}>`
}

function listItem({ containers, depth, range }: Block, text: string, content: Markup): Markup {
  const look = `depth-${String(Math.min(4, Math.max(1, depth)))}`
  const number = /^\s*(\d{1,6})[.)]/.exec(text.slice(range.start, Math.min(range.end, range.start + 20)))?.[1]
  if (containers.findLast((container) => container.endsWith('list')) !== 'ordered-list' || number === undefined)
    return markup`<ul class="${look}"><li>${content}</li></ul>`
  return markup`<ol class="${look}" start="${Number(number)}"><li>${content}</li></ol>`
}
