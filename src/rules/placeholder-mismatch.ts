import type { BlockPair, Pair } from '../align/types.js'
import { isFixedNumber } from '../document/catalog/plurals.js'
import { OPAQUE, type Block, type Inline } from '../document/types.js'
import { message } from '../messages.js'
import { counterpartOf } from './counterpart.js'
import { pairOff } from './pair-off.js'
import { protectedName } from './protected-name.js'
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
      name: 'a name within another one',
      nl: 'Kies [!UICONTROL Zaak] of [!UICONTROL Zaak zoeken].\n',
      en: 'Choose [!UICONTROL Zaak zoeken].\n',
      reports: ['en 1:1 ‹Choose [!UICONTROL Zaak zoeken].› The placeholder `[!UICONTROL Zaak]` is missing'],
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
      for (const name of lostNames(protectedNamesIn(blocks.source), pair.target.text, blocks.target))
        yield lost(blocks, name)
    }
  },
})

type Placeholder = Pick<Inline, 'range' | 'text'>

/** Template tags. */
const TEMPLATE = /^(?:\{\{|\{%|[%$]\{)/

const placeholdersIn = ({ kind, inlines, range, value }: Block): Placeholder[] =>
  kind === 'opaque' && TEMPLATE.test(value)
    ? [{ range, text: value }]
    : inlines.filter((inline) => inline.kind === 'placeholder' && protectedName(inline.text) === undefined)

const protectedNamesIn = ({ inlines }: Block): Placeholder[] =>
  inlines.filter(({ text }) => protectedName(text) !== undefined)

/** The names that a block does not hold, not even without the protection. */
function lostNames(names: readonly Placeholder[], text: string, { range }: Block): Placeholder[] {
  const plain = (part: string): string => part.replace(/\s+/g, ' ').toLowerCase()
  const wordsOf = (name: Placeholder): string => plain(protectedName(name.text) ?? '')
  let rest = plain(text.slice(range.start, range.end))
  const lost = new Set<Placeholder>()
  const distinct = new Map(names.map((name) => [wordsOf(name), name]))
  // The longest first: what is left of "Catalog Search" is no "Catalog".
  for (const [words, name] of [...distinct].sort(([one], [other]) => other.length - one.length)) {
    if (!rest.includes(words)) lost.add(name)
    rest = rest.replaceAll(words, OPAQUE)
  }
  return names.filter((name) => lost.has(name))
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
