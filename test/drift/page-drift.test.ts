import { describe, expect, test } from 'vitest'
import { alignWithHistory } from '../../src/drift/page-drift.js'
import { shippedLexicon } from '../../src/language/shipped-lexicon.js'
import { historyOf, type Step } from './history.js'

const lexicon = await shippedLexicon('nl', 'en')

const nl = `# Bezwaar maken

Stuur je bezwaar binnen 30 dagen naar de commissie. Vermeld je naam en je adres.

- Bewaar een kopie van je brief
- Vraag om een bevestiging van ontvangst

De commissie hoort je voordat zij een besluit neemt. Het besluit krijg je per post.
`
const en = `# Making an objection

Send your objection to the committee within 30 days. State your name and your address.

- Keep a copy of your letter
- Ask for a confirmation of receipt

The committee hears you before it takes a decision. You receive the decision by post.
`
const replaced = (text: string, ...changes: readonly (readonly [string, string])[]): string =>
  changes.reduce((now, [before, after]) => {
    if (!now.includes(before)) throw new Error(`nothing to replace: ${before}`)
    return now.replace(before, after)
  }, text)

/** What changed, block by block: `<target text> <change> <since>: <words>`; blocks in line are left out. */
function driftIn(steps: readonly Step[]): string[] {
  const { drift } = alignWithHistory(historyOf(steps), lexicon)
  return drift.blocks.flatMap(({ target, change, words, syncedAt, changedAt }) =>
    change === 'none'
      ? []
      : [
          [
            `${target.prose.text.slice(0, 8)}| ${change} ${syncedAt?.date ?? '-'} ${changedAt?.date ?? '-'}`,
            ...words.map(({ kind, before, after }) => `${kind}: ${before} > ${after}`),
          ].join('; '),
        ],
  )
}

const extended = replaced(nl, ['je adres.', 'je adres. Voeg een kopie van het besluit toe.'])
const longerTerm = replaced(nl, ['30 dagen', '45 dagen'])

describe('a change of the source', () => {
  test.each<[string, string, string[]]>([
    ['a number', longerTerm, ['Send you| meaning 2025-01-01 2025-02-01; number: 30 > 45']],
    [
      'a new sentence',
      extended,
      ['Send you| meaning 2025-01-01 2025-02-01; sentence:  > Voeg een kopie van het besluit toe'],
    ],
    [
      'a negation',
      replaced(nl, ['per post', 'niet per post']),
      ['The comm| meaning 2025-01-01 2025-02-01; negation:  > niet'],
    ],
    [
      'an obligation',
      replaced(nl, ['Het besluit krijg je', 'Het besluit kun je ophalen en moet je tonen, want dat krijg je']),
      ['The comm| meaning 2025-01-01 2025-02-01; obligation:  > kun je ophalen en moet je tonen, want dat'],
    ],
    [
      'another word',
      replaced(nl, ['een kopie van je brief', 'een afschrift van je brief']),
      ['Keep a c| meaning 2025-01-01 2025-02-01; wording: kopie > afschrift'],
    ],
    [
      'two places in one block',
      replaced(nl, ['Stuur je bezwaar', 'Mail je bezwaar'], ['je adres', 'je telefoonnummer']),
      ['Send you| meaning 2025-01-01 2025-02-01; wording: Stuur > Mail; wording: adres > telefoonnummer'],
    ],
    ['a block that went', replaced(nl, ['- Bewaar een kopie van je brief\n', '']), ['Keep a c| removed 2025-01-01 -']],
    ['reflow', replaced(nl, ['commissie. Vermeld', 'commissie.\nVermeld']), ['Send you| cosmetic 2025-01-01 -']],
    ['emphasis', replaced(nl, ['per post', '**per post**']), ['The comm| cosmetic 2025-01-01 -']],
    [
      'list markers',
      nl.replaceAll('\n- ', '\n* '),
      ['Keep a c| cosmetic 2025-01-01 -', 'Ask for | cosmetic 2025-01-01 -'],
    ],
    ['the level of a heading', replaced(nl, ['# Bez', '## Bez']), ['Making a| cosmetic 2025-01-01 -']],
    [
      'a link',
      replaced(nl, ['de commissie.', '[de commissie](https://example.org/commissie).']),
      ['Send you| cosmetic 2025-01-01 -'],
    ],
    ['a hyphen and a capital', replaced(nl, ['per post', 'Per-post']), ['The comm| cosmetic 2025-01-01 -']],
  ])('%s', (_, later, expected) => {
    expect(driftIn([{ nl, en }, { nl: later }])).toEqual(expected)
  })

  test('that was reverted leaves nothing', () => {
    expect(driftIn([{ nl, en }, { nl: longerTerm }, { nl }])).toEqual([])
  })

  test('a block that was removed and came back elsewhere is the same block', () => {
    const item = '- Bewaar een kopie van je brief\n'
    const without = replaced(nl, [item, ''])
    expect(driftIn([{ nl, en }, { nl: without }, { nl: `${without}\n${item}` }])).toEqual([])
  })

  test('is dated by the commit since which the source has said so', () => {
    const steps = [{ nl, en }, { nl: longerTerm }, { nl: `${longerTerm}\nZie ook de website.\n` }]
    expect(driftIn(steps)).toEqual(['Send you| meaning 2025-01-01 2025-02-01; number: 30 > 45'])
  })
})

