import { message } from '../messages.js'
import { choices } from './judged-terms.js'
import { defineRule } from './types.js'
import { fixesFor, isPlainSwap, termBaseFor, wrongRenderings } from './wrong-rendering.js'

export const termForbidden = defineRule({
  id: 'term-forbidden',
  severity: 'error',
  category: 'terminology/wrong-term',
  summary: message('rule.term-forbidden.summary'),
  why: message('rule.term-forbidden.why'),
  todo: message('rule.term-forbidden.todo'),
  defaults: { terms: [] as readonly unknown[] },
  examples: [
    {
      name: 'a right rendering',
      nl: 'De overheid en de gemeenten werken samen.\n',
      en: 'The government and the municipalities work together.\n',
      reports: [],
    },
    {
      name: 'two words mixed up',
      nl: 'Zo kan de overheid sneller werken.\n',
      en: 'This way governance can work faster.\n',
      reports: [
        'en 1:10 ‹governance› `overheid` is not `governance` here but `government`, `public sector`: Governance is how something is run',
      ],
    },
    {
      name: 'part of a longer word',
      nl: 'Bekijk de overheidswebsites.\n',
      en: 'View the governance websites.\n',
      reports: [
        'en 1:10 ‹governance› `overheidswebsites` is not `governance` here but `government`, `public sector`: Governance is how something is run',
      ],
    },
    {
      name: 'the word stands for another word of the sentence',
      nl: 'De overheid regelt de governance.\n',
      en: 'The authorities arrange the governance.\n',
      reports: [],
    },
    {
      name: 'a term of your own',
      nl: 'Vraag het de buurtregisseur.\n',
      en: 'Ask the neighbourhood director.\n',
      options: {
        terms: [{ term: 'buurtregisseur', use: 'neighbourhood coordinator', not: 'neighbourhood director' }],
      },
      reports: [
        'en 1:9 ‹neighbourhood director› `buurtregisseur` is not `neighbourhood director` here but `neighbourhood coordinator`',
      ],
      fixed: 'Ask the neighbourhood coordinator.\n',
    },
  ],
  *check(pair, { site, options }) {
    for (const judged of wrongRenderings(pair, termBaseFor(pair, site, options.terms), 'term')) {
      const { term, inCompound } = judged.verdict.found
      const [found, use] = [judged.rendering, choices(term.use)]
      yield {
        message:
          term.note === ''
            ? message('rule.term-forbidden.message', { term: judged.word, found, use })
            : message('rule.term-forbidden.noted', { term: judged.word, found, use, note: term.note }),
        source: judged.source,
        target: judged.target,
        severity: inCompound ? 'warning' : 'error',
        fixes: fixesFor(judged).map((fix) =>
          isPlainSwap(judged, fix.edits[0]?.text ?? '') ? { ...fix, safety: 'safe' as const } : fix,
        ),
      }
    }
  },
})
