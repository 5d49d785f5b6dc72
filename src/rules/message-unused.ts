import { pluralForm } from '../document/catalog/plurals.js'
import { isUnread } from '../document/catalog/read-catalog.js'
import { message } from '../messages.js'
import { defineRule } from './types.js'

export const messageUnused = defineRule({
  id: 'message-unused',
  severity: 'warning',
  category: 'accuracy/addition',
  summary: message('rule.message-unused.summary'),
  why: message('rule.message-unused.why'),
  todo: message('rule.message-unused.todo'),
  defaults: {},
  examples: [
    {
      name: 'the same keys',
      catalog: { nl: { zoek: 'Zoeken' }, en: { zoek: 'Search' } },
      nl: '',
      en: '',
      reports: [],
    },
    {
      name: 'a key that only the translation has',
      catalog: { nl: { zoek: 'Zoeken' }, en: { zoek: 'Search', print: 'Print this page' } },
      nl: '',
      en: '',
      reports: ['en 3:13 ‹Print this page› The source has no text `print`'],
    },
    {
      name: 'a plural form that the source language does not have',
      catalog: {
        nl: { plaats_ordinal_other: '{{count}}e plaats' },
        en: { plaats_ordinal_one: '{{count}}st place', plaats_ordinal_other: '{{count}}th place' },
      },
      nl: '',
      en: '',
      reports: [],
    },
  ],
  *check({ source, blocks }) {
    if (isUnread(source)) return
    const stems = new Set(source.blocks.map((block) => pluralForm(block)?.stem))
    for (const link of blocks) {
      if (link.kind !== 'extra' || link.target.kind !== 'message') continue
      const stem = pluralForm(link.target)?.stem
      if (stem !== undefined && stems.has(stem)) continue
      yield {
        // Gettext keeps a context and an id apart by a sign that no one can see.
        message: message('rule.message-unused.message', { name: link.target.label.replace('\u0004', ': ') }),
        source: { start: link.at, end: link.at },
        target: link.target.range,
      }
    }
  },
})
