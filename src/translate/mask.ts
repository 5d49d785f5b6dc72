import { OPAQUE, type Block, type Document, type Inline, type Range } from '../document/types.js'
import { namesIn, type NameIndex } from '../glossary/find-names.js'
import { escapeXml } from '../glossary/formats/xml.js'

/** What a numbered tag stands for. Ranges are those of the document that the text comes from. */
export type Tag =
  | { readonly kind: 'pair'; readonly open: Range; readonly close: Range }
  | { readonly kind: 'single'; readonly range: Range }
  | { readonly kind: 'name'; readonly text: string }

/** A stretch of a page as a machine may see it: no markup, code or addresses, only numbered tags. */
export interface MaskedText {
  /** `Lees <g id="1">het beleid</g> in <x id="2"></x> van <x id="3">DigiD</x>.` */
  readonly xml: string
  /** Tag number 1 is the first. */
  readonly tags: readonly Tag[]
  /** The readable text; a tag without text is one `OPAQUE`. */
  readonly plain: string
}

/** A place where a tag stands. */
interface Mark extends Range {
  readonly tag: number
  readonly role: 'open' | 'close' | 'single'
}

/** Takes what a machine must not see or change out of `range`, a stretch of the block. */
export function maskText(document: Document, block: Block, range: Range, names: NameIndex): MaskedText {
  const tags: Tag[] = []
  const marks = marksIn(block, range, tags)
  const writer = new MaskWriter(document.text, block, tags, names)
  let at = range.start
  for (const mark of marks) {
    writer.addText(at, mark.start)
    writer.addMark(mark)
    at = mark.end
  }
  writer.addText(at, range.end)
  return { xml: writer.xml, tags, plain: writer.plain }
}

/** Whether there is anything in it to translate, besides names. */
export const isTranslatable = ({ xml }: MaskedText): boolean =>
  /\p{L}/u.test(xml.replace(/<x id="\d+">[^<]*<\/x>|<[^>]*>|&\w+;/g, ''))

const paired: ReadonlySet<Inline['kind']> = new Set(['strong', 'emphasis', 'delete', 'link'])

/** The tags of the inlines in the range, in reading order; what lies inside another one is a part of it. */
function marksIn({ inlines }: Block, range: Range, tags: Tag[]): Mark[] {
  const marks: Mark[] = []
  const add = (place: Range, role: Mark['role'], tag: number): void => {
    if (place.start < place.end && place.start >= range.start && place.end <= range.end)
      marks.push({ ...place, role, tag })
  }
  for (const { kind, range: whole, content, urlRange } of inlines) {
    const open = { start: whole.start, end: content.start }
    const close = { start: content.end, end: whole.end }
    const isBare = content === urlRange || content.start >= content.end
    if (!paired.has(kind) || isBare) {
      if (whole.start < whole.end) add(whole, 'single', tags.push({ kind: 'single', range: whole }))
    } else if (whole.start >= range.start && whole.end <= range.end) {
      const tag = tags.push({ kind: 'pair', open, close })
      add(open, 'open', tag)
      add(close, 'close', tag)
    } else {
      // Emphasis over more than one sentence: of this one only the beginning or the end.
      for (const marker of [open, close]) add(marker, 'single', tags.push({ kind: 'single', range: marker }))
    }
  }
  const sorted = marks.toSorted(
    (one, other) => one.start - other.start || other.end - one.end || rank(one) - rank(other),
  )
  return sorted.filter((mark, index) => !sorted.slice(0, index).some((other) => other.end > mark.start))
}

/** Of two tags in one place the one that spans text. */
const rank = ({ role }: Mark): number => (role === 'single' ? 1 : 0)

class MaskWriter {
  xml = ''
  plain = ''
  /** From the number of a tag to the number that it is written with: those that were left out have none. */
  private readonly numbers = new Map<number, number>()
  private readonly all: readonly Tag[]

  constructor(
    private readonly text: string,
    private readonly block: Block,
    private readonly tags: Tag[],
    private readonly names: NameIndex,
  ) {
    this.all = tags.splice(0)
  }

  addMark({ tag, role }: Mark): void {
    if (role === 'close') this.xml += '</g>'
    else if (role === 'open') this.xml += `<g id="${this.numberOf(tag)}">`
    else this.addSingle(this.all[tag - 1]!)
  }

  /** Adds the readable text in `[start, end)`; what stands between and is no readable text becomes a tag. */
  addText(start: number, end: number): void {
    let [done, text] = [start, '']
    const flush = (): void => {
      this.addWords(text)
      text = ''
    }
    for (const run of this.block.prose.runs) {
      const from = Math.max(run.start, start)
      const to = Math.min(run.end, end)
      if (from >= to) continue
      if (this.text.slice(done, from).trim() !== '') {
        flush()
        this.addSingle({ kind: 'single', range: { start: done, end: from } })
      }
      const said = this.block.prose.text.slice(run.at, run.at + run.length)
      const isCopy = run.length === run.end - run.start
      if (said === OPAQUE || said === '\n') {
        flush()
        this.addSingle({ kind: 'single', range: { start: from, end: to } })
      } else text += isCopy ? said.slice(from - run.start, to - run.start) : said
      done = to
    }
    flush()
    if (this.text.slice(done, end).trim() !== '') this.addSingle({ kind: 'single', range: { start: done, end } })
  }

  private addWords(text: string): void {
    let done = 0
    for (const { start, end } of namesIn(text, this.names)) {
      const name = text.slice(start, end)
      this.xml += escapeXml(text.slice(done, start))
      this.xml += `<x id="${this.tags.push({ kind: 'name', text: name })}">${escapeXml(name)}</x>`
      done = end
    }
    this.xml += escapeXml(text.slice(done))
    this.plain += text
  }

  private addSingle(tag: Tag): void {
    this.xml += `<x id="${this.tags.push(tag)}"></x>`
    this.plain += OPAQUE
  }

  private numberOf(tag: number): number {
    const known = this.numbers.get(tag) ?? this.tags.push(this.all[tag - 1]!)
    this.numbers.set(tag, known)
    return known
  }
}
