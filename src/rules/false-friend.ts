import { message } from '../messages.js'
import { choices } from './judged-terms.js'
import { defineRule } from './types.js'
import { fixesFor, termBaseFor, wrongRenderings } from './wrong-rendering.js'

export const falseFriend = defineRule({
  id: 'false-friend',
  severity: 'warning',
  category: 'accuracy/mistranslation',
  summary: message('rule.false-friend.summary'),
  why: message('rule.false-friend.why'),
  todo: message('rule.false-friend.todo'),
  defaults: {},
  examples: [
    {
      name: 'the right word',
      nl: 'Voeg eventueel een bijlage toe.\n',
      en: 'Add an annex if necessary.\n',
      reports: [],
    },
    {
      name: 'a word that looks like it',
      nl: 'Gebruik termen consequent en lees de actuele cijfers.\n',
      en: 'Use terms consequently and read the actual figures.\n',
      reports: [
        'en 1:11 ‹consequently› `consequent` looks like `consequently`, but means `consistent`, `consistently`',
        'en 1:37 ‹actual› `actuele` looks like `actual`, but means `current`, `up to date`',
      ],
    },
    {
      name: 'both words in one sentence',
      nl: 'Stuur geen post, maar laat het ons via mail weten.\n',
      en: 'Do not send mail, but let us know by email.\n',
      reports: [],
    },
  ],
  *check(pair, { site }) {
    for (const judged of wrongRenderings(pair, termBaseFor(pair, site), 'false-friend')) {
      const { use } = judged.verdict.found.term
      yield {
        message: message('rule.false-friend.message', {
          word: judged.word,
          found: judged.rendering,
          use: choices(use),
        }),
        source: judged.source,
        target: judged.target,
        fixes: use.length === 1 ? fixesFor(judged) : [],
      }
    }
  },
})
