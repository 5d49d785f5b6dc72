import type { BlockDrift, WordChange } from '../drift/types.js'
import type { Pair } from '../align/types.js'
import { numbersIn } from '../language/numbers.js'
import { message } from '../messages.js'
import { describeChanges } from './drifted.js'
import { defineRule } from './types.js'

const earlier = {
  nl: '# Beheer\n\nWij testen de back-ups elk kwartaal.\n\nDe uitslag staat in het logboek.\n',
  en: '# Operations\n\nWe test the backups every quarter.\n\nThe result is in the log.\n',
}

export const targetNewer = defineRule({
  id: 'target-newer',
  severity: 'warning',
  category: 'accuracy/addition',
  summary: message('rule.target-newer.summary'),
  why: message('rule.target-newer.why'),
  todo: message('rule.target-newer.todo'),
  defaults: {},
  examples: [
    {
      name: 'the translation was only worded better',
      history: [earlier],
      nl: earlier.nl,
      en: earlier.en.replace('is in the log', 'can be found in the log'),
      reports: [],
    },
    {
      name: 'a sentence that only the translation got',
      history: [earlier],
      nl: earlier.nl,
      en: earlier.en.replace('every quarter.', 'every quarter. Restore one server from the backup each time.'),
      reports: [
        'en 3:36 ‹Restore one server from the backup each time› The translation has come to say more than the source: + `Restore one server from the backup each time`',
      ],
    },
  ],
  *check(pair, { site }) {
    for (const drift of site.drift?.get(pair.target.path)?.blocks ?? []) {
      if (drift.change !== 'target' || !drift.sourceNow) continue
      const newer = drift.words.filter((change) => isNews(change, drift, pair))
      const [first, last] = [newer[0], newer.at(-1)]
      if (!first || !last) continue
      yield {
        message: message('rule.target-newer.message', { changes: describeChanges(newer) }),
        source: drift.sourceNow.range,
        target: { start: first.range.start, end: last.range.end },
      }
    }
  },
})

/** A sentence without a counterpart, or a number that the source does not have. What only reads better is no news. */
function isNews({ kind, after, range }: WordChange, { target, sourceNow }: BlockDrift, pair: Pair): boolean {
  if (kind === 'sentence') {
    const links = pair.blockPairs.find((one) => one.target === target)?.segments ?? []
    return links.some(
      ({ source, target: sentences }) =>
        source.length === 0 && sentences.some((one) => one.range.start < range.end && one.range.end > range.start),
    )
  }
  if (kind !== 'number' || !sourceNow) return false
  const known = new Set(numbersIn(sourceNow.prose.text, pair.source.language).flatMap(({ readings }) => readings))
  const numbers = numbersIn(after, pair.target.language)
  return numbers.length > 0 && !numbers.some(({ readings }) => readings.some((reading) => known.has(reading)))
}
