import { ProseBuilder, rangeInDocument, sliceProse } from '../prose.js'
import { codeTags, emphasisTags, inlineTags, readTag, type Tag } from '../tags.js'
import { decodeEntity, entity, trimUrl } from '../text-tokens.js'
import { OPAQUE, type Inline, type Prose, type Range } from '../types.js'

/** Prose and inlines of a message. */
export type MessageContent = Pick<MessageReader, 'prose' | 'inlines'>

/**
 * What in a message is no prose; one pattern, tried at every place, each branch bounded. Placeholders are those of
 * i18next (`{{name}}`, `$t(key)`), ICU and Vue (`{name}`, `{0, number}`), Python and C (`%(name)s`, `%s`, `%1$d`), Rails
 * (`%{name}`) and JavaScript (`${name}`).
 */
const tokenPattern = new RegExp(
  [
    String.raw`(?<choice>\{\s{0,5}[\w.]{1,60}\s{0,5},\s{0,5}(?:plural|selectordinal|select)\s{0,5},)`,
    String.raw`(?<placeholder>%%|\{\{[^{}\n]{0,200}\}\}|[$%]\{[\w.]{1,60}\}|\$t\([^()\n]{1,200}\)|\{[\w.]{0,60}(?:,[^{}\n]{1,60})?\}|%\([\w.]{1,60}\)[#0+-]{0,3}[\d.]{0,6}[a-zA-Z]|%(?:\d\$)?[#0+-]{0,3}[\d.]{0,6}(?:ll?|h|z)?[sdifuxXgGeEc@](?!\p{L}))`,
    String.raw`(?<tag><\/?[A-Za-z0-9][^<>]{0,500}>)`,
    '(?<code>`[^`\\n]{1,200}`)',
    String.raw`(?<url>https?:\/\/[^\s<>"'{}\u00ab\u00bb\u201c\u201d]{2,2000})`,
    `(?<entity>${entity})`,
    String.raw`(?<mark>[#}])`,
  ].join('|'),
  'gu',
)

/** The next case of an ICU choice, `one {` or `=0 {`, or the end of the choice. */
const casePattern = /\s{0,20}(?:offset:\d{1,3}\s{1,20})?(?:(?:=\d{1,9}|[\w-]{1,40})\s{0,20}\{|(\}))/y

/** @param raw  the text of the message with escapes undone */
export function readMessage(raw: Prose, source: string): MessageContent {
  const reader = new MessageReader(raw, source)
  return { prose: reader.prose, inlines: reader.inlines }
}

/** Tags inside one another: far more than a message has. */
const MAX_OPEN = 50

interface OpenTag {
  readonly tag: Tag | undefined
  readonly name: string
  readonly at: Range
  readonly proseLength: number
}

class MessageReader {
  readonly prose: Prose
  readonly inlines: readonly Inline[]

  private readonly builder: ProseBuilder
  private readonly found: Inline[] = []
  private readonly open: OpenTag[] = []
  /** How many ICU choices are around; each has one of its cases open. */
  private choices = 0
  /** The cases of a choice repeat their placeholders, in one language more often than in another. */
  private readonly inCases = new Set<string>()
  /** Where each tag is closed for the last time. */
  private readonly lastClosing: ReadonlyMap<string, number>
  private copied = 0

  constructor(
    private readonly raw: Prose,
    source: string,
  ) {
    this.builder = new ProseBuilder(source)
    const closings = raw.text.matchAll(/<\/([A-Za-z0-9][\w:.-]{0,60})\s{0,5}>/g)
    this.lastClosing = new Map(Array.from(closings, ({ 1: name = '', index }) => [name.toLowerCase(), index]))
    this.read()
    this.prose = this.builder.build()
    this.inlines = this.found.toSorted(
      (one, other) => one.range.start - other.range.start || other.range.end - one.range.end,
    )
  }

  private read(): void {
    const { text } = this.raw
    for (let match = this.next(0); match?.groups; match = this.next(tokenPattern.lastIndex)) {
      const [kind = '', token = ''] =
        Object.entries<string | undefined>(match.groups).find(([, value]) => value !== undefined) ?? []
      const at = { start: match.index, end: match.index + token.length }
      tokenPattern.lastIndex = this.take(kind, token, at) ?? at.end
    }
    this.copyTo(text.length)
  }

  private next(from: number): RegExpExecArray | null {
    tokenPattern.lastIndex = from
    return tokenPattern.exec(this.raw.text)
  }

