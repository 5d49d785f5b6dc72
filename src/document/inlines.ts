import type { Definition, Parent, PhrasingContent } from 'mdast'
import { ProseBuilder } from './prose.js'
import { attributeOf, codeTags, emphasisTags, isUntranslatable, readTag, readableAttributes, type Tag } from './tags.js'
import { readText } from './text-tokens.js'
import type { Inline, Range } from './types.js'

/** A readable value that stands inside a tag or an image, and is a block of its own. */
export interface AttributeText {
  /** `img alt`, `a title` */
  readonly label: string
  readonly range: Range
}

interface OpenTag {
  readonly tag: Tag
  readonly range: Range
  readonly proseLength: number
}

/** Reads the inline content of one Markdown block. Offsets of nodes count from `base` in the document. */
export class InlineReader {
  readonly prose: ProseBuilder
  readonly inlines: Inline[] = []
  readonly attributes: AttributeText[] = []
  private readonly open: OpenTag[] = []
  /** Depth of elements whose content is code or not for translation; their text is left out of the prose. */
  private silent = 0

  constructor(
    private readonly source: string,
    private readonly base: number,
    private readonly definitions: ReadonlyMap<string, Definition>,
    /** Text before this offset in the document is left out. */
    private readonly from = 0,
  ) {
    this.prose = new ProseBuilder(source)
  }

  readAll(nodes: readonly PhrasingContent[]): this {
    for (const node of nodes) this.read(node)
    return this
  }

  private rangeOf(node: PhrasingContent | Definition): Range {
    return {
      start: this.base + (node.position?.start.offset ?? 0),
      end: this.base + (node.position?.end.offset ?? 0),
    }
  }

  private read(node: PhrasingContent): void {
    const range = this.rangeOf(node)
    switch (node.type) {
      case 'text':
        if (this.silent === 0) readText(this.source, Math.max(range.start, this.from), Math.max(range.end, this.from), this.prose, this.inlines)
        return
      case 'inlineCode':
        return this.add('code', range, this.contentOfCode(range), node.value)
      case 'break':
        this.prose.add('\n', range.start, range.end)
        return
      case 'emphasis':
      case 'strong':
      case 'delete':
        return this.readContainer(node.type, range, node.children)
      case 'link':
        return this.readLink(range, node.children, node.url)
      case 'linkReference': {
        const definition = this.definitions.get(node.identifier)
        if (definition) return this.readLink(range, node.children, definition.url, this.rangeOf(definition))
        return void this.readAll(node.children)
      }
      case 'image':
      case 'imageReference':
        return this.readImage(range, node.alt ?? '', 'url' in node ? node.url : undefined)
      case 'footnoteReference':
        return this.add('footnote', range, range, node.identifier, false)
      case 'html':
        return this.readTag(range)
      default:
        // MDX elements and expressions.
        if ('children' in node) this.readAll((node as Parent).children as PhrasingContent[])
        else this.add('placeholder', range, range, this.source.slice(range.start, range.end))
    }
  }

  /** Something that is not prose. */
  private add(kind: Inline['kind'], range: Range, content: Range, text: string, opaque = true): void {
    if (this.silent > 0) return
    if (opaque) this.prose.addOpaque(range.start, range.end)
    this.inlines.push({ kind, range, content, text })
  }

