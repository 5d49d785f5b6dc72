import { onOneLine } from './printable.js'

type Attributes = Readonly<Record<string, string | number | undefined>>

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

/**
 * An element on lines of its own, with its children indented. Attributes that are undefined are left out; everything
 * else is escaped, and what XML 1.0 cannot hold at all is shown as a visible sign.
 *
 * @param name  ours, so not escaped
 * @param children  elements made by this function
 */
export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const start = startTag(name, attributes)
  if (children.length === 0) return `<${start}/>\n`
  return `<${start}>\n${children.join('').replace(/^(?=.)/gm, '  ')}</${name}>\n`
}

/** An element that holds text only. */
export const textElement = (name: string, attributes: Attributes, text: string): string =>
  `<${startTag(name, attributes)}>${escapeXml(text)}</${name}>\n`

const startTag = (name: string, attributes: Attributes): string =>
  [name, ...Object.entries(attributes).flatMap(([key, value]) => attribute(key, value))].join(' ')

const attribute = (name: string, value: string | number | undefined): readonly string[] =>
  value === undefined ? [] : [`${name}="${escapeXml(String(value))}"`]

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

export const escapeXml = (text: string): string =>
  onOneLine(text)
    .replace(/[&<>"']/g, (character) => entities[character] ?? '')
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
