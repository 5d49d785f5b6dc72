import { message } from '../messages.js'
import { defineRule } from './types.js'

export const tableShape = defineRule({
  id: 'table-shape',
  severity: 'error',
  category: 'structure',
  summary: message('rule.table-shape.summary'),
  why: message('rule.table-shape.why'),
  todo: message('rule.table-shape.todo'),
  defaults: {},
  examples: [
    {
      name: 'as many columns',
      nl: '| Stap | Termijn |\n| --- | --- |\n| Aanvraag | 8 weken |\n',
      en: '| Step | Term |\n| --- | --- |\n| Application | 8 weeks |\n',
      reports: [],
    },
    {
      name: 'a lost column',
      nl: '| Stap | Termijn |\n| --- | --- |\n| Aanvraag | 8 weken |\n| Bezwaar | 6 weken |\n',
      en: '| Step |\n| --- |\n| Application |\n| Objection |\n',
      reports: ['en 1:1 ‹| Step |› Unexpected row of 1 cell, expected 2 as in the source'],
    },
  ],
  *check({ blockPairs }) {
    const seen = new Set<number>()
    for (const { source, target } of blockPairs) {
      if (source.kind !== 'table-row' || target.kind !== 'table-row' || source.label === target.label) continue
      // A column that is gone is gone from every row: say it once for the table.
      if (seen.has(target.group)) continue
      seen.add(target.group)
      yield {
        message: message('rule.table-shape.message', { count: Number(target.label), expected: Number(source.label) }),
        source: source.range,
        target: target.range,
      }
    }
  },
})
