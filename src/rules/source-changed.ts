import type { Pair } from '../align/types.js'
import type { Range } from '../document/types.js'
import type { BlockDrift } from '../drift/types.js'
import { message, type Message } from '../messages.js'
import { describeChanges, shortCommit, targetRange } from './drifted.js'
import { defineRule } from './types.js'

const earlier = {
  nl: '# Bezwaar\n\nStuur je bezwaar binnen 30 dagen naar de commissie.\n\nDe commissie stuurt een bevestiging.\n',
  en: '# Objections\n\nSend your objection to the committee within 30 days.\n\nThe committee sends a confirmation.\n',
}

export const sourceChanged = defineRule({
  id: 'source-changed',
  severity: 'error',
  category: 'accuracy/mistranslation',
  summary: message('rule.source-changed.summary'),
  why: message('rule.source-changed.why'),
  todo: message('rule.source-changed.todo'),
  defaults: {},
  examples: [
    {
      name: 'a change that the translation followed',
      history: [earlier, { nl: earlier.nl.replace('30 dagen', '45 dagen') }],
      nl: earlier.nl.replace('30 dagen', '45 dagen'),
      en: earlier.en.replace('30 days', '45 days'),
      reports: [],
    },
    {
      name: 'another form, the same words',
      history: [earlier],
      nl: earlier.nl.replace('binnen 30 dagen', '**binnen 30 dagen**'),
      en: earlier.en,
      reports: [],
    },
    {
      name: 'a term that became longer in the Dutch only',
      history: [earlier],
      nl: earlier.nl.replace('30 dagen', '45 dagen'),
      en: earlier.en,
      reports: [
        'en 3:1 ‹Send your objection to the committee within 30 days.› The source changed on 2025-02-01 (2222222) and this translation dates from 2025-01-01: `30` → `45`',
      ],
    },
    {
      name: 'a repair elsewhere in the translation does not bring it up to date',
      history: [
        { ...earlier, en: earlier.en.replace('a confirmation', 'confirmation') },
        { nl: earlier.nl.replace('bevestiging', 'bevestiging per e-mail') },
      ],
      nl: earlier.nl.replace('bevestiging', 'bevestiging per e-mail'),
      en: earlier.en,
      reports: [
        'en 5:1 ‹The committee sends a confirmation.› The source changed on 2025-02-01 (2222222) and this translation dates from 2025-01-01: + `per e-mail`',
      ],
    },
  ],
  *check(pair, { site }) {
    for (const drift of site.drift?.get(pair.target.path)?.blocks ?? []) {
      if (drift.change !== 'meaning' || !drift.sourceNow) continue
      const isGrave = drift.words.some(({ kind }) => kind !== 'wording')
      yield {
        message: messageOf(drift),
        severity: isGrave ? ('error' as const) : ('warning' as const),
        source: changedRange(drift, pair),
        target: targetRange(drift, pair),
      }
    }
  },
})

/** All that changed, and what stands in between; where words only went, the whole block. */
function changedRange({ words, sourceNow }: BlockDrift, { source }: Pair): Range | undefined {
  const ranges = words.map(({ range }) => range)
  const [start, end] = [Math.min(...ranges.map((range) => range.start)), Math.max(...ranges.map((range) => range.end))]
  return start < end && end <= source.text.length ? { start, end } : sourceNow?.range
}

function messageOf({ words, syncedAt, changedAt }: BlockDrift): Message {
  const changes = describeChanges(words)
  if (changes === '') return message('rule.source-changed.since', { synced: syncedAt?.date ?? '' })
  if (!syncedAt || !changedAt) return message('rule.source-changed.message', { changes })
  const values = { changes, date: changedAt.date, commit: shortCommit(changedAt), synced: syncedAt.date }
  return message('rule.source-changed.dated', values)
}
