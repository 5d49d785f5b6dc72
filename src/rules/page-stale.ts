import type { Block } from '../document/types.js'
import { message } from '../messages.js'
import { defineRule } from './types.js'

const earlier = {
  nl: '# Inkoop\n\nVraag drie offertes aan.\n\nLeg de keuze vast in het dossier.\n',
  en: '# Procurement\n\nRequest three quotations.\n\nRecord the choice in the file.\n',
}

export const pageStale = defineRule({
  id: 'page-stale',
  severity: 'info',
  category: 'accuracy/mistranslation',
  summary: message('rule.page-stale.summary'),
  why: message('rule.page-stale.why'),
  todo: message('rule.page-stale.todo'),
  defaults: { share: 0.5, blocks: 4 },
  examples: [
    {
      name: 'one block of a page changed',
      history: [earlier],
      nl: earlier.nl.replace('drie', 'vier'),
      en: earlier.en,
      reports: [],
    },
    {
      name: 'most of the page changed',
      options: { share: 0.5, blocks: 2 },
      history: [earlier],
      nl: '# Inkoop\n\nVraag vier offertes aan bij bekende leveranciers.\n\nLeg de keuze vast in het register.\n',
      en: earlier.en,
      reports: [
        'en 1:1 ‹# Procurement› The source of 2 of the 3 blocks on this page has changed since it was translated',
      ],
    },
  ],
  *check({ source, target }, { site, options: { share, blocks: least } }) {
    const known = (site.drift?.get(target.path)?.blocks ?? []).filter(({ change }) => change !== 'unknown')
    const stale = known.filter(({ change }) => change === 'meaning' || change === 'removed').length
    if (stale < least || stale < share * known.length) return
    const heading = ({ blocks }: { blocks: readonly Block[] }): Block | undefined =>
      blocks.find(({ kind }) => kind === 'heading') ?? blocks[0]
    yield {
      message: message('rule.page-stale.message', { stale, total: known.length }),
      source: heading(source)?.range,
      target: heading(target)?.range,
    }
  },
})
