import { message } from '../messages.js'
import { choices } from './judged-terms.js'
import { defineRule } from './types.js'
import { fixesFor, termBaseFor, wrongRenderings } from './wrong-rendering.js'

export const acronymMismatch = defineRule({
  id: 'acronym-mismatch',
  severity: 'warning',
  category: 'terminology/wrong-term',
  summary: message('rule.acronym-mismatch.summary'),
  why: message('rule.acronym-mismatch.why'),
  todo: message('rule.acronym-mismatch.todo'),
  defaults: {},
  examples: [
    {
      name: 'the acronym that readers know',
      nl: 'Volgens de AVG mag dat.\n',
      en: 'The GDPR allows that.\n',
      reports: [],
    },
    {
      name: 'written in full, with the Dutch acronym',
      nl: 'Volgens de AVG mag dat.\n',
      en: 'The General Data Protection Regulation (AVG) allows that.\n',
      reports: [],
    },
    {
      name: 'the Dutch acronym alone',
      nl: 'Volgens de AVG mag dat.\n',
      en: 'The AVG allows that.\n',
      reports: ['en 1:5 ‹AVG› `AVG` is `GDPR` in English'],
    },
  ],
  *check(pair, { site }) {
    for (const judged of wrongRenderings(pair, termBaseFor(pair, site), 'acronym'))
      yield {
        message: message('rule.acronym-mismatch.message', {
          acronym: judged.rendering,
          use: choices(judged.verdict.found.term.use),
        }),
        source: judged.source,
        target: judged.target,
        fixes: fixesFor(judged),
      }
  },
})
