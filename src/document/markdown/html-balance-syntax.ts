import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'

/** Elements that stand on their own lines, as Python-Markdown and CommonMark know them. `pre` is CommonMark's to read. */
const BLOCK_ELEMENTS = new Set(
  `address article aside base basefont blockquote body canvas caption center col colgroup dd details dialog dir div dl dt
   fieldset figcaption figure footer form frame frameset group h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend
   li link main map math menu menuitem nav noframes noscript object ol optgroup option output p param progress search
   section summary table tbody td tfoot th thead title tr track ul video`.split(/\s+/),
)

const VOID_ELEMENTS = new Set(
  'area base basefont br col embed frame hr img input link meta param source track wbr'.split(' '),
)

const TAG_START = /^<(\/?)([a-z][a-z0-9]*)(?=[\s/>]|$)/i

/** What kind of block-level tag a line starts with, if any. */
export function blockTagAt(line: string): 'opening' | 'closing' | undefined {
  const [, slash, name = ''] = TAG_START.exec(line) ?? []
  if (!BLOCK_ELEMENTS.has(name.toLowerCase())) return undefined
  return slash ? 'closing' : 'opening'
}

/** Reads an element line by line, until it is whole. */
export interface ElementReader {
  /**
   * Reads the next line, its line ending left out. True when the raw HTML ends with this line: every element in it is
   * closed, or it is the opening tag of an element with a `markdown` attribute, whose content is Markdown.
   */
  read(line: string): boolean
  /** The lines, counted from 0, with an element that is still open. */
  unclosed(): readonly number[]
}

export function readElement(): ElementReader {
  const open: { readonly name: string; readonly line: number }[] = []
  const openByName = new Map<string, number>()
  let current = ''
  let line = -1
  let lineStart = 0
  let attribute: { readonly name: string; value: string } | undefined
  let isMarkdown = false
  let tags = 0

  const slice = (start: number, end: number): string => current.slice(start - lineStart, end - lineStart)

  function pop(): string | undefined {
    const name = open.pop()?.name
    if (name !== undefined) openByName.set(name, openByName.get(name)! - 1)
    return name
  }

  const nothing = (): void => {}
  const callbacks: TokenizerCallbacks = {
    onopentagname(start, end) {
      const name = slice(start, end).toLowerCase()
      open.push({ name, line })
      openByName.set(name, (openByName.get(name) ?? 0) + 1)
      tags++
    },
    onopentagend() {
      if (VOID_ELEMENTS.has(open.at(-1)!.name)) pop()
    },
    onselfclosingtag: () => void pop(),
    onclosetag(start, end) {
      const name = slice(start, end).toLowerCase()
      // Closes what was left open inside it too; a closing tag of nothing says nothing.
      if (openByName.get(name)) while (pop() !== name);
    },
    onattribname(start, end) {
      attribute = { name: slice(start, end).toLowerCase(), value: '' }
    },
    onattribdata(start, end) {
      if (attribute) attribute.value += slice(start, end)
    },
    onattribend() {
      if (tags === 1 && attribute?.name === 'markdown' && attribute.value !== '0') isMarkdown = true
    },
    onattribentity: nothing,
    oncdata: nothing,
    oncomment: nothing,
    ondeclaration: nothing,
    onend: nothing,
    onprocessinginstruction: nothing,
    ontext: nothing,
    ontextentity: nothing,
  }
  const tokenizer = new Tokenizer({ decodeEntities: false }, callbacks)

  return {
    read(text) {
      lineStart += current.length
      current = `${text}\n`
      line++
      tokenizer.write(current)
      return isMarkdown || open.length === 0
    },
    unclosed: () => open.map((element) => element.line),
  }
}
