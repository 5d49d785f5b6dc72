import { yamlScalar } from '../document/catalog/write-value.js'
import type { Block, Document } from '../document/types.js'

/** Writes readable text so that it is read back as that text, wherever the block stands. */
export function escapeFor(block: Block): (text: string, isFirst: boolean) => string {
  switch (block.kind) {
    case 'front-matter':
      return (text) => text
    case 'message':
      // A message with entities is HTML.
      return /&(?:#\w{1,8}|[A-Za-z]\w{1,30});/.test(block.value) ? entities : (text) => text
    case 'attribute':
      return block.label.startsWith('img ') || block.label.startsWith('link ')
        ? (text) => markdown(text, block, false).replaceAll('"', '&quot;')
        : (text) => html(text).replaceAll('"', '&quot;').replaceAll("'", '&#39;')
    case 'html':
      return html
    default:
      return (text, isFirst) => markdown(text, block, isFirst)
  }
}

const entities = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const html = (text: string): string =>
  template(
    text
      .replace(/&(?=#?\w{1,31};)/g, '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;'),
  )

/** Only what would count as markup here gets a backslash: people read the source too. */
function markdown(text: string, { kind, containers }: Block, isFirst: boolean): string {
  let escaped = text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/[`[\]]/g, '\\$&')
    .replace(/\*(?=\S)|(?<=\S)\*/g, '\\*')
    .replace(/(?<![\p{L}\p{N}])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/~(?=~)/g, '\\~')
    .replace(/&(?=#?\w{1,31};)/g, '&amp;')
    .replace(/<(?=[A-Za-z/!?])/g, '&lt;')
  if (containers.includes('table')) escaped = escaped.replaceAll('|', '\\|')
  if (isFirst && kind !== 'heading' && kind !== 'table-row')
    escaped = escaped
      .replace(/^(\s*\d{1,9})(?=[.)](?:\s|$))/, '$1\\')
      .replace(/^(\s*)(?=[-+#>=:|]|!!!|\?\?\?|===)/, '$1\\')
  return template(escaped)
}

/** No site generator must run what a machine made up. */
const template = (text: string): string => text.replace(/\{(?=[{%])/g, '&#123;').replace(/(?<=[$%])\{/g, '&#123;')

/** A value of front matter or of a catalog as YAML writes it in that place, between the quotes that are there. */
export function inYaml(text: string, { text: page }: Document, { range }: Block): string {
  const quote = page.charAt(range.start - 1)
  if (quote === "'") return text.replaceAll("'", "''")
  if (quote === '"') return text.replace(/["\\]/g, '\\$&')
  const isFolded = /[|>][^\n:]{0,4}\r?\n[ \t]*$/.test(page.slice(Math.max(0, range.start - 80), range.start))
  return isFolded ? text : yamlScalar(text)
}
