import { message } from '../messages.js'
import { defineRule } from './types.js'
import { gapsOf, rangeOfGap, startOf } from './unpaired-blocks.js'

export const blockExtra = defineRule({
  id: 'block-extra',
  severity: 'warning',
  category: 'accuracy/addition',
  summary: message('rule.block-extra.summary'),
  why: message('rule.block-extra.why'),
  todo: message('rule.block-extra.todo'),
  defaults: {},
  examples: [
    { name: 'nothing extra', nl: '- Meld je aan\n- Log in\n', en: '- Sign up\n- Log in\n', reports: [] },
    {
      name: 'a paragraph that the Dutch page no longer has',
      nl: 'Wij meten elk jaar.\n',
      en: 'We measure every year.\n\nSee the [archive](https://example.org/archief) for 2019.\n',
      reports: [
        'en 3:1 ‹See the [archive](https://example.org/archief) for 2019.› The source page has no counterpart for `See the archive for 2019.`',
      ],
    },
  ],
  *check(pair) {
    for (const gap of gapsOf(pair, 'extra')) {
      const [text, count] = [startOf(gap), gap.blocks.length]
      yield {
        message:
          count > 1
            ? message('rule.block-extra.several', { count, text })
            : message('rule.block-extra.message', { text }),
        source: { start: gap.at, end: gap.at },
        target: rangeOfGap(gap),
      }
    }
  },
})
