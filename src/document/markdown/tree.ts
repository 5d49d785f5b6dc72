import type { Definition, Root } from 'mdast'
import { fromMarkdown, type Extension as MdastExtension } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import type { Extension } from 'micromark-util-types'
import type { Dialect } from '../types.js'
import { docusaurusSyntax, mkdocsSyntax } from './dialects.js'

interface Syntax {
  readonly micromark: Extension[]
  readonly mdast: MdastExtension[]
}

// GFM without its bare links: they cost 40 % of the time, and `readText` finds them.
const gfm: Syntax = {
  micromark: [gfmFootnote(), gfmStrikethrough({ singleTilde: false }), gfmTable(), gfmTaskListItem()],
  mdast: [
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
  ] as MdastExtension[],
}

const join = (one: Syntax, other: Syntax): Syntax => ({
  micromark: [...one.micromark, ...other.micromark],
  mdast: [...one.mdast, ...other.mdast],
})

const syntaxes = new Map<Dialect, Syntax>([['commonmark', gfm]])

/** Makes a dialect ready for `parseTree`. MDX brings a JavaScript parser along, which is loaded only for it. */
export async function loadDialect(dialect: Dialect): Promise<void> {
  if (dialect !== 'mdx') return
  const [{ mdxjs }, { mdxFromMarkdown }] = await Promise.all([
    import('micromark-extension-mdxjs'),
    import('mdast-util-mdx'),
  ])
  syntaxes.set('mdx', join(join(gfm, docusaurusSyntax()), { micromark: [mdxjs()], mdast: mdxFromMarkdown() }))
}

function syntaxOf(dialect: Dialect): Syntax {
  const known = syntaxes.get(dialect)
  if (known) return known
  const syntax = join(gfm, dialect === 'mkdocs' ? mkdocsSyntax() : docusaurusSyntax())
  if (dialect !== 'mdx') syntaxes.set(dialect, syntax)
  return syntax
}

/** Parses Markdown without front matter; offsets in the tree count from the start of `text`. */
export function parseTree(text: string, dialect: Dialect): Root {
  const { micromark, mdast } = syntaxOf(dialect)
  return fromMarkdown(text, { extensions: micromark, mdastExtensions: mdast })
}

/** The link definitions of a tree by identifier; the first of each counts. */
export function definitionsIn(root: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>()
  const visit = (nodes: readonly unknown[]): void => {
    for (const node of nodes as { type: string; children?: unknown[] }[]) {
      if (node.type === 'definition') {
        const definition = node as Definition
        if (!definitions.has(definition.identifier)) definitions.set(definition.identifier, definition)
      } else if (node.children && node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'table') {
        visit(node.children)
      }
    }
  }
  visit(root.children)
  return definitions
}
