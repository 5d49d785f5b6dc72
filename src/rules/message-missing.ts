import type { Link, Pair } from '../align/types.js'
import { hasForm, pluralForm } from '../document/catalog/plurals.js'
import { isUnread } from '../document/catalog/read-catalog.js'
import type { Block } from '../document/types.js'
import { message, type Message } from '../messages.js'
import { defineRule } from './types.js'

export const messageMissing = defineRule({
  id: 'message-missing',
  severity: 'error',
  category: 'accuracy/omission',
  summary: message('rule.message-missing.summary'),
  why: message('rule.message-missing.why'),
  todo: message('rule.message-missing.todo'),
  defaults: {},
  examples: [
    {
      name: 'every text is there',
      catalog: { nl: { Beleid: 'Beleid' }, en: { Beleid: 'Policy' } },
      nl: '',
      en: '',
      reports: [],
    },
    {
      name: 'an empty text',
      catalog: { nl: { Beleid: 'Beleid', Contact: 'Contact' }, en: { Beleid: '', Contact: 'Contact' } },
      nl: '',
      en: '',
      reports: ['en 2:14 ‹› The translation of `Beleid` is missing'],
    },
    {
      name: 'a key that is not there',
      catalog: { nl: { zoek: 'Zoeken', wis: 'Alles wissen' }, en: { zoek: 'Search' } },
      nl: '',
      en: '',
      reports: ['en 2:18 ‹› The translation of `Alles wissen` is missing'],
    },
    {
      name: 'a plural form that the target language does not have',
      catalog: {
        nl: { pagina_zero: 'Geen pagina’s', pagina_one: 'Eén pagina', pagina_other: '{{count}} pagina’s' },
        en: { pagina_one: 'One page', pagina_other: '{{count}} pages' },
      },
      nl: '',
      en: '',
      reports: [],
    },
  ],
  *check({ target, blocks }) {
    if (isUnread(target)) return
    const stems = new Set(target.blocks.map((block) => pluralForm(block)?.stem))
    for (const link of blocks) {
      if (link.kind === 'extra' || link.source.kind !== 'message' || link.source.value.trim() === '') continue
      const problem = problemOf(link, target.language, stems)
      if (!problem) continue
      yield {
        message: problem,
        source: link.source.range,
        target: link.kind === 'missing' ? { start: link.at, end: link.at } : link.target.range,
      }
    }
  },
})

function problemOf(
  link: Exclude<Link<Block>, { kind: 'extra' }>,
  language: Pair['target']['language'],
  stems: ReadonlySet<string | undefined>,
): Message | undefined {
  const { source } = link
  if (link.kind === 'missing') {
    const plural = pluralForm(source)
    if (plural && stems.has(plural.stem) && !hasForm(plural, language)) return undefined
  } else if (link.target.isUnfinished && link.target.value !== '') return message('rule.message-missing.unfinished')
  else if (link.target.value.trim() !== '') return undefined
  return message('rule.message-missing.message', { text: source.value })
}
