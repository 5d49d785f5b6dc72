/** How HTML elements behave in running text; names in lower case. */

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Stand inside a sentence. Every other element ends the text before it. */
export const inlineTags = set(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd mark q s samp small span strike ' +
    'strong sub sup time tt u var wbr',
)

/** Content is code or a name for a machine: compared, not translated. */
export const codeTags = set('code kbd samp var tt')

/** Content is for a machine only. */
export const hiddenTags = set('script style template noscript svg math object')

/** Hold one running text, so that inline elements inside belong to one block. */
export const proseTags = set('p li td th h1 h2 h3 h4 h5 h6 dd dt figcaption summary caption blockquote label legend')

export const emphasisTags: ReadonlyMap<string, 'strong' | 'emphasis' | 'delete'> = new Map([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['em', 'emphasis'],
  ['i', 'emphasis'],
  ['del', 'delete'],
  ['s', 'delete'],
  ['strike', 'delete'],
])

/** Attributes that readers see or hear. */
export const readableAttributes = set('alt title aria-label placeholder')

export interface TagAttribute {
  readonly name: string
  readonly value: string
  /** The value without its quotes, as offsets into the text that was scanned. */
  readonly start: number
  readonly end: number
}

export interface Tag {
  readonly name: string
  readonly closing: boolean
  readonly attributes: readonly TagAttribute[]
}

const attributePattern = /[\s/]([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g

/** Reads one tag, `<a href="x">` or `</a>`; undefined for comments and what is no tag. `base` is added to offsets. */
export function readTag(raw: string, base = 0): Tag | undefined {
  const name = /^<\/?([A-Za-z][\w:.-]*)/.exec(raw)
  if (name?.[1] === undefined) return undefined
  const attributes: TagAttribute[] = []
  const body = raw.slice(0, raw.endsWith('>') ? -1 : undefined)
  attributePattern.lastIndex = name[0].length
  for (let match = attributePattern.exec(body); match; match = attributePattern.exec(body)) {
    const value = match[2] ?? match[3] ?? match[4] ?? ''
    const quoted = match[2] !== undefined || match[3] !== undefined
    const end = base + match.index + match[0].length - (quoted ? 1 : 0)
    attributes.push({ name: (match[1] ?? '').toLowerCase(), value, start: end - value.length, end })
  }
  return { name: name[1].toLowerCase(), closing: raw.startsWith('</'), attributes }
}

export const attributeOf = (tag: Tag, name: string): TagAttribute | undefined =>
  tag.attributes.find((attribute) => attribute.name === name)

/** Whether the page itself says that this element is not for translation. */
export const isUntranslatable = (tag: Tag): boolean =>
  attributeOf(tag, 'translate')?.value === 'no' ||
  /(?:^|\s)notranslate(?:\s|$)/.test(attributeOf(tag, 'class')?.value ?? '')
