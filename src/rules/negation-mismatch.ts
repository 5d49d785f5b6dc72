import { rangeInDocument } from '../document/prose.js'
import { compareWords } from '../meaning/compare.js'
import { polarityOf } from '../meaning/negations.js'
import { literalness } from '../meaning/literalness.js'
import { oppositesIn } from '../meaning/opposites.js'
import { message } from '../messages.js'
import { translatedSentences } from './sentence-pairs.js'
import { defineRule } from './types.js'

/** The share of words with an account, from which on a sentence is taken to follow its source. */
const LITERAL = 0.8

export const negationMismatch = defineRule({
  id: 'negation-mismatch',
  severity: 'warning',
  category: 'accuracy/mistranslation',
  summary: message('rule.negation-mismatch.summary'),
  why: message('rule.negation-mismatch.why'),
  todo: message('rule.negation-mismatch.todo'),
  defaults: {},
  examples: [
    {
      name: 'the same in other words',
      nl: 'Deel geen wachtwoorden. Een adres is niet bekend.\n',
      en: 'Avoid sharing passwords. An address is unknown.\n',
      reports: [],
    },
    {
      name: 'a negation that is gone',
      nl: 'De gemeente bewaart de gegevens niet in de cloud.\n',
      en: 'The municipality stores the data in the cloud.\n',
      reports: ['en 1:1 ‹The municipality stores the data in the cloud.› The source says `niet`; nothing here says no'],
    },
    {
      name: 'a negation too many',
      nl: 'Gebruik deze dienst voor je aanvraag.\n',
      en: 'Do not use this service for your application.\n',
      reports: ['en 1:4 ‹not› `not` is not in the source'],
    },
    {
      name: 'the opposite',
      nl: 'Kies platformonafhankelijke software.\n',
      en: 'Choose platform-dependent software.\n',
      reports: ['en 1:17 ‹dependent› `dependent` says the opposite of `platformonafhankelijke`'],
    },
  ],
  *check(pair, { site }) {
    const languages = [pair.source.language, pair.target.language] as const
    const knowledge = site.knowledge?.get(pair.target.language)
    for (const { blocks, source, target } of translatedSentences(pair)) {
      const place = (side: 'source' | 'target', { start, end }: { readonly start: number; readonly end: number }) => {
        const offset = side === 'source' ? source.start : target.start
        return rangeInDocument(blocks[side].prose, offset + start, offset + end)
      }
      const whole = (side: typeof source) => ({ start: 0, end: side.text.length })
      const compared = knowledge && compareWords({ source: source.text, target: target.text, languages }, knowledge)
      const [before, after] = [polarityOf(source.text, languages[0]), polarityOf(target.text, languages[1])]
      const [lost, added] = [before.negations[0], after.negations[0]]
      // What says the same in other words may well say no in another way.
      const isLiteral = compared !== undefined && literalness([compared], 0) >= LITERAL
      if (isLiteral && lost && !added && !after.hasKin)
        yield {
          message: message('rule.negation-mismatch.lost', { word: lost.text }),
          source: place('source', lost),
          target: place('target', whole(target)),
        }
      if (isLiteral && added && !lost && !before.hasKin && !source.text.includes(added.text))
        yield {
          message: message('rule.negation-mismatch.added', { word: added.text }),
          source: place('source', whole(source)),
          target: place('target', added),
        }
      if (!compared || added) continue
      for (const opposite of oppositesIn(compared, knowledge))
        yield {
          message: message('rule.negation-mismatch.opposite', {
            source: opposite.source.text,
            target: opposite.target.text,
          }),
          severity: 'error',
          source: place('source', opposite.source),
          target: place('target', opposite.target),
        }
    }
  },
})
