import { Parser } from 'htmlparser2'
import { TermListError } from '../term-list-error.js'

/** An element of an XML file with what stands in it. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  /** The text of the element itself and of what stands in it. */
  readonly text: string
}

const DEEPEST = 50

interface OpenElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: OpenElement[]
  text: string
}

/**
 * Reads XML without entities of its own, so nothing can grow and nothing is fetched. Prefixes of namespaces are left out.
 * @throws {TermListError} if it is nested deeper than any term base or a tag is not closed
 */
export function parseXml(xml: string): Element {
  const root: OpenElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length > DEEPEST) throw new TermListError('', `<${name}>`)
        const element = { name: name.replace(/^.*:/, ''), attributes, children: [], text: '' }
        open.at(-1)!.children.push(element)
        open.push(element)
      },
      ontext(text) {
        for (const element of open) if (element !== root) element.text += text
      },
      onclosetag() {
        open.pop()
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(xml)
  const unclosed = open[1]
  if (unclosed) throw new TermListError('', `<${unclosed.name}>`)
  parser.end()
  return root
}

/** All elements of that name, at any depth, in order. */
export function elementsIn(element: Element, ...names: readonly string[]): Element[] {
  return element.children.flatMap((child) => [
    ...(names.includes(child.name) ? [child] : []),
    ...elementsIn(child, ...names),
  ])
}

export const languageOf = ({ attributes }: Element): string => attributes['xml:lang'] ?? attributes['lang'] ?? ''

export const escapeXml = (text: string): string =>
  text
    // XML 1.0 has no place for control characters.
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
