import { rangeInDocument } from '../document/prose.js'
import { modalitiesIn, modalityClash } from '../meaning/modality.js'
import { message } from '../messages.js'
import { translatedSentences } from './sentence-pairs.js'
import { defineRule } from './types.js'

export const modalityMismatch = defineRule({
  id: 'modality-mismatch',
  severity: 'warning',
  category: 'accuracy/mistranslation',
  summary: message('rule.modality-mismatch.summary'),
  why: message('rule.modality-mismatch.why'),
  todo: message('rule.modality-mismatch.todo'),
  defaults: {},
  examples: [
    {
      name: 'as strong in both languages',
      nl: 'Je moet de broncode publiceren. Je hoeft geen account te maken.\n',
      en: 'You have to publish the source code. You do not need to create an account.\n',
      reports: [],
    },
    {
      name: 'a duty that became a choice',
      nl: 'Je moet de broncode publiceren.\n',
      en: 'You may publish the source code.\n',
      reports: ['en 1:5 ‹may› `may` does not bind as `moet` does'],
    },
    {
      name: 'what one need not do became forbidden',
      nl: 'Je hoeft je niet te registreren.\n',
      en: 'You must not register.\n',
      reports: ['en 1:5 ‹must not› `must not` does not bind as `hoeft je niet` does'],
    },
  ],
  *check(pair) {
    const [from, to] = [pair.source.language, pair.target.language]
    for (const { blocks, source, target } of translatedSentences(pair)) {
      const clash = modalityClash(modalitiesIn(source.text, from), modalitiesIn(target.text, to))
      if (!clash) continue
      const { prose } = blocks.target
      yield {
        message: message('rule.modality-mismatch.message', { source: clash.source.text, target: clash.target.text }),
        source: rangeInDocument(
          blocks.source.prose,
          source.start + clash.source.start,
          source.start + clash.source.end,
        ),
        target: rangeInDocument(prose, target.start + clash.target.start, target.start + clash.target.end),
      }
    }
  },
})
