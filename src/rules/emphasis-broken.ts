import type { BlockPair } from '../align/types.js'
import { rangeInDocument } from '../document/prose.js'
import type { Block, Document, Inline, Range } from '../document/types.js'
import { message } from '../messages.js'
import { linkedSentence } from './linked-sentence.js'
import { defineRule, type Fix, type Report, type TextEdit } from './types.js'

export const emphasisBroken = defineRule({
  id: 'emphasis-broken',
  severity: 'error',
  category: 'markup',
  summary: message('rule.emphasis-broken.summary'),
  why: message('rule.emphasis-broken.why'),
  todo: message('rule.emphasis-broken.todo'),
  defaults: {},
  examples: [
    {
      name: 'emphasis in another place of the sentence',
      nl: 'Dien je aanvraag **voor 1 mei** in.\n',
      en: '**Before 1 May**, send in your application.\n',
      reports: [],
    },
    {
      name: 'the closing marker is gone',
      nl: '- **Mag ik filmen?** Vraag eerst toestemming\n',
      en: '- **May I film? Ask permission first\n',
      reports: ['en 1:3 ‹**› The marker `**` is visible to readers, because the emphasis is not closed'],
      fixed: '- **May I film?** Ask permission first\n',
    },
    {
      name: 'an asterisk too many',
      nl: '- **Mag ik filmen?** Vraag eerst toestemming\n',
      en: '- **May I film?*** Ask permission first\n',
      reports: ['en 1:18 ‹*› The marker `*` is visible to readers, because it is one too many'],
      fixed: '- **May I film?** Ask permission first\n',
    },
    {
      name: 'spaces inside the markers',
      nl: 'Betaal **op tijd** aan de balie.\n',
      en: 'Pay ** on time ** at the desk.\n',
      reports: ['en 1:5 ‹** on time **› The marker `**` is visible to readers, because the emphasis is not closed'],
      fixed: 'Pay **on time** at the desk.\n',
    },
    {
      name: 'a marker that the source shows too',
      nl: 'Velden met een * vul je altijd in.\n',
      en: 'Always fill in fields with a *.\n',
      reports: [],
    },
    {
      name: 'emphasis lost',
      nl: 'Stuur **geen** originele documenten mee.\n',
      en: 'Do not send original documents.\n',
      reports: ['en 1:1 ‹Do not send original documents.› The emphasis on `geen` in the source is lost here'],
    },
    {
      name: 'the emphasised words are still there',
      nl: 'Vul het **BSN** in van je kind.\n',
      en: 'Enter the BSN of your child.\n',
      reports: ['en 1:11 ‹BSN› The emphasis on `BSN` in the source is lost here'],
      fixed: 'Enter the **BSN** of your child.\n',
    },
    {
      name: 'a line that was emphasised as a whole',
      nl: '**Stuur geen kopie van je paspoort.**\n',
      en: 'Do not send a copy of your passport.\n',
      reports: [
        'en 1:1 ‹Do not send a copy of your passport.› The emphasis on `Stuur geen kopie van je paspoort.` in the source is lost here',
      ],
      fixed: '**Do not send a copy of your passport.**\n',
    },
  ],
  *check({ source, target, blockPairs }) {
    for (const pair of blockPairs) {
      if (pair.source.kind === 'code' || pair.source.kind === 'opaque') continue
      const visible = visibleMarkers(pair.target, target)
      if (visible.length === 0) yield* lostEmphasis(pair, source, target)
      else if (!/\*|__/.test(pair.source.prose.text)) yield* brokenEmphasis(visible, pair, target)
    }
  },
})

interface Marker extends Range {
  readonly text: string
  /** Offset into the prose. */
  readonly at: number
}

/**
 * Asterisks and underscores that a reader sees and the author meant as markup: doubled ones, and single asterisks with
 * a word on one side only. `2 * 3`, `__init__` and what is escaped are no markers.
 */
function visibleMarkers({ prose }: Block, { text }: Document): Marker[] {
  const pattern =
    /\*{2,3}|(?<![\p{L}\p{N}_])__(?=\S)(?![\p{L}\p{N}]+__)|(?<=\S)(?<![\p{L}\p{N}]__|_)__(?![\p{L}\p{N}_])|(?<=[\p{L}\p{N}?!.:)])\*(?=\s|$)|(?<=\s|^)\*(?=\p{L})/gu
  return Array.from(prose.text.matchAll(pattern)).flatMap(({ 0: marker, index: at }) => {
    const range = rangeInDocument(prose, at, at + marker.length)
    return text.slice(range.start, range.end) === marker ? [{ text: marker, at, ...range }] : []
  })
}

const emphasisIn = ({ inlines }: Block): Inline[] =>
  inlines.filter(({ kind, text }) => (kind === 'strong' || kind === 'emphasis') && /[\p{L}\p{N}]/u.test(text))

/** The emphasis that is not just the outer half of `***both***`. */
const separate = (all: readonly Inline[]): Inline[] => all.filter(({ text }, at) => all[at - 1]?.text !== text)