describe('an edit of the translation', () => {
  const stale = ['Send you| meaning 2025-01-01 2025-02-01; sentence:  > Voeg een kopie van het besluit toe']
  const term = ['Send you| meaning 2025-01-01 2025-02-01; number: 30 > 45']
  test.each<[string, string, string, string[]]>([
    [
      'in another block',
      extended,
      replaced(en, ['by post', 'by mail']),
      [...stale, 'The comm| target 2025-03-01 -; wording: post > mail'],
    ],
    ['of one word in the same block', extended, replaced(en, ['State your', 'State the']), stale],
    ['of white space', extended, replaced(en, ['days. State', 'days.\nState']), stale],
    ['of emphasis', longerTerm, replaced(en, ['30 days', '**30 days**']), term],
    ['beside the number', longerTerm, replaced(en, ['within 30 days', 'in 30 days']), term],
    ['that follows with the number', longerTerm, replaced(en, ['30 days', '45 days']), []],
    [
      'that follows with a sentence',
      extended,
      replaced(en, ['address.', 'address. Enclose a copy of the decision.']),
      [],
    ],
    [
      'that follows in other words than the lexicon knows',
      extended,
      replaced(en, ['address.', 'address. Please attach the ruling in question.']),
      [],
    ],
    [
      'that makes the block anew',
      extended,
      replaced(en, [
        'Send your objection to the committee within 30 days. State your name and your address.',
        'You have 30 days. Write to the committee, with name, address and the ruling.',
      ]),
      [],
    ],
  ])('%s', (_, source, target, expected) => {
    expect(driftIn([{ nl, en }, { nl: source }, { en: target }])).toEqual(expected)
  })

  test('follows one of two changes', () => {
    const both = replaced(extended, ['30 dagen', '45 dagen'])
    const steps = [{ nl, en }, { nl: both }, { en: replaced(en, ['30 days', '45 days']) }]
    expect(driftIn(steps)).toEqual(stale)
  })

  test('in the same commit as a change of the source follows it', () => {
    const [source, target] = [
      replaced(nl, ['een kopie van', 'twee kopieën van']),
      replaced(en, ['a copy', 'duplicates']),
    ]
    expect(
      driftIn([
        { nl, en },
        { nl: source, en: target },
      ]),
    ).toEqual([])
  })

  test('before the source followed', () => {
    const steps = [{ nl, en }, { en: replaced(en, ['30 days', '45 days']) }, { nl: longerTerm }]
    expect(driftIn(steps)).toEqual([])
  })

  test('of which the source knows nothing', () => {
    const steps = [{ nl, en }, { en: replaced(en, ['by post', 'by registered post within 10 days']) }]
    expect(driftIn(steps)).toEqual(['The comm| target 2025-02-01 -; number: post > registered post within 10 days'])
  })
})

test('a translation that was made later is in line with the source of then', () => {
  expect(
    driftIn([{ nl }, { nl: longerTerm }, { en }, { nl: replaced(longerTerm, ['per post', 'per e-mail']) }]),
  ).toEqual(['The comm| meaning 2025-03-01 2025-04-01; wording: post > e-mail'])
})

test('the pages of today are lined up by their history', () => {
  const steps = [
    { nl, en },
    {
      nl: replaced(nl, [
        '- Bewaar een kopie van je brief\n',
        '- Maak een afspraak met de griffier\n- Lees de folder\n',
      ]),
    },
  ]
  const { pair } = alignWithHistory(historyOf(steps), lexicon)
  const unpaired = pair.blocks.flatMap((link) => {
    if (link.kind === 'missing') return [`missing ${link.source.prose.text}`]
    return link.kind === 'extra' ? [`extra ${link.target.prose.text}`] : []
  })
  expect(unpaired).toEqual([
    'extra Keep a copy of your letter',
    'missing Maak een afspraak met de griffier',
    'missing Lees de folder',
  ])
})
