import type { BlockPair, SegmentLink } from '../align/types.js'
import type { Range } from '../document/types.js'
import { wordsIn } from '../language/words.js'
import { message } from '../messages.js'
import { defineRule } from './types.js'

/** A shorter sentence may well have gone into the one beside it. */
const leastWords = 4

export const sentenceMissing = defineRule({
  id: 'sentence-missing',
  severity: 'warning',
  category: 'accuracy/omission',
  summary: message('rule.sentence-missing.summary'),
  why: message('rule.sentence-missing.why'),
  todo: message('rule.sentence-missing.todo'),
  defaults: {},
  examples: [
    {
      name: 'two sentences became one',
      nl: 'Stuur een mail naar de beheerder. Vermeld daarin je naam en je team.\n',
      en: 'Send an email to the administrator and mention your name and team in it.\n',
      reports: [],
    },
    {
      name: 'a sentence that is not there',
      nl: 'De organisatie beheert de server. Het wachtwoord verloopt na 90 dagen. Stuur vragen naar de beheerder.\n',
      en: 'The organisation manages the server. Send questions to the administrator.\n',
      reports: ['en 1:37 ‹› The sentence `Het wachtwoord verloopt na 90 dagen.` is missing here'],
    },
  ],
  *check({ blockPairs }) {
    for (const pair of blockPairs) {
      if (pair.source.kind === 'code' || pair.source.kind === 'table-row') continue
      for (const [index, link] of pair.segments.entries()) {
        if (!isOmitted(link) || !isShorter(pair)) continue
        const text = link.source.map((segment) => segment.text).join(' ')
        yield {
          message: message('rule.sentence-missing.message', { text }),
          source: { start: link.source[0]?.range.start ?? 0, end: link.source.at(-1)?.range.end ?? 0 },
          target: placeAfter(pair, index),
        }
      }
    }
  },
})

const isOmitted = ({ source, target }: SegmentLink): boolean =>
  target.length === 0 && source.reduce((sum, { text }) => sum + wordsIn(text).length, 0) >= leastWords

/** Whether the target as a whole is too short to hold what the sentence says in other words. */
function isShorter({ source, target, segments }: BlockPair): boolean {
  const omitted = segments.filter((link) => link.target.length === 0).flatMap((link) => link.source)
  const missing = omitted.reduce((sum, { text }) => sum + text.length, 0)
  return target.prose.text.length < source.prose.text.length - 0.6 * missing
}

/** The end of the sentence before it; the start of the block, if it is the first. */
function placeAfter({ target, segments }: BlockPair, index: number): Range {
  const before = segments
    .slice(0, index)
    .findLast((link) => link.target.length > 0)
    ?.target.at(-1)
  const at = before?.range.end ?? target.segments[0]?.range.start ?? target.range.start
  return { start: at, end: at }
}
