import type { Pair } from '../align/types.js'
import type { Block } from '../document/types.js'
import type { MachineDraft } from '../drift/types.js'
import { message } from '../messages.js'
import { defineRule } from './types.js'

export const draftUnreviewed = defineRule({
  id: 'draft-unreviewed',
  severity: 'info',
  category: 'other/unreviewed',
  summary: message('rule.draft-unreviewed.summary'),
  why: message('rule.draft-unreviewed.why'),
  todo: message('rule.draft-unreviewed.todo'),
  defaults: {},
  examples: [
    {
      name: 'a text that people translated',
      nl: '# Bezwaar\n\nStuur je bezwaar naar de commissie.\n',
      en: '# Objections\n\nSend your objection to the committee.\n',
      reports: [],
    },
    {
      name: 'a paragraph that a machine made',
      nl: '# Bezwaar\n\nStuur je bezwaar naar de commissie.\n\nDe commissie stuurt een bevestiging.\n',
      en: '# Objections\n\nSend your objection to the committee.\n\nThe committee sends a confirmation.\n',
      drafts: ['The committee sends a confirmation.'],
      reports: [
        'en 5:1 ‹The committee sends a confirmation.› This text is a draft by `deepl` that no one has reviewed',
      ],
    },
  ],
  *check(pair, { site }) {
    for (const drafts of runsOf(pair, site.drafts?.get(pair.target.path) ?? [])) {
      const [first, last] = [drafts[0]!, drafts.at(-1)!]
      yield {
        message: message('rule.draft-unreviewed.message', { provider: first.provider }),
        source: { start: first.source.range.start, end: Math.max(first.source.range.end, last.source.range.end) },
        target: { start: first.target.range.start, end: last.target.range.end },
      }
    }
  },
})

/** Each of these begins something new to look at. */
const opening: ReadonlySet<Block['kind']> = new Set(['heading', 'front-matter', 'message'])

/** Neighbours together, so that a drafted section is one thing to look at. */
function runsOf({ target: { blocks } }: Pair, drafts: readonly MachineDraft[]): MachineDraft[][] {
  const byTarget = new Map(drafts.map((draft) => [draft.target, draft]))
  const runs: MachineDraft[][] = []
  let open: MachineDraft[] | undefined
  for (const block of blocks) {
    const draft = byTarget.get(block)
    const isText = block.prose.text !== '' && block.kind !== 'attribute' && block.kind !== 'code'
    if (!draft) open = isText ? undefined : open
    else if (open && !opening.has(block.kind)) open.push(draft)
    else runs.push((open = [draft]))
  }
  return runs
}
