import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { docusaurusSyntax, mkdocsSyntax, type Syntax } from '../../../src/document/markdown/dialects.js'

export type SyntaxName = 'mkdocs' | 'docusaurus'

const syntaxes: Readonly<Record<SyntaxName, Syntax>> = { mkdocs: mkdocsSyntax(), docusaurus: docusaurusSyntax() }

export function parse(text: string, syntax: SyntaxName): Nodes {
  const { micromark, mdast } = syntaxes[syntax]
  return fromMarkdown(text, { extensions: micromark, mdastExtensions: mdast })
}

/**
 * The blocks of a text as lines, indented as they nest. What holds text shows the piece of the page it covers, so that
 * a wrong position shows too; containers show only where they end: their last line.
 */
export function outline(text: string, syntax: SyntaxName): string[] {
  const lines: string[] = []
  const visit = (node: Nodes, depth: number): void => {
    const covered = text.slice(node.position!.start.offset, node.position!.end.offset)
    const blocks = ['admonition', 'list', 'listItem', 'blockquote'].includes(node.type)
    const label = node.type === 'admonition' ? `${node.marker} ${node.name}` : node.type
    const shown = blocks ? `… ‹${covered.slice(covered.lastIndexOf('\n') + 1).trimStart()}›` : `‹${covered}›`
    lines.push(`${'  '.repeat(depth)}${label} ${shown}`)
    if (blocks && 'children' in node) for (const child of node.children) visit(child, depth + 1)
  }
  const root = parse(text, syntax)
  if ('children' in root) for (const child of root.children) visit(child, 0)
  return lines
}
