import { Parser } from 'htmlparser2'
import { ProseBuilder } from './prose.js'
import { decodeEntity, entity, readAttribute } from './text-tokens.js'
import {
  attributeOf,
  codeTags,
  emphasisTags,
  hiddenTags,
  inlineTags,
  isUntranslatable,
  proseTags,
  readableAttributes,
  readTag,
  type Tag,
} from './tags.js'
import type { Inline, Prose, Range } from './types.js'

/** One readable or comparable thing found in HTML. */
export interface HtmlPiece {
  readonly kind: 'html' | 'attribute' | 'code'
  /** `h4`, `option`, `img alt`, `pre` */
  readonly label: string
  readonly range: Range
  readonly prose: Prose
  readonly inlines: readonly Inline[]
  /** The literal text of `<pre>`. */
  readonly value: string
}

/**
 * The tags with which the passages of some HTML begin: first thing, or first thing after a blank line. They show how
 * the HTML is built up where there is no text.
 */
export function passagesIn(
  source: string,
  range: Range,
): (Pick<HtmlPiece, 'label' | 'range' | 'value'> & { kind: 'tag' })[] {
  const html = source.slice(range.start, range.end)
  return Array.from(html.matchAll(/(?<=^|\n[ \t]*\r?\n)[ \t]*(<\/?[A-Za-z][^<>]{0,500}>)/g)).flatMap((match) => {
    const raw = match[1] ?? ''
    const tag = readTag(raw)
    if (!tag || tag.name === 'pre' || tag.attributes.some(({ name }) => readableAttributes.has(name))) return []
    const start = range.start + match.index + match[0].length - raw.length
    return [{ kind: 'tag' as const, label: tag.name, range: { start, end: start + raw.length }, value: raw }]
  })
}

interface OpenElement {
  readonly tag: Tag
  readonly range: Range
}

/** What has been read of one running text: bare text and inline elements, in order. */
interface Part {
  readonly prose: ProseBuilder
  readonly inlines: Inline[]
  /** The inline element that this part is, if it is no bare text. */
  readonly label: string | undefined
}

/** Reads the HTML in `[range.start, range.end)` of the document into its readable pieces, in reading order. */
export function readHtml(source: string, range: Range): HtmlPiece[] {
  return new HtmlReader(source, range.start).read(source.slice(range.start, range.end))
}

/** A blank line ends the text, as it does for the reader of the page. */
const textPattern = new RegExp(
  String.raw`(?<blank>[ \t]*(?:\r?\n[ \t]*){2,})|(?<entity>${entity})|[^&\s]+(?: [^&\s]+)*|\s+|&`,
  'g',
)

class HtmlReader {
  private readonly pieces: HtmlPiece[] = []
  private readonly open: OpenElement[] = []
  /** The elements among `open` that stand inside the running text. */
  private readonly inlineOpen: { element: OpenElement; proseLength: number; inlineAt: number }[] = []
  private parts: Part[] = []
  private attributes: HtmlPiece[] = []
  /** How many open elements hide their text. */
  private hidden = 0

  constructor(
    private readonly source: string,
    private readonly base: number,
  ) {}

  read(html: string): HtmlPiece[] {
    const place = (): Range => ({ start: this.base + parser.startIndex, end: this.base + parser.endIndex + 1 })
    const parser = new Parser(
      {
        onopentag: () => this.openTag(place()),
        onclosetag: (name, implied) => this.closeTag(name, implied ? undefined : place()),
        ontext: () => this.text(place()),
      },
      { decodeEntities: false, recognizeSelfClosing: true },
    )
    parser.write(html)
    parser.end()
    this.endText()
    return this.pieces
  }

  private openTag(range: Range): void {
    const tag = readTag(this.source.slice(range.start, range.end), range.start)
    if (!tag) return
    const element = { tag, range }
    const isInline = inlineTags.has(tag.name) && this.hidden === 0
    if (tag.name === 'br' && this.parts.length > 0) this.part().prose.add('\n', range.start, range.end)
    else if (!isInline && tag.name !== 'br') this.endText()
    if (this.hidden === 0 && !isUntranslatable(tag)) this.addAttributes(tag, isInline)
    if (isInline && tag.name === 'img') this.addImage(tag, range)
    this.open.push(element)
    if (hides(tag)) this.hidden++
    if (!isInline || tag.name === 'br' || tag.name === 'img') return
    const part = this.inlineOpen.length === 0 ? this.newPart(tag.name) : this.part()
    this.inlineOpen.push({ element, proseLength: part.prose.length, inlineAt: part.inlines.length })
  }

  private closeTag(name: string, range: Range | undefined): void {
    const at = this.open.findLastIndex(({ tag }) => tag.name === name)
    const element = this.open[at]
    if (!element) return
    this.open.splice(at, 1)
    if (hides(element.tag)) this.hidden--
    const inlineAt = this.inlineOpen.findLastIndex((entry) => entry.element === element)
    const inline = this.inlineOpen[inlineAt]
    if (inline) {
      this.inlineOpen.splice(inlineAt, 1)
      if (range) this.addInline(inline.element, inline.proseLength, inline.inlineAt, range)
      if (this.inlineOpen.length === 0) this.newPart(undefined)
    } else if (name === 'pre' && range) {
      this.addCode(element, range)
    } else if (!inlineTags.has(name)) {
      this.endText(name)
    }
  }

