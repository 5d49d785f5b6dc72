import type { Code, Definition, Html, List, ListItem, Nodes, PhrasingContent, Root, Table } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx'
import { sentencesIn } from '../language/sentences.js'
import { passagesIn, readHtml } from './html.js'
import { commentsIn } from './code-comments.js'
import { InlineReader } from './inlines.js'
import { ProseBuilder, segmentsOf } from './prose.js'
import { readAttribute } from './text-tokens.js'
import type { Block, BlockKind, Inline, Language, Prose, Range } from './types.js'

const emptyProse: Prose = { text: '', runs: [] }

/** Comments that a site generator acts on; others are notes of the authors. */
const isMarker = (comment: string): boolean => /^<!--\s*(?:truncate|more|excerpt)\s*-->\s*$/i.test(comment)

interface Scope {
  readonly containers: readonly string[]
  /** How many lists are around. */
  readonly depth: number
  /** Set for the first child of a list item: where the item starts. */
  readonly itemStart?: number
}

/** Turns a Markdown tree into blocks in reading order. Offsets in the tree count from `base` in `source`. */
export function readBlocks(
  root: Root,
  source: string,
  base: number,
  definitions: ReadonlyMap<string, Definition>,
  language: Language,
): Block[] {
  const reader = new BlockReader(source, base, definitions, language)
  reader.readAll(root.children, { containers: [], depth: 0 })
  return reader.blocks
}

/** Makes a block; the sentences follow from its prose. */
export function makeBlock(parts: Pick<Block, 'kind' | 'range'> & Partial<Block>, language: Language): Block {
  const prose = parts.prose ?? emptyProse
  const segments = prose.text === '' ? [] : segmentsOf(prose, sentencesIn(prose.text, language))
  return {
    inlines: [],
    label: '',
    containers: [],
    depth: 0,
    group: -1,
    value: '',
    prose,
    segments: segments.map((segment) => ({ ...segment, range: widen(segment.range, parts.inlines ?? []) })),
    ...parts,
  }
}

/** The range without inlines cut in two: a link belongs whole to the sentence that holds its text. */
function widen(range: Range, inlines: readonly Inline[]): Range {
  let { start, end } = range
  // An inner one first: only with its markers does it reach the end of the outer one.
  for (const { range: whole, content } of inlines.toReversed()) {
    if (start >= whole.start && start <= content.start && end > start) start = Math.min(start, whole.start)
    if (end <= whole.end && end >= content.end && start < content.end) end = Math.max(end, whole.end)
  }
  return { start, end }
}

class BlockReader {
  readonly blocks: Block[] = []
  private groups = 0

  constructor(
    private readonly source: string,
    private readonly base: number,
    private readonly definitions: ReadonlyMap<string, Definition>,
    private readonly language: Language,
  ) {}

  readAll(nodes: readonly Nodes[], scope: Scope): void {
    for (const node of nodes) this.read(node, scope)
  }

  private read(node: Nodes, scope: Scope): void {
    const range = this.rangeOf(node)
    switch (node.type) {
      case 'heading':
        return this.addProse('heading', range, node.children, scope, { depth: node.depth })
      case 'paragraph':
        return this.readParagraph(range, node.children, scope)
      case 'list':
        return this.readList(node, scope)
      case 'table':
        return this.readTable(node, scope)
      case 'code':
        return this.readCode(node, range, scope)
      case 'html':
        return this.readHtml(node, range, scope)
      case 'thematicBreak':
        return this.add({ kind: 'rule', range }, scope)
      case 'blockquote':
        return this.readAll(node.children, {
          ...scope,
          itemStart: undefined,
          containers: [...scope.containers, 'quote'],
        })
      case 'footnoteDefinition':
        return this.readAll(node.children, { containers: [...scope.containers, 'footnote'], depth: scope.depth })
      case 'admonition':
        return this.readAll(node.children, {
          containers: [...scope.containers, node.name === 'tab' ? 'tab' : `admonition ${node.name}`],
          depth: scope.depth,
        })
      case 'admonitionTitle':
        return this.addProse('title', range, node.children, scope)
      case 'opaqueLine':
        return this.add({ kind: 'opaque', range, value: node.value.trim() }, scope)
      case 'definition':
        return this.readDefinition(node, range, scope)
      case 'yaml':
        return
      default:
        return this.readOther(node, range, scope)
    }
  }

  /** `[!UICONTROL Amount]: 25` looks like a definition, but what is protected in this way is for readers. */
  private readDefinition(node: Definition, range: Range, scope: Scope): void {
    if (!/^!\w+\s/.test(node.label ?? '') || !node.position) return
    const value = this.source.slice(range.start, range.end)
    this.readParagraph(range, [{ type: 'text', value, position: node.position }], scope)
  }

  private readParagraph(range: Range, children: readonly PhrasingContent[], scope: Scope): void {
    const alert = this.readAlert(range, scope)
    if (alert === range.end) return
    const rest = { start: alert, end: range.end }
    if (scope.itemStart === undefined || alert > range.start)
      return this.addProse('paragraph', rest, children, scope, {}, alert)
    this.addProse('list-item', { start: scope.itemStart, end: range.end }, children, scope)
  }

