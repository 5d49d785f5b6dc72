import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignDocuments } from '../../src/align/align.js'
import type { Pair } from '../../src/align/types.js'
import type { Block, Document } from '../../src/document/types.js'
import { corpusPages, whyCorpusIsMissing } from '../corpus.js'
import { read, show } from '../document/read.js'
import { markdownSoup, page as anyPage } from '../document/soup.js'
import { faultsOf } from './faults.js'
import { align, blockLinks, partsOfPage, sectionLinks, type Part, type Unit } from './pages.js'

const runs = { numRuns: 20 }

const without = (parts: readonly Part[], gone: Unit): Unit[][] =>
  parts.map((part) => part.filter((unit) => unit !== gone))

/** The links of a page with its whole translation, all matched, but for those that `change` says. */
const expected = (parts: readonly Part[], change: (name: string) => string): string[] =>
  ['title', ...parts.flat().map(({ nl }) => /\d+/.exec(nl)![0])].map((name) => change(name))

const numberOf = ({ nl }: Unit): string => /\d+/.exec(nl)![0]

describe('a page and its translation', () => {
  test('match from top to bottom', () => {
    fc.assert(
      fc.property(partsOfPage, (parts) => {
        const pair = align(parts, parts)
        expect(blockLinks(pair)).toEqual(expected(parts, (name) => `matched ${name}`))
        expect(faultsOf(pair)).toEqual([])
      }),
      runs,
    )
  })

  test.each(['missing', 'extra'] as const)('one block that is %s shifts nothing else', (kind) => {
    fc.assert(
      fc.property(partsOfPage, fc.nat(), (parts, choice) => {
        const blocks = parts.flatMap((part) => part.slice(1))
        const gone = blocks[choice % blocks.length]!
        const pair = kind === 'missing' ? align(parts, without(parts, gone)) : align(without(parts, gone), parts)
        expect(blockLinks(pair)).toEqual(
          expected(parts, (name) => `${name === numberOf(gone) ? kind : 'matched'} ${name}`),
        )
        expect(faultsOf(pair)).toEqual([])
      }),
      runs,
    )
  })

  test.each(['missing', 'extra'] as const)('one section that is %s shifts nothing else', (kind) => {
    fc.assert(
      fc.property(partsOfPage, fc.nat(), (parts, choice) => {
        const gone = parts[choice % parts.length]!
        const rest = parts.filter((part) => part !== gone)
        const pair = kind === 'missing' ? align(parts, rest) : align(rest, parts)
        const names = new Set(gone.map(numberOf))
        expect(blockLinks(pair)).toEqual(expected(parts, (name) => `${names.has(name) ? kind : 'matched'} ${name}`))
        expect(sectionLinks(pair).filter((link) => !link.startsWith('matched'))).toEqual([
          `${kind} ${numberOf(gone[0])}`,
        ])
        expect(faultsOf(pair)).toEqual([])
      }),
      runs,
    )
  })

  test('of two sections that changed places, one moved', () => {
    fc.assert(
      fc.property(partsOfPage, fc.nat(), (parts, choice) => {
        const at = choice % (parts.length - 1)
        const swapped = [...parts.slice(0, at), parts[at + 1]!, parts[at]!, ...parts.slice(at + 2)]
        const pair = align(parts, swapped)
        const links = sectionLinks(pair)
        expect(links.map((link) => link.replace('moved', 'matched'))).toEqual(sectionLinks(align(parts, parts)))
        expect(links.filter((link) => link.startsWith('moved'))).toHaveLength(1)
        expect(blockLinks(pair).filter((link) => !/^(?:matched|moved) \w+$/.test(link))).toEqual([])
        expect(faultsOf(pair)).toEqual([])
      }),
      runs,
    )
  })

  test('front matter matches by its key, once', () => {
    const source = read('---\nsummary: Samen sterk\ntitle: Beleid\n---\n\nTekst.\n')
    const target = read('---\ntitle: Policy\ndescription: Ours\n---\n\nText.\n', { language: 'en' })
    const pair = alignDocuments(source, target)
    const name = (block: Block): string => block.label || block.kind
    expect(
      pair.blocks.map((link) => [link.kind, name(link.kind === 'extra' ? link.target : link.source)]).sort(),
    ).toEqual([
      ['extra', 'description'],
      ['matched', 'paragraph'],
      ['matched', 'title'],
      ['missing', 'summary'],
    ])
    expect(faultsOf(pair)).toEqual([])
  })
})

