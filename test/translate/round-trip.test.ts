import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { parseDocument } from '../../src/document/parse.js'
import type { Document } from '../../src/document/types.js'
import { indexNames } from '../../src/glossary/find-names.js'
import { compose } from '../../src/translate/compose.js'
import type { Job } from '../../src/translate/jobs.js'
import { UnitMaker } from '../../src/translate/units.js'
import { keepsTags } from '../../src/translate/unmask.js'
import { corpusPages, whyCorpusIsMissing } from '../corpus.js'
import { htmlSoup, markdownSoup, page } from '../document/soup.js'

const names = indexNames([{ name: 'DigiD', forms: [], isWord: false, note: '' }])

const parse = (text: string): Document =>
  parseDocument(text, {
    path: 'page.md',
    language: 'nl',
    dialect: 'mkdocs',
    slugs: 'python-markdown',
    readableKeys: ['title', 'summary', 'description'],
  })

/** The page as it is when a machine answers with the very text that it got. */
function echoed(document: Document): string {
  const range = { start: 0, end: document.text.length }
  const job: Job = {
    scope: 'missing',
    part: 'page',
    language: 'en',
    page: document.path,
    target: 'page.en.md',
    place: { start: 0, end: 0 },
    origin: { document, range },
    units: new UnitMaker(document, names).unitsIn(range),
    before: '',
    after: '',
    blocks: document.blocks,
    excerpt: '',
  }
  const translationOf = ({ masked }: Job['units'][number]) =>
    ({ xml: masked.xml, origin: 'machine', isPlain: false }) as const
  return compose(job, { translationOf, replacements: [] })!.text
}

/** What readers and the rules see of a page, apart from where lines end. */
const see = ({ blocks }: Document) =>
  blocks.map(({ kind, prose, inlines, value, label }) => ({
    kind,
    label,
    value: kind === 'code' || kind === 'opaque' ? value : '',
    text: prose.text.replace(/[ \t]+/g, ' '),
    inlines: inlines.map(({ kind: inline, url }) => [inline, url ?? '']),
  }))

const pages = corpusPages().filter(({ path }, index) => path.startsWith('nerds/') || index % 16 === 0)

test('whatever a page holds, its texts can be taken out and put back', () => {
  fc.assert(
    fc.property(fc.oneof(page, markdownSoup, htmlSoup), (text) => {
      const document = parse(text)
      for (const { masked } of new UnitMaker(document, names).unitsIn({ start: 0, end: text.length }))
        expect(keepsTags(masked.xml, masked)).toBe(true)
      expect(echoed(document)).toBeDefined()
    }),
  )
})

test.each([
  'Lees **eerst** het *beleid* en de [regels](regels.md "Wat mag"), in `npm ci` of <kbd>Ctrl</kbd>.\n',
  '- Een punt met 2 * 3 = 6 en snake_case erin\n- [ ] Nog te doen\n  met een tweede regel\n',
  '| Kop | Nog een |\n| --- | --- |\n| **a** en b | ![een foto](foto.png) |\n',
  '!!! note "Let op"\n    Vraag `eerst` om <span class="x">hulp</span> en raad.\n',
  '> Een citaat van DigiD\n> over twee regels.\n',
  '---\ntitle: "Over: ons"\n---\n\n# 1. Kop {#kop}\n\n1\\. Geen lijst.\n',
])('an echo leaves %j as it was', (text) => {
  const document = parse(text)
  expect(flat(echoed(document))).toBe(flat(text))
  expect(see(parse(echoed(document)))).toEqual(see(document))
})

/** A sentence that was broken off comes on one line, without the mark of the quote that its second line had. */
const flat = (text: string): string => text.replace(/\n> (?=over)/g, ' ').replace(/\s+/g, ' ')

describe.skipIf(pages.length === 0)(pages.length > 0 ? 'real pages' : whyCorpusIsMissing, { timeout: 60_000 }, () => {
  test('read the same after an echo', () => {
    for (const { path, text } of pages) {
      const document = parse(text)
      expect(see(parse(echoed(document))), path).toEqual(see(document))
    }
  })
})
