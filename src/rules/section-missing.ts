import { message } from '../messages.js'
import { outermost, rangeWithSubsections } from './section-tree.js'
import { defineRule } from './types.js'

export const sectionMissing = defineRule({
  id: 'section-missing',
  severity: 'error',
  category: 'accuracy/omission',
  summary: message('rule.section-missing.summary'),
  why: message('rule.section-missing.why'),
  todo: message('rule.section-missing.todo'),
  defaults: {},
  examples: [
    {
      name: 'every section is there',
      nl: '# Beleid\n\nWij publiceren ons beleid.\n\n## Toezicht\n\nDe raad houdt toezicht.\n',
      en: '# Policy\n\nWe publish our policy.\n\n## Oversight\n\nThe council oversees it.\n',
      reports: [],
    },
    {
      name: 'a section that was added to the Dutch page later',
      nl: '# Beleid\n\nWij publiceren ons beleid.\n\n## Bezwaar\n\nStuur je bezwaar binnen 30 dagen naar [de commissie](https://example.org/bezwaar).\n\n## Toezicht\n\nDe [raad](https://example.org/raad) houdt toezicht.\n',
      en: '# Policy\n\nWe publish our policy.\n\n## Oversight\n\nThe [council](https://example.org/raad) oversees it.\n',
      reports: ['en 5:1 ‹› The section `Bezwaar` is missing here'],
    },
  ],
  *check({ source, sections }) {
    for (const link of outermost(sections, 'missing', source.sections)) {
      yield {
        message: message('rule.section-missing.message', { title: link.source.title }),
        source: rangeWithSubsections(source, link.source, (section) =>
          sections.some((other) => other.kind === 'missing' && other.source === section),
        ),
        target: { start: link.at, end: link.at },
      }
    }
  },
})
