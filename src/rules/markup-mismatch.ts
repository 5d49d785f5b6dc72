import type { BlockPair, Pair } from '../align/types.js'
import { rangeInDocument } from '../document/prose.js'
import type { Block, Document, Inline, Range } from '../document/types.js'
import { message } from '../messages.js'
import { brokenPunctuationIn } from './broken-punctuation.js'
import { counterpartOf, textRange } from './counterpart.js'
import { pairOff } from './pair-off.js'
import { defineRule, type Fix, type Report } from './types.js'

export const markupMismatch = defineRule({
  id: 'markup-mismatch',
  severity: 'warning',
  category: 'markup',
  summary: message('rule.markup-mismatch.summary'),
  why: message('rule.markup-mismatch.why'),
  todo: message('rule.markup-mismatch.todo'),
  defaults: {},
  examples: [
    {
      name: 'the same markup, with the punctuation of the language',
      nl: 'Zie ![de kaart](kaart.png) en noot[^1].\n\n<!-- truncate -->\n\nWe zijn bezig...\n\n[^1]: Van de provincie.\n',
      en: 'See ![the map](kaart.en.png), and the note[^1].\n\n<!-- truncate -->\n\nWe are busy…\n\n[^1]: Of the province.\n',
      reports: [],
    },
    {
      name: 'an image lost',
      nl: 'De route staat op ![de kaart](kaart.png) van de wijk.\n',
      en: 'The route is on the map of the district.\n',
      reports: [
        'en 1:1 ‹The route is on the map of the district.› The image `kaart.png` of the source is missing here',
      ],
    },
    {
      name: 'a footnote lost',
      nl: 'Dit volgt uit de wet[^1].\n\n[^1]: Artikel 3.\n',
      en: 'This follows from the law.\n\n[^1]: Article 3.\n',
      reports: ['en 1:1 ‹This follows from the law.› The footnote `[^1]` of the source is missing here'],
    },
    {
      name: 'a marker lost',
      nl: 'Het loket is verhuisd.\n\n<!-- truncate -->\n\nJe vindt ons nu naast het station.\n',
      en: 'The desk has moved.\n\nYou now find us next to the station.\n',
      reports: ['en 1:20 ‹› `<!-- truncate -->` of the source is missing here'],
    },
    {
      name: 'another file included',
      nl: 'Zo bereik je ons.\n\n--8<-- "delen/contact.md"\n',
      en: 'This is how you reach us.\n\n--8<-- "delen/contract.md"\n',
      reports: [
        'en 3:1 ‹--8<-- "delen/contract.md"› Found `--8<-- "delen/contract.md"`, expected `--8<-- "delen/contact.md"`',
      ],
    },
    {
      name: 'an ellipsis in pieces',
      nl: 'Je aanvraag wordt verstuurd...\n',
      en: 'Sending your application. ..\n',
      reports: ['en 1:25 ‹. ..› The punctuation is garbled: `. ..`'],
      fixed: 'Sending your application...\n',
    },
    {
      name: 'a slash in pieces',
      nl: 'Noem de map nieuws/onderwerp.\n',
      en: 'Call the folder news/ topic.\n',
      reports: ['en 1:21 ‹/ › The punctuation is garbled: `/`'],
      fixed: 'Call the folder news/topic.\n',
    },
    {
      name: 'punctuation that stands alone',
      nl: 'Kies het juiste formulier. Onderteken het daarna.\n',
      en: 'Choose the correct . . Then sign it.\n',
      reports: ['en 1:20 ‹. .› The punctuation is garbled: `. .`'],
    },
    {
      name: 'a task that is no longer one',
      nl: '- [ ] Vraag een pas aan\n- [x] Maak een foto\n',
      en: '- Apply for a pass\n- [x] Take a photo\n',
      reports: ['en 1:3 ‹Apply for a pass› The check box of the source is missing here'],
      fixed: '- [ ] Apply for a pass\n- [x] Take a photo\n',
    },
  ],
  *check(pair) {
    yield* lostBlocks(pair)
    for (const blocks of pair.blockPairs) {
      if (blocks.source.kind === 'opaque') yield* changedValue(blocks, pair.target)
      if (blocks.source.kind === 'opaque' || blocks.source.kind === 'code') continue
      yield* lostInlines(blocks)
      yield* changedContainer(blocks, pair)
      yield* brokenPunctuation(blocks, pair.target)
    }
  },
})

/** Includes, template tags and hard markers that no block of the target answers to. */
function* lostBlocks({ blocks, target }: Pair): Generator<Report> {
  const opaque = (block: Block): boolean => block.kind === 'opaque' && block.value !== ''
  // The title of a missing quotation goes with it: `> [!NOTE]`.
  const missing = blocks.flatMap((link, at) =>
    link.kind === 'missing' && opaque(link.source) && !leads(link.source, blocks[at + 1]) ? [link] : [],
  )
  const extra = blocks.flatMap((link) => (link.kind === 'extra' && opaque(link.target) ? [link.target] : []))
  const sources = missing.map(({ source }) => source)
  const [lost] = pairOff(sources, extra, (one, other) => neutral(one.value) === neutral(other.value))
  for (const { source, at } of missing.filter((link) => lost.includes(link.source))) {
    yield {
      message: message('rule.markup-mismatch.lost', { text: shorten(source.value) }),
      source: source.range,
      target: { start: Math.min(at, target.text.length), end: Math.min(at, target.text.length) },
    }
  }
}