function* brokenEmphasis(
  markers: readonly Marker[],
  { source, target }: BlockPair,
  { path, text }: Document,
): Generator<Report> {
  const wanted = emphasisIn(source)
  const [first, second] = [markers[0]!, markers[1]]
  const values = { marker: first.text }
  const before = emphasisIn(target).find(({ range }) => range.end === first.start || range.start === first.end)
  if (before) {
    yield {
      message: message('rule.emphasis-broken.extra', values),
      source: wanted[0]?.range ?? source.range,
      target: { start: first.start, end: first.end },
      fixes: [
        fixOf(path, message('rule.emphasis-broken.fix-extra', values), {
          start: first.start,
          end: first.end,
          text: '',
        }),
      ],
    }
    return
  }
  const closing = second?.text === first.text ? second : undefined
  const range = { start: first.start, end: closing?.end ?? first.end }
  const written = text.slice(first.end, closing?.start ?? first.end)
  const end = closing ? undefined : closingPlace(first, wanted, target)
  const title = message('rule.emphasis-broken.fix-close', values)
  const fixes = closing
    ? [fixOf(path, title, { ...range, text: first.text + written.trim() + first.text })]
    : end === undefined
      ? []
      : [fixOf(path, title, { start: end, end, text: first.text }, endsOnce(wanted) ? 'safe' : 'review')]
  yield {
    message: message('rule.emphasis-broken.message', values),
    source: wanted[0]?.range ?? source.range,
    target: range,
    fixes,
  }
}

const fixOf = (
  path: string,
  title: Fix['title'],
  edit: Omit<TextEdit, 'path'>,
  safety: Fix['safety'] = 'safe',
): Fix => ({
  title,
  safety,
  edits: [{ path, ...edit }],
})

/** Behind the first punctuation mark that the source's emphasis ends with too; an offset into the document. */
function closingPlace({ at, text }: Marker, wanted: readonly Inline[], { prose }: Block): number | undefined {
  const mark = wanted[0]?.text.at(-1)
  if (mark === undefined || !/[?!:.]/.test(mark)) return undefined
  const place = prose.text.indexOf(mark, at + text.length)
  return place < 0 ? undefined : rangeInDocument(prose, place, place + 1).end
}

/** Whether the mark that the emphasis ends with does not occur earlier in it. */
const endsOnce = ([wanted]: readonly Inline[]): boolean =>
  wanted?.text.indexOf(wanted.text.at(-1) ?? '') === (wanted?.text.length ?? 0) - 1

/**
 * Emphasis of the source in a sentence that has none in the target; reported once for a block. Two neighbours in bold
 * may well have become one.
 */
function* lostEmphasis(pair: BlockPair, source: Document, target: Document): Generator<Report> {
  const [wanted, found] = [separate(emphasisIn(pair.source)), separate(emphasisIn(pair.target))]
  if (found.length >= wanted.length || pair.target.prose.text === '') return
  const { prose } = pair.target
  const sentenceOf = ({ text }: Inline): Range =>
    linkedSentence(pair, Math.max(0, pair.source.prose.text.indexOf(text)))
  const lost = wanted.find((inline) => {
    const { start, end } = sentenceOf(inline)
    const range = rangeInDocument(prose, start, end)
    return !found.some(
      (other) => other.text === inline.text || (range.start < other.range.end && other.range.start < range.end),
    )
  })
  if (!lost) return
  const sentence = sentenceOf(lost)
  const same = prose.text.indexOf(lost.text)
  const place = same < 0 ? sentence : { start: same, end: same + lost.text.length }
  const range = rangeInDocument(prose, place.start, place.end)
  const isWhole = lost.text === pair.source.prose.text && place.end - place.start === prose.text.length
  const isOnce = same >= 0 && !prose.text.includes(lost.text, same + 1)
  const isPlain = target.text.slice(range.start, range.end) === prose.text.slice(place.start, place.end)
  yield {
    message: message('rule.emphasis-broken.lost', { text: lost.text }),
    source: lost.range,
    target: range,
    severity: 'warning',
    fixes: isPlain && (isWhole || isOnce) ? markAgain(lost, range, source, target) : [],
  }
}

/** The markers of the source around the same words, or around the whole of a line that was emphasised as a whole. */
function markAgain(lost: Inline, { start, end }: Range, source: Document, { path, text }: Document): Fix[] {
  const [opening, closing] = [
    source.text.slice(lost.range.start, lost.content.start),
    source.text.slice(lost.content.end, lost.range.end),
  ]
  const isWord = (character: string): boolean => /[\p{L}\p{N}_*]/u.test(character)
  if (!/^(?:\*{1,2}|_{1,2})$/.test(opening) || opening !== closing) return []
  if (isWord(text.charAt(start - 1)) || isWord(text.charAt(end))) return []
  const edit = { start, end, text: opening + text.slice(start, end) + closing }
  return [fixOf(path, message('rule.emphasis-broken.fix-lost', { text: lost.text }), edit)]
}
