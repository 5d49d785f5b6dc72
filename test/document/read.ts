import { parseDocument, type ParseOptions } from '../../src/document/parse.js'
import type { Block, Document, Inline } from '../../src/document/types.js'

const readableKeys = ['title', 'summary', 'description', 'hero.tagline', 'tags']

/** Reads a page as Material for MkDocs would, unless told otherwise. */
export const read = (text: string, options: Partial<ParseOptions> = {}): Document =>
  parseDocument(text, {
    path: 'beleid.md',
    language: 'nl',
    dialect: 'mkdocs',
    slugs: 'python-markdown',
    readableKeys,
    ...options,
  })

/** What is not prose, made visible: `￼` is hard to tell from white space. */
export const show = (text: string): string => text.replaceAll('\uFFFC', '▢')

const named = ({ kind, label }: Pick<Block, 'kind' | 'label'>): string => (label === '' ? kind : `${kind} ${label}`)

/** `paragraph ‹Meld je aan.›`: each block with its kind, label and prose, or its literal value where it has none. */
export const outline = ({ blocks }: Document): string[] =>
  blocks
    .filter(({ kind }) => kind !== 'tag')
    .map((block) => `${named(block)} ‹${show(block.prose.text || block.value)}›`)

/** `link ‹beleid› beleid.md`: each inline with its content as it stands in the page, and its address. */
export const inlinesOf = ({ text, blocks }: Document): string[] => {
  const cut = ({ start, end }: Inline['range']): string => text.slice(start, end)
  return blocks.flatMap(({ inlines }) =>
    inlines.map(({ kind, content, url, urlRange }) =>
      [`${kind} ‹${cut(content)}›`, ...(url === undefined ? [] : [url, `at ‹${urlRange ? cut(urlRange) : ''}›`])].join(
        ' ',
      ),
    ),
  )
}
