import type { BlockPair } from '../align/types.js'
import { rangeInDocument } from '../document/prose.js'
import type { Block, Language, Range } from '../document/types.js'
import { emojiIn } from '../language/emoji.js'
import { isFunctionWord } from '../language/words.js'
import { message } from '../messages.js'
import { linkedSentence } from './linked-sentence.js'
import { defineRule, type Fix } from './types.js'

export const emojiLost = defineRule({
  id: 'emoji-lost',
  severity: 'error',
  category: 'markup',
  summary: message('rule.emoji-lost.summary'),
  why: message('rule.emoji-lost.why'),
  todo: message('rule.emoji-lost.todo'),
  defaults: {},
  examples: [
    {
      name: 'the same symbols, with and without colour',
      nl: 'Je aanvraag is ontvangen ✔️\n',
      en: 'We have received your application ✔\n',
      reports: [],
    },
    {
      name: 'an icon became a full stop',
      nl: '<div>\n<span>📄</span>\n<p>Vraag een afschrift aan</p>\n</div>\n',
      en: '<div>\n<span>.</span>\n<p>Request a copy</p>\n</div>\n',
      reports: ['en 2:7 ‹.› The symbol `📄` of the source is missing here; there is `.` instead'],
      fixed: '<div>\n<span>📄</span>\n<p>Request a copy</p>\n</div>\n',
    },
    {
      name: 'a stray word took its place',
      nl: 'De nieuwe buurtkaart is klaar! 🎈\n',
      en: 'The new neighbourhood map is ready! balloonfish\n',
      reports: ['en 1:37 ‹balloonfish› The symbol `🎈` of the source is missing here; there is `balloonfish` instead'],
      fixed: 'The new neighbourhood map is ready! 🎈\n',
    },
    {
      name: 'a party at the end was dropped',
      nl: 'Dank je wel voor je hulp! 🎉\n',
      en: 'Thank you for your help!\n',
      reports: ['en 1:20 ‹help!› The symbol `🎉` of the source is missing here'],
      fixed: 'Thank you for your help! 🎉\n',
    },
    {
      name: 'an icon at the start was dropped',
      nl: '- :material-calendar: Plan een gesprek met de wijkraad\n',
      en: '- Schedule a talk with the district council\n',
      reports: ['en 1:3 ‹Schedule› The symbol `:material-calendar:` of the source is missing here'],
      fixed: '- :material-calendar: Schedule a talk with the district council\n',
    },
  ],
  *check({ target, blocks, blockPairs }) {
    for (const pair of blockPairs) {
      if (pair.source.kind === 'code' || pair.source.kind === 'opaque') continue
      for (const symbol of lostIn(pair)) {
        const { from, to, replaces, fix } = spotOf(symbol, pair, target.language)
        const range = rangeInDocument(pair.target.prose, from, to)
        const found = pair.target.prose.text.slice(from, to)
        const edits = [{ path: target.path, start: range.start, end: range.end, text: fix?.text ?? '' }]
        const isPlain = range.end - range.start === found.length
        yield {
          message: replaces
            ? message('rule.emoji-lost.replaced', { symbol: symbol.text, found })
            : message('rule.emoji-lost.message', { symbol: symbol.text }),
          source: symbol.range,
          target: fix && !isPlain && !replaces ? edgeOf(range, fix.text.startsWith(symbol.text)) : range,
          fixes:
            fix && isPlain
              ? [{ title: message('rule.emoji-lost.fix', { symbol: symbol.text }), safety: fix.safety, edits }]
              : [],
        }
      }
    }
    // An element that holds an icon in the source and nothing in the target has no block there to be paired with.
    for (const link of blocks) {
      if (link.kind !== 'missing') continue
      const [symbol] = isLone(link.source) ? symbolsIn(link.source) : []
      if (symbol)
        yield {
          message: message('rule.emoji-lost.message', { symbol: symbol.text }),
          source: symbol.range,
          target: { start: link.at, end: link.at },
        }
    }
  },
})

/** An emoji or icon, with its place in the prose of its block and in the document. */
interface Symbol {
  readonly text: string
  readonly at: number
  readonly end: number
  readonly range: Range
}

