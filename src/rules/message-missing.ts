import { message } from '../messages.js'
import { defineRule } from './types.js'

export const messageMissing = defineRule({
  id: 'message-missing',
  severity: 'error',
  category: 'accuracy/omission',
  summary: message('rule.message-missing.summary'),
  why: message('rule.message-missing.why'),
  todo: message('rule.message-missing.todo'),
  defaults: {},
  examples: [
    {
      name: 'every title is there',
      catalog: { nl: { Beleid: 'Beleid' }, en: { Beleid: 'Policy' } },
      nl: '',
      en: '',
      reports: [],
    },
    {
      name: 'an empty title',
      catalog: { nl: { Beleid: 'Beleid', Contact: 'Contact' }, en: { Beleid: '', Contact: 'Contact' } },
      nl: '',
      en: '',
      reports: ['en 2:14 ‹› The translation of `Beleid` is missing'],
    },
  ],
  *check({ blocks }) {
    for (const link of blocks) {
      if (link.kind === 'extra' || link.source.kind !== 'message' || link.source.prose.text === '') continue
      const isThere = link.kind !== 'missing' && link.target.prose.text !== ''
      if (isThere) continue
      yield {
        message: message('rule.message-missing.message', { text: link.source.prose.text }),
        source: link.source.range,
        target: link.kind === 'missing' ? { start: link.at, end: link.at } : link.target.range,
      }
    }
  },
})
