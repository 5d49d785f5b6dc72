import type { BlockPair, Pair } from '../align/types.js'
import { rangeInDocument } from '../document/prose.js'
import { OPAQUE, type Block, type Inline, type Range } from '../document/types.js'
import { inflectLike } from '../glossary/inflect.js'
import { judge, type Verdict } from '../glossary/judge.js'
import type { TermBase } from '../glossary/term-base.js'
import type { Span } from '../glossary/types.js'
import { sentencesOf } from './sentence-pairs.js'
import type { TextEdit } from './types.js'

/** A verdict on a term, with its places in both documents. */
export interface JudgedTerm {
  readonly verdict: Verdict
  /** The term as it stands in the source. */
  readonly word: string
  readonly source: Range
  /** The rendering; the whole sentence, where there is none. */
  readonly target: Range
  /** The term in the prose of its block, and the rendering in that of the other; undefined where there is none. */
  readonly spans: { readonly source: Span; readonly target: Span | undefined }
  /** The rendering as it stands in the target; empty: none. */
  readonly rendering: string
  /** The text around the rendering: the sentence that should say the same. */
  readonly blocks: BlockPair
  readonly pair: Pair
}

const kept = new WeakMap<TermBase, WeakMap<Pair, readonly JudgedTerm[]>>()

/** All terms of a pair with what became of them, in source order. Judged once, for all the rules that ask. */
export function judgedTerms(pair: Pair, base: TermBase): readonly JudgedTerm[] {
  const byPair = kept.get(base) ?? new WeakMap<Pair, readonly JudgedTerm[]>()
  kept.set(base, byPair)
  let judged = byPair.get(pair)
  if (!judged) byPair.set(pair, (judged = pair.blockPairs.flatMap((blocks) => judgeBlocks(blocks, pair, base))))
  return judged
}

function judgeBlocks(blocks: BlockPair, pair: Pair, base: TermBase): JudgedTerm[] {
  const { source, target } = blocks
  if (source.kind === 'code' || source.kind === 'opaque' || source.prose.text === target.prose.text) return []
  return sentencesOf(blocks).flatMap(([from, to]) => {
    const text = source.prose.text.slice(from.start, from.end)
    const translation = target.prose.text.slice(to.start, to.end)
    // What was not translated at all is another fault.
    if (text === translation) return []
    const sentence = {
      text,
      isHeading: source.kind === 'heading',
      links: linksIn(source).map(({ start, end }) => ({ start: start - from.start, end: end - from.start })),
      path: pair.source.path,
    }
    return judge(sentence, translation, base).map((verdict): JudgedTerm => {
      const { found, as } = verdict
      const at = as ? { start: to.start + as.start, end: to.start + as.end } : to
      return {
        verdict,
        word: text.slice(found.start, found.end),
        source: rangeInDocument(source.prose, from.start + found.start, from.start + found.end),
        target: rangeInDocument(target.prose, at.start, at.end),
        spans: {
          source: { start: from.start + found.start, end: from.start + found.end },
          target: as && at,
        },
        rendering: as ? translation.slice(as.start, as.end) : '',
        blocks,
        pair,
      }
    })
  })
}

/** Where links stand in the prose of a block. */
function linksIn({ prose, inlines }: Block): Span[] {
  const links = inlines.filter(({ kind }) => kind === 'link')
  return links.flatMap(({ content }: Inline) => {
    const inside = prose.runs.filter((run) => run.start < content.end && content.start < run.end)
    const [first, last] = [inside[0], inside.at(-1)]
    if (!first || !last) return []
    const start = first.at + Math.max(0, content.start - first.start)
    return [{ start, end: last.at + Math.min(last.length, content.end - last.start) }]
  })
}

/** Puts the best rendering in the place of the one that stands there, if its form is plain to see. */
export function replacement({ verdict, target, rendering, pair }: JudgedTerm): TextEdit | undefined {
  const { found, as } = verdict
  const use = found.term.use[0]
  if (!as || use === undefined || found.inCompound || rendering.includes(OPAQUE)) return undefined
  const text = inflectLike(rendering, as.form, use)
  const isPlain = pair.target.text.slice(target.start, target.end).replace(/\s+/g, ' ') === rendering
  return text === undefined || !isPlain ? undefined : { path: pair.target.path, ...target, text }
}

/** What an entry says one may write, for a message. */
export const choices = (forms: readonly string[]): string =>
  forms
    .slice(0, 3)
    .map((form) => `\`${form}\``)
    .join(', ')
