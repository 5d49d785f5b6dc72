import type { BlockPair, Pair } from '../align/types.js'
import { isFixedNumber } from '../document/catalog/plurals.js'
import type { Block, Inline } from '../document/types.js'
import { message } from '../messages.js'
import { counterpartOf } from './counterpart.js'
import { pairOff } from './pair-off.js'
import { defineRule, type Report } from './types.js'

export const placeholderMismatch = defineRule({
  id: 'placeholder-mismatch',
  severity: 'error',
  category: 'markup',
  summary: message('rule.placeholder-mismatch.summary'),
  why: message('rule.placeholder-mismatch.why'),
  todo: message('rule.placeholder-mismatch.todo'),
  defaults: {},
  examples: [
    {
      name: 'the same placeholders, in another order',
      nl: 'Beste {{ naam }}, je zaak heeft nummer %{nummer}.\n',
      en: 'Your case has number %{nummer}, dear {{naam}}.\n',
      reports: [],
    },
    {
      name: 'a translated placeholder',
      nl: 'Beste {{ naam }}, je aanvraag is ontvangen.\n',
      en: 'Dear {{ name }}, your request has been received.\n',
      reports: ['en 1:6 ‹{{ name }}› Unexpected placeholder `{{ name }}`, expected `{{ naam }}` as in the source'],
      fixed: 'Dear {{ naam }}, your request has been received.\n',
    },
    {
      name: 'a lost placeholder',
      nl: 'Je aanvraag heeft nummer ${zaak}. Bewaar het goed.\n',
      en: 'Your request has a number. Keep it well.\n',
      reports: ['en 1:1 ‹Your request has a number.› The placeholder `${zaak}` is missing'],
    },
    {
      name: 'a protected name that is gone',
      nl: 'Kies [!DNL Loket] en dan **[!UICONTROL Opslaan]**.\n',
      en: 'Choose Loket and then save.\n',
      reports: ['en 1:1 ‹Choose Loket and then save.› The placeholder `[!UICONTROL Opslaan]` is missing'],
    },
    {
      name: 'an extra placeholder',
      nl: 'Wij sturen je een bericht.\n',
      en: 'We send you a message, {{ naam }}.\n',
      reports: ['en 1:24 ‹{{ naam }}› The placeholder `{{ naam }}` is not in the source'],
    },
  ],
  *check(pair) {
    for (const blocks of pair.blockPairs) {
      const [missing, extra] = pairOff(placeholdersIn(blocks.source), placeholdersIn(blocks.target), sameName)
      // One of each: the name was changed. Otherwise we cannot tell which stands for which.
      const isChange = missing.length === 1 && extra.length === 1
      if (isChange) yield changed(pair, missing[0]!, extra[0]!)
      else if (!isFixedNumber(blocks.target)) {
        for (const source of missing) yield lost(blocks, source)
        for (const target of extra) yield added(blocks, target)
      }
      for (const source of protectedNamesIn(blocks.source))
        if (!holdsName(pair.target.text, blocks.target, source)) yield lost(blocks, source)
    }
  },
})

type Placeholder = Pick<Inline, 'range' | 'text'>

/** `[!DNL Commerce]`: a name that the page keeps from being translated. */
const PROTECTED = /^\[!\w+\s+([^\]]+)\]$/

/** Template tags. */
const TEMPLATE = /^(?:\{\{|\{%|[%$]\{)/

const placeholdersIn = ({ kind, inlines, range, value }: Block): Placeholder[] =>
  kind === 'opaque' && TEMPLATE.test(value)
    ? [{ range, text: value }]
    : inlines.filter((inline) => inline.kind === 'placeholder' && !PROTECTED.test(inline.text))

const protectedNamesIn = ({ inlines }: Block): Placeholder[] => inlines.filter(({ text }) => PROTECTED.test(text))

/** Whether a block holds a protected name, be it without the protection. */
function holdsName(text: string, { range }: Block, name: Placeholder): boolean {
  const plain = (part: string): string => part.replace(/\s+/g, ' ').toLowerCase()
  const [, words = ''] = PROTECTED.exec(name.text) ?? []
  return plain(text.slice(range.start, range.end)).includes(plain(words))
}

const nameOf = ({ text }: Placeholder): string => text.replace(/\s+/g, '')

const sameName = (source: Placeholder, target: Placeholder): boolean => nameOf(source) === nameOf(target)

const changed = ({ target: { path } }: Pair, source: Placeholder, target: Placeholder): Report => ({
  message: message('rule.placeholder-mismatch.changed', { found: target.text, expected: source.text }),
  source: source.range,
  target: target.range,
  fixes: [
    {
      title: message('rule.placeholder-mismatch.fix', { text: source.text }),
      safety: 'safe',
      edits: [{ path, ...target.range, text: source.text }],
    },
  ],
})

const lost = (blocks: BlockPair, { text, range }: Placeholder): Report => ({
  message: message('rule.placeholder-mismatch.lost', { text }),
  source: range,
  target: counterpartOf(blocks, 'source', range),
})

const added = (blocks: BlockPair, { text, range }: Placeholder): Report => ({
  message: message('rule.placeholder-mismatch.added', { text }),
  source: counterpartOf(blocks, 'target', range),
  target: range,
})
