import type { Definition, Parent, PhrasingContent } from 'mdast'
import { addressOfDefinition, addressOfLink, closingBracket } from './addresses.js'
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
  readonly attributes: AttributeText[] = []
  private readonly found: Inline[] = []
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

  /** In reading order, an outer one before what it holds; an HTML element is known only where it ends. */
  get inlines(): Inline[] {
    return this.found.toSorted((one, other) => one.range.start - other.range.start || other.range.end - one.range.end)
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
        if (this.silent === 0)
          readText(
            this.source,
            Math.max(range.start, this.from),
            Math.max(range.end, this.from),
            this.prose,
            this.found,
          )
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
        if (definition)
          return this.readLink(
            range,
            node.children,
            definition.url,
            addressOfDefinition(this.source, this.rangeOf(definition)),
          )
        return void this.readAll(node.children)
      }
      case 'image':
        return this.readImage(range, node.alt ?? '', node.url)
      case 'imageReference': {
        const definition = this.definitions.get(node.identifier)
        return this.readImage(
          range,
          node.alt ?? '',
          definition?.url,
          definition && addressOfDefinition(this.source, this.rangeOf(definition)),
        )
      }
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
    this.found.push({ kind, range, content, text })
  }

  private contentOfCode({ start, end }: Range): Range {
    const fence = /^`+/.exec(this.source.slice(start, end))?.[0].length ?? 1
    return { start: start + fence, end: end - fence }
  }

  private readContainer(kind: Inline['kind'], range: Range, children: readonly PhrasingContent[]): void {
    if (this.silent > 0) return void this.readAll(children)
    const from = this.prose.length
    this.readAll(children)
    this.found.push({ kind, range, content: this.contentOf(children, range), text: this.textSince(from) })
  }

  private readLink(range: Range, children: readonly PhrasingContent[], url: string, definition?: Range): void {
    if (this.silent > 0) return void this.readAll(children)
    if (this.source[range.start] === '<') return this.readAutolink(range, url)
    const from = this.prose.length
    this.readAll(children)
    const content = this.contentOf(children, range)
    const urlRange = definition ?? addressOfLink(this.source, content.end, range.end)
    this.found.push({ kind: 'link', range, content, text: this.textSince(from), url, urlRange })
    if (!definition) this.readTitle('link title', urlRange.end, range.end)
  }

  /** `<https://…>`, `<naam@…>`: the text is the address as written, the url has `mailto:` before it. */
  private readAutolink(range: Range, url: string): void {
    const content = { start: range.start + 1, end: range.end - 1 }
    this.prose.addOpaque(range.start, range.end)
    this.found.push({
      kind: 'link',
      range,
      content,
      text: this.source.slice(content.start, content.end),
      url,
      urlRange: content,
    })
  }

  private readImage(range: Range, alt: string, url: string | undefined, definition?: Range): void {
    const altEnd = closingBracket(this.source, range.start + 2, range.end)
    const content = { start: range.start + 2, end: altEnd }
    if (this.silent > 0) return
    this.prose.addOpaque(range.start, range.end)
    const urlRange = definition ?? (url === undefined ? undefined : addressOfLink(this.source, altEnd, range.end))
    this.found.push({ kind: 'image', range, content, text: alt, url, urlRange })
    if (alt.trim() !== '') this.attributes.push({ label: 'img alt', range: content })
    if (urlRange && !definition) this.readTitle('img title', urlRange.end, range.end)
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
    this.found.push({ kind: 'html', range, content: range, text: tag.name })
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
    else if (emphasis)
      this.found.push({ kind: emphasis, range: whole, content, text: this.textSince(opened.proseLength) })
    else if (closing.name === 'a') this.addHtmlLink(opened, whole, content)
  }

  private addHtmlLink({ tag, proseLength }: OpenTag, range: Range, content: Range): void {
    const href = attributeOf(tag, 'href')
    if (!href) return
    const text = this.textSince(proseLength)
    this.found.push({
      kind: 'link',
      range,
      content,
      text,
      url: href.value,
      urlRange: { start: href.start, end: href.end },
    })
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