  /** @returns where to read on; undefined: the token is ordinary text after all */
  private take(kind: string, token: string, at: Range): number | undefined {
    switch (kind) {
      case 'choice':
        return this.openChoice(token, at)
      case 'placeholder':
        this.opaque(at)
        this.placeholder(token, at)
        return at.end
      case 'tag':
        return this.readTag(token, at)
      case 'code':
        this.opaque(at)
        this.add('code', at, { start: at.start + 1, end: at.end - 1 }, token.slice(1, -1))
        return at.end
      case 'url': {
        const url = trimUrl(token)
        const range = { start: at.start, end: at.start + url.length }
        this.opaque(range)
        this.add('link', range, range, url, { url, urlRange: this.placed(range) })
        return range.end
      }
      case 'entity':
        return this.replace(at, decodeEntity(token))
      default:
        if (this.choices === 0) return undefined
        return token === '#' ? this.opaque(at) : this.closeCase(at)
    }
  }

  private openChoice(token: string, at: Range): number | undefined {
    const first = this.caseAfter(at.end)
    if (first === undefined || first.isEnd) return undefined
    this.replace({ start: at.start, end: first.end }, '')
    this.choices += 1
    this.placeholder(token, at)
    return first.end
  }

  /** Each case is a text of its own. */
  private closeCase(at: Range): number {
    const after = this.caseAfter(at.end)
    if (!after || after.isEnd) this.choices -= 1
    return this.replace({ start: at.start, end: after?.end ?? at.end }, '\n')
  }

  private caseAfter(at: number): { readonly end: number; readonly isEnd: boolean } | undefined {
    casePattern.lastIndex = at
    const match = casePattern.exec(this.raw.text)
    return match ? { end: casePattern.lastIndex, isEnd: match[1] !== undefined } : undefined
  }

  private readTag(token: string, at: Range): number | undefined {
    const tag = readTag(token)
    const name = tag?.name.toLowerCase() ?? /\w+/.exec(token)?.[0] ?? ''
    if (token.startsWith('</')) return this.closeTag(name, at)
    if (name === 'br') return this.replace(at, '\n')
    // A tag that is never closed is no tag: `--page <number>`.
    const isSingle = token.endsWith('/>')
    if (!isSingle && ((this.lastClosing.get(name) ?? 0) < at.end || this.open.length === MAX_OPEN)) return undefined
    this.replace(at, '')
    if (isSingle) this.placeholder(token, at)
    else this.open.push({ tag, name, at, proseLength: this.builder.length })
    return at.end
  }

  /** What HTML knows becomes emphasis, a link or code; a component of the program is a placeholder. */
  private closeTag(name: string, at: Range): number | undefined {
    const index = this.open.findLastIndex((open) => open.name === name)
    const [opened] = index < 0 ? [] : this.open.splice(index)
    if (!opened) return undefined
    this.replace(at, '')
    const whole = { start: opened.at.start, end: at.end }
    const content = { start: opened.at.end, end: at.start }
    const text = this.builder.textFrom(opened.proseLength)
    const href = opened.tag?.attributes.find((attribute) => attribute.name === 'href')
    const emphasis = emphasisTags.get(name)
    if (emphasis) this.add(emphasis, whole, content, text)
    else if (codeTags.has(name)) this.add('code', whole, content, text)
    else if (name === 'a' && href) {
      const url = { start: opened.at.start + href.start, end: opened.at.start + href.end }
      this.add('link', whole, content, text, { url: href.value, urlRange: this.placed(url) })
    } else if (!inlineTags.has(name))
      for (const tag of [opened.at, at]) this.placeholder(this.raw.text.slice(tag.start, tag.end), tag)
    return at.end
  }

  private placeholder(text: string, at: Range): void {
    if (this.choices > 0 && this.inCases.has(text)) return
    if (this.choices > 0) this.inCases.add(text)
    this.add('placeholder', at, at, text)
  }

  private add(kind: Inline['kind'], at: Range, content: Range, text: string, address: Partial<Inline> = {}): void {
    this.found.push({ kind, range: this.placed(at), content: this.placed(content), text, ...address })
  }

  /** Takes over what was not taken yet, up to `end`. */
  private copyTo(end: number): void {
    const { text, runs } = sliceProse(this.raw, this.copied, end)
    for (const run of runs) this.builder.add(text.slice(run.at, run.at + run.length), run.start, run.end)
    this.copied = end
  }

  /** Reads other text, or none, for what stands in the message. @returns where to read on */
  private replace(at: Range, text: string): number {
    this.copyTo(at.start)
    const { start, end } = this.placed(at)
    this.builder.add(text, start, end)
    return (this.copied = at.end)
  }

  private opaque(at: Range): number {
    return this.replace(at, OPAQUE)
  }

  /** Where a stretch of the message stands in the file. */
  private placed({ start, end }: Range): Range {
    return rangeInDocument(this.raw, start, end)
  }
}
