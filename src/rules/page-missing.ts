import { message } from '../messages.js'
import { defineRule } from './types.js'

export const pageMissing = defineRule({
  id: 'page-missing',
  severity: 'warning',
  category: 'accuracy/untranslated',
  summary: message('rule.page-missing.summary'),
  why: message('rule.page-missing.why'),
  todo: message('rule.page-missing.todo'),
  defaults: {},
  examples: [
    { name: 'both versions are there', nl: '# Beleid\n', en: '# Policy\n', reports: [] },
    {
      name: 'a page without a translation',
      nl: '# Beleid\n\nWij publiceren ons beleid.\n',
      en: '',
      reports: ['nl 1:1 ‹# Beleid› This page has no translation, expected `page.en.md`'],
    },
  ],
  *checkSite({ missing }) {
    for (const { source, expected } of missing) {
      const first = source.blocks.find(({ kind }) => kind === 'heading') ?? source.blocks[0]
      yield {
        message: message('rule.page-missing.message', { expected }),
        source: first?.range ?? { start: 0, end: 0 },
        target: undefined,
        sourceDocument: source,
        targetDocument: undefined,
      }
    }
  },
})