  private contentOfCode({ start, end }: Range): Range {
    const fence = /^`+/.exec(this.source.slice(start, end))?.[0].length ?? 1
    return { start: start + fence, end: end - fence }
  }

  private readContainer(kind: Inline['kind'], range: Range, children: readonly PhrasingContent[]): void {
    const at = this.reserve()
    const from = this.prose.length
    this.readAll(children)
    this.inlines[at] = { kind, range, content: this.contentOf(children, range), text: this.textSince(from) }
  }

  private readLink(range: Range, children: readonly PhrasingContent[], url: string, definition?: Range): void {
    const at = this.reserve()
    const from = this.prose.length
    this.readAll(children)
    const content = this.contentOf(children, range)
    const isAutolink = this.source[range.start] === '<'
    const urlRange = definition ?? (isAutolink ? content : this.urlAfter(content.end, range.end))
    this.inlines[at] = { kind: 'link', range, content, text: this.textSince(from), url, urlRange }
    if (!definition && !isAutolink) this.readTitle('link title', urlRange.end, range.end)
  }

  private readImage(range: Range, alt: string, url: string | undefined): void {
    const altEnd = range.start + 2 + closingBracket(this.source.slice(range.start + 2, range.end))
    const content = { start: range.start + 2, end: altEnd }
    if (this.silent > 0) return
    this.prose.addOpaque(range.start, range.end)
    const urlRange = url === undefined ? undefined : this.urlAfter(altEnd, range.end)
    this.inlines.push({ kind: 'image', range, content, text: alt, url, urlRange })
    if (alt.trim() !== '') this.attributes.push({ label: 'img alt', range: content })
    if (urlRange) this.readTitle('img title', urlRange.end, range.end)
  }

  /** The address in `](address "title")`, searched from the closing bracket. */
  private urlAfter(from: number, end: number): Range {
    const match = /^\]\(\s*(<[^>\n]*>|[^\s)]*(?:\([^\s()]*\)[^\s)]*)*)/.exec(this.source.slice(from, end))
    if (match?.[1] === undefined) return { start: end, end }
    const start = from + match[0].length - match[1].length
    const angle = match[1].startsWith('<') ? 1 : 0
    return { start: start + angle, end: start + match[1].length - angle }
  }

  private readTitle(label: string, from: number, end: number): void {
    const match = /^>?\s+(["'(])([\s\S]*)["')]\s*\)$/.exec(this.source.slice(from, end))
    if (match?.[2] === undefined || match[2].trim() === '') return
    const start = from + match[0].indexOf(match[1] ?? '') + 1
    this.attributes.push({ label, range: { start, end: start + match[2].length } })
  }

  private readTag(range: Range): void {
    const tag = readTag(this.source.slice(range.start, range.end), range.start)
    if (!tag) return this.add('html', range, range, this.source.slice(range.start, range.end), false)
    if (tag.closing) return this.closeTag(tag, range)
    for (const { name, start, end, value } of tag.attributes)
      if (readableAttributes.has(name) && value.trim() !== '')
        this.attributes.push({ label: `${tag.name} ${name}`, range: { start, end } })
    if (tag.name === 'br') this.prose.add('\n', range.start, range.end)
    this.inlines.push({ kind: 'html', range, content: range, text: tag.name })
    if (this.source[range.end - 2] === '/') return
    this.open.push({ tag, range, proseLength: this.prose.length })
    if (codeTags.has(tag.name) || isUntranslatable(tag)) this.silent++
  }

  private closeTag(closing: Tag, range: Range): void {
    const at = this.open.findLastIndex(({ tag }) => tag.name === closing.name)
    const opened = this.open[at]
    if (!opened) return
    for (const { tag } of this.open.splice(at)) if (codeTags.has(tag.name) || isUntranslatable(tag)) this.silent--
    const whole = { start: opened.range.start, end: range.end }
    const content = { start: opened.range.end, end: range.start }
    const text = this.source.slice(content.start, content.end)
    const emphasis = emphasisTags.get(closing.name)
    if (codeTags.has(closing.name)) this.add('code', whole, content, text)
    else if (isUntranslatable(opened.tag)) this.add('placeholder', whole, content, text)
    else if (emphasis) this.inlines.push({ kind: emphasis, range: whole, content, text: this.textSince(opened.proseLength) })
    else if (closing.name === 'a') this.addHtmlLink(opened, whole, content)
  }

  private addHtmlLink({ tag, proseLength }: OpenTag, range: Range, content: Range): void {
    const href = attributeOf(tag, 'href')
    if (!href) return
    const text = this.textSince(proseLength)
    this.inlines.push({ kind: 'link', range, content, text, url: href.value, urlRange: { start: href.start, end: href.end } })
  }

  /** Keeps a place, so that an outer inline comes before what it holds. */
  private reserve(): number {
    return this.inlines.push({ kind: 'html', range: { start: 0, end: 0 }, content: { start: 0, end: 0 }, text: '' }) - 1
  }

  private textSince(from: number): string {
    return this.prose.textFrom(from)
  }

  private contentOf(children: readonly PhrasingContent[], range: Range): Range {
    const first = children[0]
    const last = children.at(-1)
    if (!first || !last) return { start: range.start + 1, end: range.start + 1 }
    return { start: this.rangeOf(first).start, end: this.rangeOf(last).end }
  }
}

/** Offset of the `]` that ends an image's alt text, brackets inside it skipped. */
function closingBracket(text: string): number {
  let depth = 1
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '[') depth++
    else if (text[at] === ']' && --depth === 0) return at
  }
  return text.length
}
