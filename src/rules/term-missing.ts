import { renderingsIn, rightForms } from '../glossary/find-renderings.js'
import { tokensIn } from '../glossary/tokens.js'
import { message } from '../messages.js'
import { choices, judgedTerms } from './judged-terms.js'
import { defineRule } from './types.js'
import { termBaseFor } from './wrong-rendering.js'

export const termMissing = defineRule({
  id: 'term-missing',
  severity: 'warning',
  category: 'terminology/wrong-term',
  summary: message('rule.term-missing.summary'),
  why: message('rule.term-missing.why'),
  todo: message('rule.term-missing.todo'),
  defaults: { terms: [] as readonly unknown[] },
  examples: [
    {
      name: 'as the term base says, in the plural',
      nl: 'De wijkloketten zijn open.\n',
      en: 'The neighbourhood desks are open.\n',
      options: { terms: [{ term: 'wijkloket', use: 'neighbourhood desk' }] },
      reports: [],
    },
    {
      name: 'another word',
      nl: 'Het wijkloket is open.\n',
      en: 'The local office is open.\n',
      options: { terms: [{ term: 'wijkloket', use: 'neighbourhood desk', allow: 'district desk' }] },
      reports: ['en 1:1 ‹The local office is open.› `wijkloket` should be `neighbourhood desk` in this sentence'],
    },
    {
      name: 'only preferred',
      nl: 'Het wijkloket is open.\n',
      en: 'The local office is open.\n',
      options: { terms: [{ term: 'wijkloket', use: 'neighbourhood desk', status: 'preferred' }] },
      reports: [],
    },
  ],
  *check(pair, { site, options }) {
    const base = termBaseFor(pair, site, options.terms)
    if (!base) return
    for (const { verdict, word, source, target, blocks } of judgedTerms(pair, base)) {
      const { term, inCompound } = verdict.found
      if (verdict.rendering !== 'missing' || term.status !== 'required' || inCompound) continue
      // Sentences may have been split or joined otherwise than we think.
      const { text } = blocks.target.prose
      if (renderingsIn(text, tokensIn(text, base.target), rightForms(term), base.target).length > 0) continue
      yield { message: message('rule.term-missing.message', { term: word, use: choices(term.use) }), source, target }
    }
  },
})