const leads = ({ containers }: Block, next: Pair['blocks'][number] | undefined): boolean =>
  next?.kind === 'missing' && containers.at(-1) === 'quote' && next.source.containers.at(-1) === 'quote'

/** Files and tags may differ in the language that they name: `contact.en.md`, `/en/`. */
const neutral = (value: string): string =>
  value
    .replace(/(?<=[./_-])(?:nl|en)(?:-[A-Za-z]{2})?(?=[./_"' -])[./_-]?/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** What has an address or a name that must be the same: an include, a template tag, the type of an alert. */
const isFixed = (value: string): boolean => /^(?:;*--8<--|\{[%{]|[A-Z]+$|<!--)/.test(value)

function* changedValue({ source, target }: BlockPair, { path, text }: Document): Generator<Report> {
  if (!isFixed(source.value) || neutral(source.value) === neutral(target.value)) return
  yield {
    message: message('rule.markup-mismatch.changed', { text: shorten(target.value), expected: shorten(source.value) }),
    source: source.range,
    target: target.range,
    fixes:
      text.slice(target.range.start, target.range.end) === target.value
        ? [replaceWith(source.value, target, path)]
        : [],
  }
}

/** What was included may have a translation under another name, so a person decides. */
const replaceWith = (value: string, { range }: Block, path: string): Fix => ({
  title: message('rule.markup-mismatch.fix', { text: shorten(value) }),
  safety: 'review',
  edits: [{ path, ...range, text: value }],
})

function* lostInlines(blocks: BlockPair): Generator<Report> {
  const of = (block: Block, kind: Inline['kind']): Inline[] => block.inlines.filter((inline) => inline.kind === kind)
  const [sources, targets] = [blocks.source, blocks.target].map((block) => of(block, 'image')) as [Inline[], Inline[]]
  const [images, others] = pairOff(sources, targets, (one, other) => fileOf(one) === fileOf(other))
  // An image with another address is a matter of the link, not of markup.
  for (const image of images.slice(others.length)) {
    yield {
      message: message('rule.markup-mismatch.image', { image: fileOf(image) || image.text }),
      source: image.range,
      target: counterpartOf(blocks, 'source', image.range),
    }
  }
  const [notes, newNotes] = pairOff(
    of(blocks.source, 'footnote'),
    of(blocks.target, 'footnote'),
    (one, other) => one.text === other.text,
  )
  for (const note of notes.slice(newNotes.length)) {
    yield {
      message: message('rule.markup-mismatch.footnote', {
        note: note.text.startsWith('[') ? note.text : `[^${note.text}]`,
      }),
      source: note.range,
      target: counterpartOf(blocks, 'source', note.range),
    }
  }
}

const fileOf = ({ url = '' }: Inline): string => neutral(/[^/\\?#]*(?=[?#]|$)/.exec(url)?.[0] ?? '')

function* changedContainer({ source, target }: BlockPair, pair: Pair): Generator<Report> {
  const places = { source: textRange(source), target: textRange(target) }
  const box = boxOf(source, pair.source)
  if (box !== undefined && source.kind === target.kind && boxOf(target, pair.target) === undefined)
    yield { message: message('rule.markup-mismatch.task'), ...places, fixes: boxFixes(box, target, pair.target) }
  const [one, other] = [source.containers.at(-1) ?? '', target.containers.at(-1) ?? '']
  const isList = (container: string): boolean => container === 'list' || container === 'ordered-list'
  if (one === 'quote' && isList(other)) yield { message: message('rule.markup-mismatch.list'), ...places }
  if (isList(one) && other === 'quote') yield { message: message('rule.markup-mismatch.quote'), ...places }
}

const MARKER = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/

/** `[ ]` or `[x]` at the start of a list item. */
const boxOf = ({ range }: Block, { text }: Document): string | undefined =>
  /^\[[ xX]\]/.exec(text.slice(range.start, range.end).replace(MARKER, ''))?.[0]

function boxFixes(box: string, { range }: Block, { path, text }: Document): Fix[] {
  const marker = MARKER.exec(text.slice(range.start, range.end))?.[0]
  if (marker === undefined) return []
  const at = range.start + marker.length
  const edits = [{ path, start: at, end: at, text: `${box} ` }]
  return [{ title: message('rule.markup-mismatch.fix', { text: box }), safety: 'safe', edits }]
}

function* brokenPunctuation(blocks: BlockPair, { path, text: whole }: Document): Generator<Report> {
  const { prose } = blocks.target
  for (const { start, end, repaired } of brokenPunctuationIn(prose.text, blocks.source.prose.text)) {
    const text = prose.text.slice(start, end)
    const target: Range = rangeInDocument(prose, start, end)
    const isPlain = whole.slice(target.start, target.end) === text
    const fix = (replacement: string): Fix => ({
      title: message('rule.markup-mismatch.fix', { text: replacement }),
      safety: 'safe',
      edits: [{ path, start: target.start, end: target.end, text: replacement }],
    })
    yield {
      message: message('rule.markup-mismatch.punctuation', { text: text.trim() }),
      source: counterpartOf(blocks, 'target', target),
      target,
      fixes: repaired !== undefined && isPlain ? [fix(repaired)] : [],
    }
  }
}

const shorten = (value: string): string => {
  const line = value.replace(/\s+/g, ' ').trim()
  return line.length > 80 ? `${line.slice(0, 77)}…` : line
}
