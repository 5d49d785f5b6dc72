import { OPAQUE, type Block, type Document, type Range, type Section } from '../document/types.js'
import type { NameIndex } from '../glossary/find-names.js'
import { isTranslatable, maskText } from './mask.js'
import type { PreviousText, Unit } from './types.js'

/** Nothing to translate: compared or copied as it is. */
const literal: ReadonlySet<Block['kind']> = new Set(['code', 'opaque', 'rule', 'tag'])

/** One value, however many sentences it has. */
const isWhole = ({ kind, style }: Block): boolean =>
  kind === 'front-matter' || kind === 'attribute' || (kind === 'message' && style === undefined)

/** In characters: of the text around a sentence. */
const CONTEXT = 800

/** Cuts what is to be translated out of a document. */
export class UnitMaker {
  private readonly contexts = new Map<Block, string>()

  constructor(
    readonly document: Document,
    private readonly names: NameIndex,
  ) {
    for (const [block, context] of messageContexts(document)) this.contexts.set(block, context)
    for (const section of document.sections) {
      const context = contextOf(document, section)
      for (const block of [...(section.heading ? [section.heading] : []), ...section.blocks])
        this.contexts.set(block, context)
    }
  }

  /** Everything to translate that lies in the range: sentences, values and attributes. */
  unitsIn(range: Range): Unit[] {
    return this.document.blocks
      .filter((block) => block.range.end > range.start && block.range.start < range.end)
      .flatMap((block) => this.unitsOf(block, range))
  }

  /** The sentences of a block that lie in the range. */
  unitsOf(block: Block, range: Range = block.range): Unit[] {
    if (literal.has(block.kind)) return []
    return stretchesOf(block)
      .filter(({ start, end }) => start >= range.start && end <= range.end)
      .flatMap((stretch) => this.unit(block, stretch) ?? [])
  }

  /** Undefined where there is nothing to translate. */
  unit(block: Block, range: Range, previous?: PreviousText): Unit | undefined {
    const masked = maskText(this.document, block, range, this.names)
    const context = this.contexts.get(block) ?? this.document.title
    if (!isTranslatable(masked)) return undefined
    return { document: this.document, block, range, masked, context, ...(previous && { previous }) }
  }
}

/** The sentences; where they run into one another, all of them as one. */
function stretchesOf(block: Block): readonly Range[] {
  const { range, segments } = block
  if (isWhole(block)) return [range]
  const ranges = segments.map((segment) => segment.range)
  const areApart = ranges.every((one, index) => index === 0 || one.start >= ranges[index - 1]!.end)
  return areApart ? ranges : [{ start: ranges[0]!.start, end: Math.max(...ranges.map(({ end }) => end)) }]
}

/** Title of the page, the headings down to this section and the beginning of its text. */
function contextOf({ title, sections }: Document, section: Section): string {
  const path: string[] = []
  for (let one: Section | undefined = section; one; one = sections[one.parent])
    if (one.title !== '' && one.title !== title) path.unshift(one.title)
  const text = section.blocks
    .filter((block) => !literal.has(block.kind) && !isWhole(block))
    .map(({ prose }) => prose.text)
    .join('\n')
  return written([title, ...path], text)
}

/** Messages with the same beginning of their key belong together: the rest of the menu tells what a button is for. */
function messageContexts({ blocks }: Document): Map<Block, string> {
  const groups = new Map<string, Block[]>()
  for (const block of blocks.filter(({ kind }) => kind === 'message')) {
    const group = block.style === 'po' ? '' : block.label.replace(/[.[][^.[]*$|^[^.[]*$/, '')
    groups.set(group, [...(groups.get(group) ?? []), block])
  }
  return new Map(
    [...groups].flatMap(([group, own]) => {
      const context = written([group], own.map(({ prose }) => prose.text).join('\n'))
      return own.map((block) => [block, context] as const)
    }),
  )
}

const written = (path: readonly string[], text: string): string =>
  [path.join(' › '), text.slice(0, CONTEXT)].join('\n').replaceAll(OPAQUE, '…').trim()
