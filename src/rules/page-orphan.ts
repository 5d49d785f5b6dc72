import { message } from '../messages.js'
import { defineRule } from './types.js'

export const pageOrphan = defineRule({
  id: 'page-orphan',
  severity: 'warning',
  category: 'accuracy/addition',
  summary: message('rule.page-orphan.summary'),
  why: message('rule.page-orphan.why'),
  todo: message('rule.page-orphan.todo'),
  defaults: {},
  examples: [
    { name: 'both versions are there', nl: '# Beleid\n', en: '# Policy\n', reports: [] },
    {
      name: 'a translation whose source page is gone',
      nl: '',
      en: '# Policy\n\nWe publish our policy.\n',
      reports: ['en 1:1 ‹# Policy› This page has no source page, expected `page.md`'],
    },
  ],
  *checkSite({ orphans }) {
    for (const { target, expected } of orphans) {
      const first = target.blocks.find(({ kind }) => kind === 'heading') ?? target.blocks[0]
      yield {
        message: message('rule.page-orphan.message', { expected }),
        source: undefined,
        target: first?.range ?? { start: 0, end: 0 },
        sourceDocument: undefined,
        targetDocument: target,
      }
    }
  },
})
