import type { BlockPair, SegmentLink } from '../align/types.js'
import type { Block, Document, Range, Segment } from '../document/types.js'
import { message } from '../messages.js'
import { knownRendering } from './known-rendering.js'
import { defineRule, type Fix } from './types.js'
import { isUntranslated, type Languages } from './untranslated-text.js'

/** Have rules of their own. */
const others = new Set(['front-matter', 'attribute'])

export const untranslated = defineRule({
  id: 'untranslated',
  severity: 'error',
  category: 'accuracy/untranslated',
  summary: message('rule.untranslated.summary'),
  why: message('rule.untranslated.why'),
  todo: message('rule.untranslated.todo'),
  defaults: {},
  examples: [
    {
      name: 'translated',
      nl: 'Meld een storing bij de beheerder.\n',
      en: 'Report a fault to the administrator.\n',
      reports: [],
    },
    {
      name: 'the same in both languages',
      nl: '# Code of conduct\n\nOpen source software\n',
      en: '# Code of conduct\n\nOpen source software\n',
      reports: [],
    },
    {
      name: 'a paragraph that was left as it was',
      nl: 'Wij antwoorden binnen een week.\n\nMeld een storing bij de beheerder.\n',
      en: 'We answer within a week.\n\nMeld een storing bij de beheerder.\n',
      reports: ['en 3:1 ‹Meld een storing bij de beheerder.› This text is still in the source language'],
    },
    {
      name: 'nothing but a link',
      nl: '- [Zo meld je een storing bij ons](melden.md)\n',
      en: '- [Zo meld je een storing bij ons](melden.md)\n',
      reports: ['en 1:4 ‹Zo meld je een storing bij ons› This text is still in the source language'],
    },
    {
      name: 'what stands on every site',
      nl: 'Vraag een pas aan. [Meer daarover](pas.md).\n',
      en: 'Apply for a pass. [Meer daarover](pas.md).\n',
      reports: ['en 1:20 ‹Meer daarover› This text is still in the source language'],
      fixed: 'Apply for a pass. [More about this](pas.md).\n',
    },
    {
      name: 'a text that another page has too',
      nl: '- [Zo meld je een storing bij ons](melden.md)\n',
      en: '- [Zo meld je een storing bij ons](melden.md)\n',
      pages: {
        'hulp.md': '# Hulp\n\n## Zo meld je een storing bij ons\n',
        'hulp.en.md': '# Help\n\n## How to report a fault to us\n',
      },
      reports: ['en 1:4 ‹Zo meld je een storing bij ons› This text is still in the source language'],
      fixed: '- [How to report a fault to us](melden.md)\n',
    },
    {
      name: 'one sentence of a paragraph',
      nl: 'Wij antwoorden binnen een week. Duurt het langer, dan laten we je dat weten.\n',
      en: 'We answer within a week. Duurt het langer, dan laten we je dat weten.\n',
      reports: ['en 1:26 ‹Duurt het langer, dan laten we je dat weten.› This text is still in the source language'],
    },
    {
      name: 'a comment in code',
      nl: '```bash\n# Start de server op je eigen computer\nnpm start\n```\n',
      en: '```bash\n# Start de server op je eigen computer\nnpm start\n```\n',
      reports: ['en 2:3 ‹Start de server op je eigen computer› This text is still in the source language'],
    },
  ],
  *check(pages, { site }) {
    const { source, target, blockPairs } = pages
    const languages = { source: source.language, target: target.language, names: site.keepNames }
    for (const pair of blockPairs) {
      if (others.has(pair.target.kind)) continue
      for (const links of runsOf(pair, languages)) {
        const severity = pair.target.kind === 'code' ? 'warning' : undefined
        const range = linkTextOr(rangeOf(links.flatMap((link) => link.target)), pair.target, target)
        const original = target.text.slice(range.start, range.end)
        const text = knownRendering(original, pages, site)
        yield {
          message: message('rule.untranslated.message'),
          source: linkTextOr(rangeOf(links.flatMap((link) => link.source)), pair.source, source),
          target: range,
          severity,
          fixes: text === undefined ? [] : [quote(text, target.path, range)],
        }
      }
    }
  },
})

/** The same text in the words that it has elsewhere. */
const quote = (text: string, path: string, range: Range): Fix => ({
  title: message('rule.untranslated.fix', { text }),
  safety: 'safe',
  edits: [{ path, ...range, text }],
})

/** Neighbouring sentences that were left in the source language. */
function runsOf({ target: { kind }, segments }: BlockPair, languages: Languages): SegmentLink[][] {
  const runs: SegmentLink[][] = []
  let open: SegmentLink[] | undefined
  for (const link of segments) {
    const text = (side: readonly Segment[]): string => side.map((segment) => segment.text).join(' ')
    const isLeft = link.target.length > 0 && isUntranslated(text(link.source), text(link.target), languages)
    // Between two comments stands code, which is no part of the text.
    if (isLeft && open && kind !== 'code') open.push(link)
    else if (isLeft) runs.push((open = [link]))
    else if (link.target.length > 0) open = undefined
  }
  return runs
}

const rangeOf = (segments: readonly Segment[]): Range => ({
  start: segments[0]?.range.start ?? 0,
  end: segments.at(-1)?.range.end ?? 0,
})

/** The text of the link, where there is nothing but a link and its full stop: its address needs no translation. */
const linkTextOr = (range: Range, { inlines }: Block, { text }: Document): Range =>
  inlines.find(
    (one) =>
      one.kind === 'link' && one.range.start === range.start && /^[.!?]?$/.test(text.slice(one.range.end, range.end)),
  )?.content ?? range