  /** GitHub's `> [!NOTE]`: an opaque block. Gives where the text after it starts. */
  private readAlert(range: Range, scope: Scope): number {
    if (scope.containers.at(-1) !== 'quote') return range.start
    const text = this.source.slice(range.start, range.end)
    const match = /^\[!([A-Za-z]{2,20})\][ \t]*(?:\r?\n[ \t>]*|$)/.exec(text)
    if (!match) return range.start
    const end = range.start + match[0].trimEnd().replace(/[\s>]+$/, '').length
    this.add({ kind: 'opaque', range: { start: range.start, end }, value: (match[1] ?? '').toUpperCase() }, scope)
    return range.start + match[0].length
  }

  private readList(list: List, scope: Scope): void {
    const containers = [...scope.containers, list.ordered ? 'ordered-list' : 'list']
    for (const item of list.children) this.readItem(item, { containers, depth: scope.depth + 1 })
  }

  private readItem(item: ListItem, scope: Scope): void {
    const [first, ...rest] = item.children
    if (first) this.read(first, { ...scope, itemStart: this.rangeOf(item).start })
    this.readAll(rest, scope)
  }

  private readTable(table: Table, scope: Scope): void {
    const group = this.groups++
    const inTable = { ...scope, containers: [...scope.containers, 'table'] }
    for (const row of table.children) {
      const prose = new ProseBuilder(this.source)
      const cells = row.children.map((cell) =>
        new InlineReader(this.source, this.base, this.definitions).readAll(cell.children),
      )
      for (const [index, cell] of row.children.entries()) {
        const start = this.rangeOf(cell).start
        if (index > 0) prose.add('\n', start, start)
        prose.append(cells[index]!.prose)
      }
      const inlines = cells.flatMap((cell) => cell.inlines)
      const label = String(row.children.length)
      this.add({ kind: 'table-row', range: this.rangeOf(row), prose: prose.build(), inlines, label, group }, inTable)
      for (const cell of cells) this.addAttributes(cell, inTable)
    }
  }

  private readCode(node: Code, range: Range, scope: Scope): void {
    const label = node.lang ?? ''
    const prose = new ProseBuilder(this.source)
    for (const comment of commentsIn(this.source, range, label)) {
      if (prose.length > 0) prose.add('\n', comment.start, comment.start)
      prose.addFlowing(comment.start, comment.end)
    }
    this.add({ kind: 'code', range, label, prose: prose.build(), value: node.value, group: this.groups++ }, scope)
  }

  private readHtml(node: Html, range: Range, scope: Scope): void {
    if (isMarker(node.value)) return this.add({ kind: 'opaque', range, value: node.value.trim() }, scope)
    const pieces = [...passagesIn(this.source, range), ...readHtml(this.source, range)]
    for (const piece of pieces.sort((one, other) => one.range.start - other.range.start))
      this.add(
        { ...piece, group: piece.kind === 'code' ? this.groups++ : -1 },
        { ...scope, containers: [...scope.containers, 'html'] },
      )
  }

  /** MDX elements and expressions, and whatever another syntax may bring. */
  private readOther(node: Nodes, range: Range, scope: Scope): void {
    if (node.type === 'mdxJsxFlowElement') {
      for (const { kind, ...piece } of readHtml(this.source, this.openingTag(node, range)))
        if (kind === 'attribute') this.add({ kind, ...piece }, scope)
      this.readAll(node.children, { ...scope, containers: [...scope.containers, `<${node.name ?? ''}>`] })
    } else if ('children' in node) this.readAll(node.children as Nodes[], scope)
    else this.add({ kind: 'opaque', range, value: this.source.slice(range.start, range.end) }, scope)
  }

  private openingTag(node: MdxJsxFlowElement, range: Range): Range {
    const first = node.children[0]
    return { start: range.start, end: first ? this.rangeOf(first).start : range.end }
  }

  private addProse(
    kind: BlockKind,
    range: Range,
    children: readonly PhrasingContent[],
    scope: Scope,
    more: Partial<Block> = {},
    from = 0,
  ): void {
    const reader = new InlineReader(this.source, this.base, this.definitions, from).readAll(children)
    const prose = reader.prose.build()
    this.add({ kind, range, prose, inlines: reader.inlines, ...more }, scope)
    this.addAttributes(reader, scope)
  }

  private addAttributes(reader: InlineReader, scope: Scope): void {
    for (const { label, range } of reader.attributes) {
      const prose = new ProseBuilder(this.source)
      readAttribute(this.source, range, prose)
      this.add({ kind: 'attribute', range, label, prose: prose.build() }, scope)
    }
  }

  private add(parts: Pick<Block, 'kind' | 'range'> & Partial<Block>, { containers, depth }: Scope): void {
    this.blocks.push(makeBlock({ containers, depth, ...parts }, this.language))
  }

  private rangeOf(node: Nodes): Range {
    return {
      start: this.base + (node.position?.start.offset ?? 0),
      end: this.base + (node.position?.end.offset ?? 0),
    }
  }
}
