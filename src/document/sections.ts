import { createSlugger, type SlugStyle } from './slugs.js'
import { OPAQUE, type Block, type Range, type Section } from './types.js'

interface OpenSection extends Omit<Section, 'blocks' | 'range'> {
  readonly blocks: Block[]
  readonly start: number
}

/** Groups the blocks of a `body` under their headings. Headings inside quotes, lists and the like open no section. */
export function sectionsOf(
  blocks: readonly Block[],
  body: Range,
  slugs: SlugStyle,
): { sections: Section[]; anchors: string[] } {
  const slug = createSlugger(slugs)
  const open: OpenSection[] = [
    {
      depth: 0,
      heading: undefined,
      title: '',
      anchor: '',
      blocks: [],
      start: blocks[0]?.range.start ?? body.start,
      parent: -1,
    },
  ]
  const anchors: string[] = []
  /** The sections that the next heading may belong to, as indices, outermost first. */
  const around: number[] = []
  for (const block of blocks) {
    if (block.kind !== 'heading') {
      open.at(-1)?.blocks.push(block)
      continue
    }
    const title = visibleText(block)
    const anchor = writtenAnchor(block) ?? slug(title)
    anchors.push(anchor)
    if (block.containers.length > 0) {
      open.at(-1)?.blocks.push(block)
      continue
    }
    const depth = block.depth as Section['depth']
    while ((open[around.at(-1) ?? 0]?.depth ?? 0) >= depth) around.pop()
    const parent = around.at(-1) ?? -1
    around.push(open.length)
    open.push({ depth, heading: block, title, anchor, blocks: [], start: block.range.start, parent })
  }
  const sections = open.map(({ start, ...section }, index) => ({
    ...section,
    range: { start, end: open[index + 1]?.start ?? body.end },
  }))
  return { sections, anchors }
}

/** The prose with inline code and the like spelt out, as a reader sees it. */
function visibleText({ prose, inlines }: Pick<Block, 'prose' | 'inlines'>): string {
  const hidden = inlines.filter(({ kind, url, content, urlRange }) => {
    if (kind === 'code' || kind === 'placeholder' || kind === 'image' || kind === 'icon') return true
    return kind === 'link' && url !== undefined && content === urlRange
  })
  let next = 0
  return prose.text
    .replaceAll(OPAQUE, () => {
      const inline = hidden[next++]
      return inline === undefined || inline.kind === 'icon' || inline.kind === 'image' ? '' : inline.text
    })
    .trim()
}

function writtenAnchor({ inlines }: Block): string | undefined {
  for (const { kind, text } of inlines) {
    const anchor = kind === 'attributes' ? /#([\w:.-]+)/.exec(text)?.[1] : undefined
    if (anchor !== undefined) return anchor
  }
  return undefined
}
