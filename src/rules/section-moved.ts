import { message } from '../messages.js'
import { outermost } from './section-tree.js'
import { defineRule } from './types.js'

export const sectionMoved = defineRule({
  id: 'section-moved',
  severity: 'warning',
  category: 'structure',
  summary: message('rule.section-moved.summary'),
  why: message('rule.section-moved.why'),
  todo: message('rule.section-moved.todo'),
  defaults: {},
  examples: [
    {
      name: 'the same order',
      nl: '# Loket\n\n## Openingstijden\n\nWij zijn open van 9.00 tot 17.00 uur.\n\n## Contact\n\nMail naar [het loket](https://example.org/loket).\n',
      en: '# Desk\n\n## Opening hours\n\nWe are open from 9:00 to 17:00.\n\n## Contact\n\nMail [the desk](https://example.org/loket).\n',
      reports: [],
    },
    {
      name: 'a section that stands elsewhere',
      nl: '# Loket\n\n## Contact\n\nMail naar [het loket](https://example.org/loket) of bel 14 020.\n\n## Openingstijden\n\nWij zijn open van 9.00 tot 17.00 uur.\n\n## Afspraak maken\n\nMaak online een afspraak en neem je paspoort mee. Wie geen afspraak heeft, wacht langer.\n',
      en: '# Desk\n\n## Opening hours\n\nWe are open from 9:00 to 17:00.\n\n## Make an appointment\n\nMake an appointment online and bring your passport. Without one you wait longer.\n\n## Contact\n\nMail [the desk](https://example.org/loket) or call 14 020.\n',
      reports: ['en 11:1 ‹## Contact› The section `Contact` stands in another place than in the source'],
    },
  ],
  *check({ source, sections }) {
    for (const { source: section, target } of outermost(sections, 'moved', source.sections)) {
      yield {
        message: message('rule.section-moved.message', { title: target.title }),
        source: section.heading?.range,
        target: target.heading?.range,
      }
    }
  },
})