  private text(range: Range): void {
    if (this.hidden > 0) return
    const raw = this.source.slice(range.start, range.end)
    const inlineLevel = this.inlineOpen.length > 0
    textPattern.lastIndex = 0
    for (let match = textPattern.exec(raw); match?.groups; match = textPattern.exec(raw)) {
      const start = range.start + match.index
      const end = start + match[0].length
      if (match.groups.blank !== undefined && !inlineLevel) this.endText()
      else if (match.groups.entity !== undefined) this.part().prose.add(decodeEntity(match[0]), start, end)
      else if (match[0].trim() !== '' || this.parts.length > 0) this.part().prose.addFlowing(start, end)
    }
  }

  /** The part that text goes into now. */
  private part(): Part {
    return this.parts.at(-1) ?? this.newPart(undefined)
  }

  private newPart(label: string | undefined): Part {
    const part: Part = { prose: new ProseBuilder(this.source), inlines: [], label }
    this.parts.push(part)
    return part
  }

  private addInline({ tag, range: opening }: OpenElement, proseLength: number, inlineAt: number, closing: Range): void {
    const part = this.part()
    const range = { start: opening.start, end: closing.end }
    const content = { start: opening.end, end: closing.start }
    const literal = this.source.slice(content.start, content.end)
    const emphasis = emphasisTags.get(tag.name)
    const href = tag.name === 'a' ? attributeOf(tag, 'href') : undefined
    const text = part.prose.textFrom(proseLength).trim()
    if (codeTags.has(tag.name) || isUntranslatable(tag)) {
      const kind = codeTags.has(tag.name) ? 'code' : 'placeholder'
      part.prose.addOpaque(range.start, range.end)
      part.inlines.push({ kind, range, content, text: literal })
    } else if (emphasis) part.inlines.splice(inlineAt, 0, { kind: emphasis, range, content, text })
    else if (href) {
      const urlRange = { start: href.start, end: href.end }
      part.inlines.splice(inlineAt, 0, { kind: 'link', range, content, text, url: href.value, urlRange })
    }
  }

  private addImage(tag: Tag, range: Range): void {
    const src = attributeOf(tag, 'src')
    const alt = attributeOf(tag, 'alt')
    const part = this.part()
    part.prose.addOpaque(range.start, range.end)
    part.inlines.push({
      kind: 'image',
      range,
      content: alt ? { start: alt.start, end: alt.end } : { start: range.end, end: range.end },
      text: alt?.value ?? '',
      url: src?.value,
      urlRange: src && { start: src.start, end: src.end },
    })
  }

  /** Those of an inline element follow the text that it stands in. */
  private addAttributes(tag: Tag, isInline: boolean): void {
    for (const { name, start, end, value } of tag.attributes) {
      if (!readableAttributes.has(name) || value.trim() === '') continue
      const prose = new ProseBuilder(this.source)
      readAttribute(this.source, { start, end }, prose)
      const label = `${tag.name} ${name}`
      const piece: HtmlPiece = {
        kind: 'attribute',
        label,
        range: { start, end },
        prose: prose.build(),
        inlines: [],
        value: '',
      }
      if (isInline) this.attributes.push(piece)
      else this.pieces.push(piece)
    }
  }

  private addCode({ tag, range: opening }: OpenElement, closing: Range): void {
    const range = { start: opening.start, end: closing.end }
    const value = this.source.slice(opening.end, closing.start)
    this.pieces.push({ kind: 'code', label: tag.name, range, prose: { text: '', runs: [] }, inlines: [], value })
  }

  /** Ends the running text; `tagName` is the element that closes, if one does. */
  private endText(tagName = this.open.at(-1)?.tag.name ?? ''): void {
    const parts = this.parts
    this.parts = []
    this.inlineOpen.length = 0
    const isOneText =
      proseTags.has(tagName) || parts.some(({ label, prose }) => label === undefined && prose.build().text !== '')
    const texts = isOneText
      ? this.textOf(parts, tagName)
      : parts.flatMap((part) => this.textOf([part], part.label ?? tagName))
    this.pieces.push(...[...texts, ...this.attributes].sort(byPlace))
    this.attributes = []
  }

  private textOf(parts: readonly Part[], label: string): HtmlPiece[] {
    const whole = new ProseBuilder(this.source)
    for (const { prose } of parts) whole.append(prose)
    const prose = whole.build()
    const inlines = parts.flatMap((part) => part.inlines)
    if (prose.text === '' && inlines.length === 0) return []
    const starts = [...inlines.map(({ range }) => range.start), ...prose.runs.slice(0, 1).map(({ start }) => start)]
    const ends = [...inlines.map(({ range }) => range.end), ...prose.runs.slice(-1).map(({ end }) => end)]
    const range = { start: Math.min(...starts), end: Math.max(...ends) }
    return [{ kind: 'html', label, range, prose, inlines, value: '' }]
  }
}

/** In reading order, an outer one before what it holds. */
const byPlace = (one: HtmlPiece, other: HtmlPiece): number =>
  one.range.start - other.range.start || other.range.end - one.range.end

const hides = (tag: Tag): boolean =>
  hiddenTags.has(tag.name) || codeTags.has(tag.name) || tag.name === 'pre' || isUntranslatable(tag)
