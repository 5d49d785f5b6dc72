import type { Message } from '../messages.js'

/** A language as in BCP 47: `nl`, `en-GB`. Nothing in the core is for Dutch and English only. */
export type Language = string

/** Half-open range `[start, end)` of UTF-16 code units, 0-based, into `Document.text`. */
export interface Range {
  readonly start: number
  readonly end: number
}

/**
 * A stretch of readable text without its markup. Soft line breaks are one space, hard breaks and table cells end in
 * `\n`, and what is not prose (inline code, images, icons, placeholders) stands as one `OPAQUE` character each.
 */
export interface Prose {
  readonly text: string
  /** Where the text comes from, in order and without gaps in `text`: see `rangeInDocument`. */
  readonly runs: readonly Run[]
}

/** `length` characters of prose from `at` stand in the document from `start` to `end`. */
export interface Run {
  readonly at: number
  readonly length: number
  readonly start: number
  /** `end - start === length` where the prose is a literal copy; otherwise the run is one piece (an entity, a break). */
  readonly end: number
}

/** Usually one sentence. */
export interface Segment {
  readonly text: string
  /** Offsets into `Block.prose.text`. */
  readonly at: number
  readonly range: Range
}

export type InlineKind =
  | 'code' // `code`, <code>, <kbd>
  | 'link' // [text](url), <a href>; also autolinks and bare URLs, where `text` is the address
  | 'image' // ![alt](url), <img>
  | 'strong'
  | 'emphasis'
  | 'delete'
  | 'break'
  | 'html' // an inline tag or comment
  | 'icon' // :material-cloud:
  | 'attributes' // {: .note } {#id}
  | 'placeholder' // {{ name }}, {% include %}, %{count}, [!DNL Commerce]
  | 'footnote' // [^1]

/** Something inside a block that is more than plain text; in reading order, an outer one before what it holds. */
export interface Inline {
  readonly kind: InlineKind
  /** The whole of it, markers included. */
  readonly range: Range
  /** What stands between the markers: the link text, the alt text, the code. */
  readonly content: Range
  /** The readable text of the content. */
  readonly text: string
  /** The address as written in the page, of a link or image. */
  readonly url?: string
  readonly urlRange?: Range
}

export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'list-item' // the first paragraph of a list item
  | 'table-row'
  | 'code' // a fenced or indented code block
  | 'html' // one run of text in an HTML element
  | 'attribute' // the value of a readable HTML attribute (alt, title, aria-label, placeholder)
  | 'title' // of an admonition, a details block or a tab
  | 'front-matter' // one readable value of the front matter
  | 'opaque' // a snippet include, a template tag, a comment or HTML without text: compared, not translated
  | 'rule' // ---
  | 'tag' // an HTML tag that begins a passage of HTML: structure, nothing to read
  | 'message' // one entry of a message catalog

/** The smallest unit that is aligned: what one would translate as one piece. */
export interface Block {
  readonly kind: BlockKind
  /** Markers included: the `- ` of a list item, the fence of a code block. */
  readonly range: Range
  readonly prose: Prose
  readonly segments: readonly Segment[]
  readonly inlines: readonly Inline[]
  /**
   * What kind of thing it is within its kind: the tag of HTML (`h4`, `option`), `img alt` for an attribute, the
   * language of code, the key path of front matter (`title`, `hero.tagline`), the type of an admonition, the key of a
   * message.
   */
  readonly label: string
  /** The containers around it, outermost first: `quote`, `list`, `ordered-list`, `admonition`, `tab`, `table`, `div`. */
  readonly containers: readonly string[]
  /** Heading: 1 to 6. Otherwise how many lists it stands in. */
  readonly depth: number
  /** Number of the table or code block within the document that it belongs to, from 0; -1 for others. */
  readonly group: number
  /** Code and opaque blocks: the literal content. Messages: the text with escapes undone, markup included. */
  readonly value: string
  /** Messages: how the value is written in its file. */
  readonly style?: ValueStyle
  /** Messages: the value, and where each part of it stands in the file. */
  readonly written?: Prose
  /** Messages: marked as not finished (fuzzy in gettext), so that programs do not show it. */
  readonly isUnfinished?: boolean
}

/** How a text value is written in a file of data. */
export type ValueStyle = 'json' | 'yaml-plain' | 'yaml-single' | 'yaml-double' | 'yaml-block' | 'po'

/** A heading and what follows it up to the next heading; `depth` 0 is what stands before the first heading. */
export interface Section {
  readonly depth: 0 | 1 | 2 | 3 | 4 | 5 | 6
  readonly heading: Block | undefined
  /** Plain text of the heading; empty for depth 0. */
  readonly title: string
  /** The anchor that the site generator gives it, or the one written as `{#id}`. */
  readonly anchor: string
  /** The heading and the section's own blocks, without its subsections. */
  readonly range: Range
  /** Own blocks, without the heading. */
  readonly blocks: readonly Block[]
  /** Index of the parent in `Document.sections`; -1 for sections at the top. */
  readonly parent: number
}

/** One key of the front matter. */
export interface FrontMatterField {
  /** `title`, `hero.tagline`, `tags[0]` */
  readonly path: string
  readonly value: string
  /** The scalar as written, quotes included. */
  readonly range: Range
}

/** Something wrong with the document itself, found while reading it. */
export interface Problem {
  readonly message: Message
  readonly range: Range
}

/** The dialect decides how Markdown is read. */
export type Dialect = 'commonmark' | 'mkdocs' | 'docusaurus' | 'mdx'

export interface Document {
  /** Relative to the working directory, with `/`. */
  readonly path: string
  readonly language: Language
  /** The file as read, a byte order mark included. */
  readonly text: string
  /** In reading order; the first is the part before the first heading, always there. */
  readonly sections: readonly Section[]
  /** All blocks in reading order, headings and front matter included. */
  readonly blocks: readonly Block[]
  readonly frontMatter: readonly FrontMatterField[]
  /** What readers see as the title: the first heading of level 1, else the front matter's. */
  readonly title: string
  /** All anchors that links can point at: headings, `{#id}`, HTML `id` and `name`. */
  readonly anchors: ReadonlySet<string>
  readonly disabled: readonly Disabled[]
  readonly problems: readonly Problem[]
}

/** `<!-- tweeluik-disable-next-line rule -- reason -->`: these rules say nothing about what stands in the range. */
export interface Disabled {
  /** Empty: all rules. */
  readonly rules: readonly string[]
  readonly reason: string
  readonly range: Range
}

/** Stands in prose for what is not prose: U+FFFC OBJECT REPLACEMENT CHARACTER. */
export const OPAQUE = '\uFFFC'
