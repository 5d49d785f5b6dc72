import { rangeInDocument } from '../document/prose.js'
import type { Document, Range } from '../document/types.js'
import { rememberPer } from '../language/remember.js'
import { residueIn, type Residue } from '../language/residue.js'
import { message } from '../messages.js'
import { stockRendering } from './known-rendering.js'
import { defineRule, type Fix } from './types.js'

const remembered = rememberPer<readonly Residue[]>()

export const sourceResidue = defineRule({
  id: 'source-residue',
  severity: 'error',
  category: 'accuracy/untranslated',
  summary: message('rule.source-residue.summary'),
  why: message('rule.source-residue.why'),
  todo: message('rule.source-residue.todo'),
  defaults: { ignore: [] as readonly string[] },
  examples: [
    {
      name: 'English all through',
      nl: 'Vraag de gemeente om advies.\n',
      en: 'Ask the municipality for advice.\n',
      reports: [],
    },
    {
      name: 'a piece of the sentence stayed Dutch',
      nl: 'Open de pagina in je eigen browser en log in.\n',
      en: 'Open the page in je eigen browser and log in.\n',
      reports: [
        'en 1:15 ‹in je eigen browser› Part of this sentence is still in the source language: `in je eigen browser`',
      ],
      fixed: 'Open the page in your own browser and log in.\n',
    },
    {
      name: 'a name that stays Dutch',
      nl: 'Lees de Baseline Informatiebeveiliging Overheid goed door.\n',
      en: 'Read the Baseline Informatiebeveiliging Overheid carefully.\n',
      options: { ignore: ['Baseline Informatiebeveiliging Overheid'] },
      reports: [],
    },
  ],
  *check({ source, target, blockPairs }, { site, options }) {
    const ignore = [...site.keepNames, ...options.ignore]
    for (const pair of blockPairs) {
      const { prose } = pair.target
      const sourceText = pair.source.prose.text
      const texts = [prose.text, sourceText, source.language, target.language, options.ignore]
      const found = remembered(site.keepNames, texts, () =>
        residueIn(prose.text, source.language, target.language, { ignore, sourceText }),
      )
      for (const { start, end } of found) {
        const [text, range] = [prose.text.slice(start, end), rangeInDocument(prose, start, end)]
        yield {
          message: message('rule.source-residue.message', { text: text.replace(/\s+/g, ' ') }),
          source: pair.source.range,
          target: range,
          fixes: stockFix(text, range, source, target),
        }
      }
    }
  },
})

/** What every site has, in the words that it has everywhere. */
function stockFix(found: string, range: Range, source: Document, target: Document): Fix[] {
  const text = stockRendering(found, source.language, target.language)
  if (text === undefined || target.text.slice(range.start, range.end) !== found) return []
  const edits = [{ path: target.path, ...range, text }]
  return [{ title: message('rule.untranslated.fix', { text }), safety: 'safe', edits }]
}