test('the only paragraph of a section keeps its place where a sentence was lost and the next section is missing', () => {
  const nl =
    'Wij maken keuzes samen met bewoners. Zij weten wat er speelt in hun straat. Neem de tijd voor een goed gesprek.'
  const en = 'Our choices are made together with residents. They know what goes on.'
  const pair = alignDocuments(
    read(`# Bouwen\n\n${nl}\n\n## Waarom\n\n- Het scheelt tijd\n- Het scheelt geld\n\n## Hoe\n\nGebruik \`npm ci\`.\n`),
    read(`# Building\n\n${en}\n\n## How\n\nUse \`npm ci\`.\n`, { language: 'en' }),
  )
  expect(pair.blocks.map(({ kind }) => kind)).toEqual([
    ...['matched', 'matched'],
    ...['missing', 'missing', 'missing'],
    ...['matched', 'matched'],
  ])
})

test('any two pages get an answer in which everything stands once', () => {
  const text = fc.oneof(anyPage, markdownSoup)
  fc.assert(
    fc.property(text, text, (source, target) => {
      expect(faultsOf(alignDocuments(read(source), read(target, { language: 'en' })))).toEqual([])
    }),
    { numRuns: 30 },
  )
})

describe('sentences', () => {
  test.each<[string, string, string, string[]]>([
    ['one for one', 'Meld je aan. Kies een naam.', 'Sign up. Choose a name.', ['1-1', '1-1']],
    ['none', '`npm ci`', '`npm ci`', ['1-1']],
    [
      'one left out at the end',
      'Meld je aan bij `forum`. Kies een naam van 8 tekens. Bel daarna 14 070.',
      'Sign up with `forum`. Choose a name of 8 characters.',
      ['1-1', '1-1', '1-0'],
    ],
    [
      'one added at the start',
      'Kies een naam van 8 tekens. Bel daarna 14 070.',
      'Sign up with `forum`. Choose a name of 8 characters. Then call 14 070.',
      ['0-1', '1-1', '1-1'],
    ],
    [
      'one that became two',
      'Wij bewaren elk besluit 7 jaar in het archief en publiceren het daarna op `forum`. Bel 14 070.',
      'We keep every decision for 7 years in the archive. Then we publish it on `forum`. Call 14 070.',
      ['1-2', '1-1'],
    ],
  ])('%s', (_, source, target, links) => {
    const pair = alignDocuments(read(source), read(target, { language: 'en' }))
    expect(
      pair.blockPairs.flatMap(({ segments }) =>
        segments.map((link) => `${String(link.source.length)}-${String(link.target.length)}`),
      ),
    ).toEqual(links)
    expect(faultsOf(pair)).toEqual([])
  })
})

const withoutBlock = (document: Document, gone: Block): Document => ({
  ...document,
  blocks: document.blocks.filter((block) => block !== gone),
  sections: document.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter((block) => block !== gone),
  })),
})

const textOf = ({ kind, prose, value }: Block): string => `${kind} ${show(prose.text)}${value}`

/** Each link by the texts on both sides, for blocks that stand on the page twice are the same to a reader. */
const linkedTexts = ({ blocks }: Pair): string[] =>
  blocks.map((link) =>
    link.kind === 'missing' || link.kind === 'extra'
      ? link.kind
      : `${link.kind} ${textOf(link.source) === textOf(link.target) ? '' : `${textOf(link.source)} with ${textOf(link.target)}`}`.trim(),
  )

const pages = corpusPages().filter(({ path }, index) =>
  path.startsWith('nerds/') ? index % 10 === 0 : index % 91 === 0,
)

describe.skipIf(pages.length === 0)(`real pages${pages.length === 0 ? ` (${whyCorpusIsMissing})` : ''}`, () => {
  test('match themselves from top to bottom', () => {
    for (const { text } of pages) {
      const pair = alignDocuments(read(text), read(text))
      expect(linkedTexts(pair)).toEqual(pair.source.blocks.map(() => 'matched'))
      expect(faultsOf(pair)).toEqual([])
    }
  })

  test('without one block match themselves everywhere else', () => {
    for (const { text } of pages) {
      const whole = read(text)
      const blocks = whole.blocks.filter(({ kind }) => kind !== 'heading')
      const gone = blocks[Math.floor(blocks.length / 2)]
      if (!gone) continue
      for (const [pair, kind] of [
        [alignDocuments(whole, withoutBlock(whole, gone)), 'missing'],
        [alignDocuments(withoutBlock(whole, gone), whole), 'extra'],
      ] as const) {
        const links = linkedTexts(pair)
        expect(links.toSorted()).toEqual([kind, ...whole.blocks.slice(1).map(() => 'matched')].toSorted())
        expect(faultsOf(pair)).toEqual([])
      }
    }
  })
})
