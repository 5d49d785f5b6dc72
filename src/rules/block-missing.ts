import type { BlockKind } from '../document/types.js'
import { message, type Message } from '../messages.js'
import { defineRule } from './types.js'
import { gapsOf, rangeOfGap, startOf } from './unpaired-blocks.js'

const messageOf: Partial<Record<BlockKind, (text: string) => Message>> & { paragraph: (text: string) => Message } = {
  'list-item': (text) => message('rule.block-missing.list-item', { text }),
  'table-row': (text) => message('rule.block-missing.table-row', { text }),
  code: (text) => message('rule.block-missing.code', { text }),
  heading: (text) => message('rule.block-missing.heading', { text }),
  paragraph: (text) => message('rule.block-missing.message', { text }),
}

export const blockMissing = defineRule({
  id: 'block-missing',
  severity: 'error',
  category: 'accuracy/omission',
  summary: message('rule.block-missing.summary'),
  why: message('rule.block-missing.why'),
  todo: message('rule.block-missing.todo'),
  defaults: {},
  examples: [
    { name: 'nothing missing', nl: '- Meld je aan\n- Log in\n', en: '- Sign up\n- Log in\n', reports: [] },
    {
      name: 'a list item that is not there',
      nl: 'Zo begin je:\n\n1. Vraag een account aan.\n2. Bewaar je herstelcode in een [kluis](https://example.org/kluis).\n3. Log in met je account.\n',
      en: 'How to begin:\n\n1. Request an account.\n2. Log in with your account.\n',
      reports: ['en 3:23 ‹› Missing list item `Bewaar je herstelcode in een kluis.`'],
    },
    {
      name: 'nothing but names that stay as they are',
      nl: '- **[!UICONTROL Kanaal]**: [!UICONTROL Balie]\n- **[!UICONTROL Termijn]**: [!UICONTROL Week]\n- Sla op.\n',
      en: '- **[!UICONTROL Kanaal]**: [!UICONTROL Balie]\n- Save.\n',
      reports: ['en 1:46 ‹› Missing list item `Termijn Week`'],
    },
    {
      name: 'neighbours are one finding',
      nl: 'Wij meten elk jaar.\n\nDe uitkomst staat in het [jaarverslag](https://example.org/verslag).\n\nDe cijfers zijn van 2024 en 2025.\n',
      en: 'We measure every year.\n',
      reports: ['en 1:23 ‹› 2 blocks are missing here, from `De uitkomst staat in het jaarverslag.`'],
    },
  ],
  *check(pair) {
    for (const gap of gapsOf(pair, 'missing')) {
      const [text, count] = [startOf(gap), gap.blocks.length]
      const describe = messageOf[gap.blocks[0]?.kind ?? 'paragraph'] ?? messageOf.paragraph
      const what = count > 1 ? message('rule.block-missing.several', { count, text }) : describe(text)
      yield { message: what, source: rangeOfGap(gap), target: { start: gap.at, end: gap.at } }
    }
  },
})