function symbolsIn({ prose, inlines }: Block): Symbol[] {
  const emoji = emojiIn(prose.text).map(({ text, start, end }) => ({
    text,
    at: start,
    end,
    range: rangeInDocument(prose, start, end),
  }))
  const icons = inlines.flatMap(({ kind, text, range }) => {
    const run = kind === 'icon' ? prose.runs.find(({ start }) => start === range.start) : undefined
    return run ? [{ text, at: run.at, end: run.at + run.length, range }] : []
  })
  return [...emoji, ...icons].toSorted((one, other) => one.at - other.at)
}

/** Without the selector that only says whether it is shown in colour. */
const keyOf = ({ text }: Symbol): string => text.replaceAll('\uFE0F', '')

const isLone = ({ kind, prose }: Block): boolean =>
  kind !== 'code' && kind !== 'opaque' && prose.text !== '' && !/[\p{L}\p{N}]/u.test(prose.text)

function lostIn({ source, target }: BlockPair): Symbol[] {
  const left = symbolsIn(target).map(keyOf)
  const lost = symbolsIn(source).filter((symbol) => {
    const at = left.indexOf(keyOf(symbol))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  // What is left over is another symbol in the same place, or a short code such as `:tada:`: a choice, not a loss.
  const codes = target.prose.text.match(/:[a-z][a-z0-9_+]{1,40}:/g)?.length ?? 0
  return lost.slice(Math.min(lost.length, left.length + codes))
}

/** A word that markup cuts in two is no place to point at; its edge is. */
const edgeOf = ({ start, end }: Range, first: boolean): Range => (first ? { start, end: start } : { start: end, end })

interface Spot {
  /** Offsets into the prose of the target. */
  readonly from: number
  readonly to: number
  /** Whether what stands there took the place of the symbol. */
  readonly replaces: boolean
  readonly fix?: { readonly text: string; readonly safety: Fix['safety'] }
}

/** Where in the target the symbol should stand: what took its place, or the word next to it. */
function spotOf(symbol: Symbol, pair: BlockPair, language: Language): Spot {
  const { source, target } = pair
  const { text } = target.prose
  if (isLone(source)) {
    const isStop = /^\p{P}*$/u.test(text)
    const fix = { text: symbol.text, safety: isStop ? ('safe' as const) : ('review' as const) }
    return { from: 0, to: text.length, replaces: true, ...(symbolsIn(source).length === 1 && { fix }) }
  }
  const { start, end } = linkedSentence(pair, symbol.at)
  const [before, after] = [source.prose.text.slice(0, symbol.at), source.prose.text.slice(symbol.end)]
  // Of several in a row we would not know the order.
  const safety = symbolsIn(source).length === 1 ? 'safe' : 'review'
  if (!/[\p{L}\p{N}]/u.test(after)) {
    // `… contribute! povidone`: no sentence starts small, and none is one or two words long.
    const stray = /[.!?:…]\s+([\p{L}-]+(?:\s[\p{Ll}-]+)?)$/u.exec(text)?.[1]
    if (stray !== undefined && /[.!?:…]\s*$/u.test(before)) {
      const isPhrase = stray.split(/\s/).some((word) => isFunctionWord(word, language))
      const fix = { text: symbol.text, safety: isPhrase ? 'review' : safety } as const
      return { from: text.length - stray.length, to: text.length, replaces: true, fix }
    }
    const word = Math.max(0, text.search(/\S+$/))
    const gap = /\s*$/.exec(before)?.[0] ?? ''
    return { from: word, to: text.length, replaces: false, fix: { text: text.slice(word) + gap + symbol.text, safety } }
  }
  if (!/[\p{L}\p{N}]/u.test(before)) {
    const word = /^\S+/.exec(text)?.[0] ?? ''
    const gap = /^\s*/.exec(after)?.[0] ?? ''
    return { from: 0, to: word.length, replaces: false, fix: { text: symbol.text + gap + word, safety } }
  }
  return { from: start, to: end, replaces: false }
}
