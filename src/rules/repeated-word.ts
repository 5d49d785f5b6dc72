import { rangeInDocument } from '../document/prose.js'
import { repeatedWordsIn } from '../language/repeated-words.js'
import { message } from '../messages.js'
import { counterpartOf } from './counterpart.js'
import { defineRule } from './types.js'

/** No sentence needs these twice; of other words a person decides. */
const NEVER_TWICE =
  /^(?:the|an?|and|or|of|to|with|from|at|into|our|your|their|its|we|they|de|het|een|en|of|van|met|naar|wij|we|je|jouw|hun)$/i

export const repeatedWord = defineRule({
  id: 'repeated-word',
  severity: 'warning',
  category: 'grammar',
  summary: message('rule.repeated-word.summary'),
  why: message('rule.repeated-word.why'),
  todo: message('rule.repeated-word.todo'),
  // `Log in in the browser` is good English.
  defaults: { ignore: ['in', 'on'] as readonly string[] },
  examples: [
    {
      name: 'every word once',
      nl: 'Lees de voorwaarden van de regeling.\n',
      en: 'Read the conditions of the scheme.\n',
      reports: [],
    },
    {
      name: 'a word twice',
      nl: 'Lees de voorwaarden van de regeling.\n',
      en: 'Read the conditions of the the scheme.\n',
      reports: ['en 1:24 ‹the the› The word `the` stands here twice'],
      fixed: 'Read the conditions of the scheme.\n',
    },
    {
      name: 'the source repeats it too',
      nl: 'Doe dit stap stap voor stap.\n',
      en: 'Do this step step by step.\n',
      reports: [],
    },
    {
      name: 'a word that may stand twice',
      nl: 'Bezoek de markt in Walla-Walla.\n',
      en: 'Visit the market in walla walla.\n',
      options: { ignore: ['walla'] },
      reports: [],
    },
  ],
  *check({ source, target, blockPairs }, { options }) {
    const ignore = new Set(options.ignore.map((word) => word.toLowerCase()))
    for (const pair of blockPairs) {
      if (pair.target.kind === 'code' || pair.target.kind === 'opaque') continue
      const found = repeatedWordsIn(pair.target.prose.text, target.language)
      if (found.length === 0 || repeatedWordsIn(pair.source.prose.text, source.language).length > 0) continue
      for (const { word, start, end } of found) {
        if (ignore.has(word.toLowerCase())) continue
        const { prose } = pair.target
        const range = rangeInDocument(prose, start, end)
        const extra = rangeInDocument(prose, start + word.length, end)
        const isPlain =
          target.text.slice(extra.start, extra.end).replace(/\s+/g, ' ') === prose.text.slice(start + word.length, end)
        yield {
          message: message('rule.repeated-word.message', { word }),
          source: counterpartOf(pair, 'target', range),
          target: range,
          fixes: isPlain
            ? [
                {
                  title: message('rule.repeated-word.fix', { word }),
                  safety: NEVER_TWICE.test(word) ? 'safe' : 'review',
                  edits: [{ path: target.path, ...extra, text: '' }],
                },
              ]
            : [],
        }
      }
    }
  },
})
