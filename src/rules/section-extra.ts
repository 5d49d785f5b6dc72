import { message } from '../messages.js'
import { outermost, rangeWithSubsections } from './section-tree.js'
import { defineRule } from './types.js'

export const sectionExtra = defineRule({
  id: 'section-extra',
  severity: 'warning',
  category: 'accuracy/addition',
  summary: message('rule.section-extra.summary'),
  why: message('rule.section-extra.why'),
  todo: message('rule.section-extra.todo'),
  defaults: {},
  examples: [
    {
      name: 'every section has a counterpart',
      nl: '# Beleid\n\nWij publiceren ons beleid.\n',
      en: '# Policy\n\nWe publish our policy.\n',
      reports: [],
    },
    {
      name: 'a section that the Dutch page no longer has',
      nl: '# Beleid\n\nWij publiceren ons beleid.\n',
      en: '# Policy\n\nWe publish our policy.\n\n## Lessons from Estonia\n\nSee [e-Estonia](https://e-estonia.com) for examples.\n',
      reports: [
        'en 5:1 ‹## Lessons from Estonia See [e-Estonia](https://e-estonia.com) for examples.› The section `Lessons from Estonia` is not in the source page',
      ],
    },
  ],
  *check({ target, sections }) {
    for (const link of outermost(sections, 'extra', target.sections)) {
      yield {
        message: message('rule.section-extra.message', { title: link.target.title }),
        source: { start: link.at, end: link.at },
        target: rangeWithSubsections(target, link.target, (section) =>
          sections.some((other) => other.kind === 'extra' && other.target === section),
        ),
      }
    }
  },
})
