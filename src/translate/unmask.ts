import { decodeEntity } from '../document/text-tokens.js'
import type { Range } from '../document/types.js'
import type { MaskedText, Tag } from './mask.js'

/** How a translation becomes text of the page. */
export interface Writing {
  /** What stands in the page in that range, with what is to be replaced inside it replaced. */
  render(range: Range): string
  /** Readable text as the page writes it, so that nothing in it counts as markup. `isFirst`: it opens the sentence. */
  escape(text: string, isFirst: boolean): string
}

type Token = { readonly text: string } | { readonly role: 'open' | 'close' | 'single'; readonly id: number }

/** A translation may be longer than the text, but not as long as a machine that goes on and on makes it. */
const LONGEST = { times: 6, more: 200 } as const

/** Of a text that was translated without its markup, only what is not text has to be there. */
type Demand = 'all-tags' | 'singles'

/**
 * Reads what a machine made of a masked text.
 * @returns undefined where tags are missing, doubled or crossed, or where it cannot be a translation
 */
function readTokens(xml: string, { xml: original, tags, plain }: MaskedText, demand: Demand): Token[] | undefined {
  if (xml.length > original.length * LONGEST.times + LONGEST.more) return undefined
  const tokens: Token[] = []
  const open: number[] = []
  const seen = new Set<number>()
  const note = (id: number, isPair: boolean): boolean => {
    const tag = tags[id - 1]
    const isRight = tag !== undefined && (tag.kind === 'pair') === isPair && !seen.has(id)
    seen.add(id)
    return isRight
  }
  const pattern = /<g\s+id=["']?(\d{1,4})["']?\s*>|<\/g\s*>|<x\s+id=["']?(\d{1,4})["']?\s*(?:\/>|>[^<]*<\/x\s*>)/gi
  let done = 0
  for (const match of xml.matchAll(pattern)) {
    tokens.push({ text: readable(xml.slice(done, match.index)) })
    done = match.index + match[0].length
    const [, pair, single] = match
    if (pair !== undefined) {
      if (!note(Number(pair), true)) return undefined
      open.push(Number(pair))
      tokens.push({ role: 'open', id: Number(pair) })
    } else if (single !== undefined) {
      if (!note(Number(single), false)) return undefined
      tokens.push({ role: 'single', id: Number(single) })
    } else {
      const id = open.pop()
      if (id === undefined) return undefined
      tokens.push({ role: 'close', id })
    }
  }
  tokens.push({ text: readable(xml.slice(done)) })
  const words = tokens.map((token) => ('text' in token ? token.text : '')).join('')
  const isEmpty = /\p{L}/u.test(plain) && !/[\p{L}\p{N}]/u.test(words) && tags.every(({ kind }) => kind !== 'name')
  const isForeign = /<\/?[gx]\b/i.test(words)
  const isLost = tags.some(({ kind }, index) => !seen.has(index + 1) && (demand === 'all-tags' || kind === 'single'))
  return open.length > 0 || isLost || isEmpty || isForeign ? undefined : tokens
}

/** Whether a machine kept the tags, each once and properly nested. */
export const keepsTags = (xml: string, masked: MaskedText, demand: Demand = 'all-tags'): boolean =>
  readTokens(xml, masked, demand) !== undefined

/** One line of readable text: no entities, no control characters. */
const readable = (xml: string): string =>
  xml
    .replace(/&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]{2,8});/g, decodeEntity)
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\uFFFC]/gu, '')

/** The translation as it stands in the page; undefined where `keepsTags` says no. */
export function unmaskText(
  xml: string,
  masked: MaskedText,
  writing: Writing,
  demand: Demand = 'all-tags',
): string | undefined {
  const tokens = readTokens(xml.trim(), masked, demand)
  if (!tokens) return undefined
  let result = ''
  for (const token of tokens) {
    if ('text' in token) result += writing.escape(token.text, result === '')
    else result += rawOf(masked.tags[token.id - 1]!, token.role, writing)
  }
  return result
}

function rawOf(tag: Tag, role: 'open' | 'close' | 'single', { render, escape }: Writing): string {
  if (tag.kind === 'pair') return render(role === 'open' ? tag.open : tag.close)
  return tag.kind === 'name' ? escape(tag.text, false) : render(tag.range)
}

/** The text without its pairs of tags, and `⟦2⟧` for what must stay: for machines that lose tags. */
export const plainText = ({ xml, tags }: MaskedText): string =>
  readable(
    xml
      .replace(/<\/?g\b[^>]*>/g, '')
      .replace(/<x id="(\d+)">([^<]*)<\/x>/g, (_, id: string, text: string) =>
        tags[Number(id) - 1]?.kind === 'name' ? text : `⟦${id}⟧`,
      ),
  ).trim()

/** The translation of a plain text as one with tags, of which only the single ones are left. */
export const fromPlainText = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/⟦\s?(\d{1,4})\s?⟧/g, '<x id="$1"></x>')
