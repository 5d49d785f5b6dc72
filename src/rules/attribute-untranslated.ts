import type { Document, Range } from '../document/types.js'
import { message } from '../messages.js'
import { knownRendering } from './known-rendering.js'
import { defineRule, type Fix } from './types.js'
import { isUntranslated } from './untranslated-text.js'

export const attributeUntranslated = defineRule({
  id: 'attribute-untranslated',
  severity: 'error',
  category: 'accuracy/untranslated',
  summary: message('rule.attribute-untranslated.summary'),
  why: message('rule.attribute-untranslated.why'),
  todo: message('rule.attribute-untranslated.todo'),
  defaults: {},
  examples: [
    {
      name: 'translated',
      nl: '![Schema van de keten](keten.svg)\n',
      en: '![Diagram of the chain](keten.svg)\n',
      reports: [],
    },
    {
      name: 'the description of an image',
      nl: '![Schema van de keten](keten.svg)\n',
      en: '![Schema van de keten](keten.svg)\n',
      reports: ['en 1:3 ‹Schema van de keten› `img alt` is still in the source language'],
    },
    {
      name: 'a hint in a form',
      nl: '<form>\n<input type="text" placeholder="Naam van je gemeente">\n</form>\n',
      en: '<form>\n<input type="text" placeholder="Naam van je gemeente">\n</form>\n',
      reports: ['en 2:33 ‹Naam van je gemeente› `input placeholder` is still in the source language'],
    },
    {
      name: 'what every site has',
      nl: '![Meer informatie](informatie.svg)\n',
      en: '![Meer informatie](informatie.svg)\n',
      reports: ['en 1:3 ‹Meer informatie› `img alt` is still in the source language'],
      fixed: '![More information](informatie.svg)\n',
    },
  ],
  *check(pages, { site }) {
    const { source, target, blockPairs } = pages
    const languages = { source: source.language, target: target.language, names: site.keepNames }
    for (const { source: one, target: other } of blockPairs) {
      if (other.kind !== 'attribute' || !isUntranslated(one.prose.text, other.prose.text, languages)) continue
      yield {
        message: message('rule.attribute-untranslated.message', { attribute: other.label }),
        source: one.range,
        target: other.range,
        fixes: quotedFix(knownRendering(one.prose.text, pages, site), target, other.range),
      }
    }
  },
})

/** The same text in the words that it has elsewhere; none if they cannot stand between quotes. */
function quotedFix(text: string | undefined, { path }: Document, range: Range): Fix[] {
  if (text === undefined || /["'&<>]/.test(text)) return []
  return [{ title: message('rule.untranslated.fix', { text }), safety: 'safe', edits: [{ path, ...range, text }] }]
}
