import { message } from '../messages.js'
import { choices } from './judged-terms.js'
import { defineRule } from './types.js'
import { fixesFor, termBaseFor, wrongRenderings } from './wrong-rendering.js'

export const homograph = defineRule({
  id: 'homograph',
  severity: 'error',
  category: 'accuracy/mistranslation',
  summary: message('rule.homograph.summary'),
  why: message('rule.homograph.why'),
  todo: message('rule.homograph.todo'),
  defaults: {},
  examples: [
    {
      name: 'an instruction, read as one',
      nl: '1. **Vier successen**: Deel goede voorbeelden\n',
      en: '1. **Celebrate successes**: Share good examples\n',
      reports: [],
    },
    {
      name: 'an instruction, read as a number and as a noun',
      nl: '1. **Vier successen**: Deel goede voorbeelden\n',
      en: '1. **Four successes**: Part good examples\n',
      reports: [
        'en 1:6 ‹Four› `Vier` is an instruction here: `celebrate`, not `Four`',
        'en 1:24 ‹Part› `Deel` is an instruction here: `share`, not `Part`',
      ],
    },
    {
      name: 'really a number and a noun',
      nl: 'Vier gemeenten doen mee. Deel 2 volgt later.\n',
      en: 'Four municipalities take part. Part 2 will follow.\n',
      reports: [],
    },
    {
      name: 'a noun with two meanings',
      nl: 'Gebruik een kop boven elke alinea.\n',
      en: 'Use a cup above every paragraph.\n',
      reports: ['en 1:7 ‹cup› `kop` means `heading` here, not `cup`'],
    },
  ],
  *check(pair, { site }) {
    for (const judged of wrongRenderings(pair, termBaseFor(pair, site), 'homograph')) {
      const { term } = judged.verdict.found
      const values = { word: judged.word, use: choices(term.use), found: judged.rendering }
      yield {
        message: term.when.includes('imperative')
          ? message('rule.homograph.imperative', values)
          : message('rule.homograph.message', values),
        source: judged.source,
        target: judged.target,
        fixes: fixesFor(judged),
      }
    }
  },
})
