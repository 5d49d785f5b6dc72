import { describe, expect, test } from 'vitest'
import type { Document } from '../../src/document/types.js'
import { siteFacts, type PageDocuments } from '../../src/site/facts.js'

/** A page with nothing in it but what links need. */
function page(path: string, language: string, title = '', fields: Readonly<Record<string, string>> = {}): Document {
  return {
    path,
    language,
    text: '',
    sections: [],
    blocks: [],
    frontMatter: Object.entries(fields).map(([key, value]) => ({ path: key, value, range: { start: 0, end: 0 } })),
    title,
    anchors: new Set(),
    disabled: [],
    problems: [],
  }
}

const pages = (...files: readonly (readonly [nl: string, en?: string])[]): PageDocuments[] =>
  files.map(([nl, en]) => ({
    source: page(nl, 'nl'),
    targets: new Map(en === undefined ? [] : [['en', page(en, 'en')]]),
  }))

const suffix = pages(
  ['docs/index.md', 'docs/index.en.md'],
  ['docs/privacy/index.md', 'docs/privacy/index.en.md'],
  ['docs/open-source/index.md', 'docs/open-source/index.en.md'],
  ['docs/over ons.md', 'docs/over ons.en.md'],
  ['docs/versie-1.2.md'],
)
const folder = pages(
  ['inhoud/nl/start/_index.md', 'inhoud/en/start/_index.md'],
  ['inhoud/nl/hulp.md', 'inhoud/en/hulp.md'],
)
const docusaurus = pages(
  ['docs/intro.mdx', 'i18n/en/docusaurus-plugin-content-docs/current/intro.mdx'],
  ['docs/deel/beleid.md'],
)

describe('the page that a link leads to', () => {
  test.each<[PageDocuments[], string, string, string, string | undefined]>([
    [suffix, 'docs', 'docs/open-source/index.md', '../privacy/index.md', 'docs/privacy/index.md'],
    [suffix, 'docs', 'docs/open-source/index.en.md', '../privacy/index.en.md#rights', 'docs/privacy/index.md'],
    [suffix, 'docs', 'docs/open-source/index.en.md', '../privacy/', 'docs/privacy/index.md'],
    [suffix, 'docs', 'docs/open-source/index.md', '../privacy?stap=2', 'docs/privacy/index.md'],
    [suffix, 'docs', 'docs/open-source/index.md', '../privacy/index.html', 'docs/privacy/index.md'],
    [suffix, 'docs', 'docs/index.md', 'privacy', 'docs/privacy/index.md'],
    [suffix, 'docs', 'docs/index.md', './privacy/', 'docs/privacy/index.md'],
    [suffix, 'docs', 'docs/index.md', 'over%20ons.md', 'docs/over ons.md'],
    [suffix, 'docs', 'docs/over ons.md', '../privacy/', 'docs/privacy/index.md'],
    [suffix, 'docs', 'docs/over ons.en.md', '../privacy/', 'docs/privacy/index.md'],
    [suffix, 'docs', 'docs/index.md', 'versie-1.2.en.md', 'docs/versie-1.2.md'],
    [suffix, 'docs', 'docs/index.md', 'versie-1.2', 'docs/versie-1.2.md'],
    [suffix, 'docs', 'docs/privacy/index.md', '#rechten', 'docs/privacy/index.md'],
    [suffix, 'docs', 'docs/privacy/index.md', '', 'docs/privacy/index.md'],
    [suffix, 'docs', 'docs/index.md', '/privacy/', 'docs/privacy/index.md'],
    [suffix, 'docs', 'docs/index.md', '/en/privacy/', 'docs/privacy/index.md'],
    [suffix, 'docs', 'docs/index.md', '/docs/privacy/index.md', 'docs/privacy/index.md'],
    [suffix, 'docs', 'docs/privacy/index.md', '..', 'docs/index.md'],
    [suffix, 'docs', 'docs/index.md', 'https://example.org/privacy/', undefined],
    [suffix, 'docs', 'docs/index.md', '//example.org/privacy/', undefined],
    [suffix, 'docs', 'docs/index.md', 'mailto:privacy', undefined],
    [suffix, 'docs', 'docs/index.md', '../../privacy', undefined],
    [suffix, 'docs', 'docs/index.md', 'bestaat-niet.md', undefined],
    [suffix, 'docs', 'docs/index.md', '%E0%A4%A', undefined],
    [suffix, 'docs', 'elders.md', '#hier', undefined],
    [folder, 'inhoud/nl', 'inhoud/en/hulp.md', 'start/', 'inhoud/nl/start/_index.md'],
    [folder, 'inhoud/nl', 'inhoud/en/hulp.md', '../nl/hulp.md', 'inhoud/nl/hulp.md'],
    [folder, 'inhoud/nl', 'inhoud/en/hulp.md', '/en/start', 'inhoud/nl/start/_index.md'],
    [docusaurus, 'docs', 'docs/intro.mdx', '@site/docs/deel/beleid.md', 'docs/deel/beleid.md'],
    [docusaurus, 'docs', docusaurus[0]!.targets.get('en')!.path, './deel/beleid.md', 'docs/deel/beleid.md'],
  ])('%#: from %3$s: %4$s', (site, root, from, url, expected) => {
    expect(siteFacts(site, { keepNames: [], root }).resolve(url, from)?.source?.path).toBe(expected)
  })

  test('an address in the front matter', () => {
    const site = [
      { source: page('_pages/2025-over.md', 'nl', 'Over', { permalink: '/over-ons/' }), targets: new Map() },
    ]
    expect(siteFacts(site, { keepNames: [] }).resolve('/over-ons', '_pages/2025-over.md')?.source?.path).toBe(
      '_pages/2025-over.md',
    )
  })

  test('a translation without an original', () => {
    const site = [{ source: undefined, targets: new Map([['en', page('docs/new.en.md', 'en', 'New')]]) }]
    const facts = siteFacts(site, { keepNames: [] }).resolve('new.md', 'docs/new.en.md')
    expect(facts).toEqual({
      source: undefined,
      targets: new Map([['en', { path: 'docs/new.en.md', title: 'New', otherTitles: [], anchors: new Set() }]]),
    })
  })

  test('a thousand pages that link to each other are found at once', () => {
    const site = pages(...Array.from({ length: 1000 }, (_, n) => [`docs/${n}.md`, `docs/${n}.en.md`] as const))
    const { resolve } = siteFacts(site, { keepNames: [] })
    const found = site.filter((_, n) => resolve(`${(n * 7) % 1000}.en.md`, `docs/${n}.en.md`) !== undefined)
    expect(found.length).toBe(1000)
  })
})

describe('the titles of a page', () => {
  test.each<[string, Readonly<Record<string, string>>, string | undefined, readonly string[]]>([
    ['8. Deel kennis', {}, undefined, ['Deel kennis']],
    [
      '8. Deel kennis',
      { title: '8. Deel kennis', sidebar_label: 'Kennis' },
      '8. Delen',
      ['Kennis', '8. Delen', 'Deel kennis', 'Delen'],
    ],
    ['1.2 Deel kennis', {}, undefined, ['Deel kennis']],
    ['2025 in cijfers', { title: '2025 in cijfers' }, undefined, []],
    ['Deel kennis', { 'hero.title': 'Welkom' }, 'Deel kennis', []],
  ])('%s %o %s', (title, fields, named, otherTitles) => {
    const navigation = new Map(named === undefined ? [] : [['a.md', new Map([['nl', named]])]])
    const facts = siteFacts([{ source: page('a.md', 'nl', title, fields), targets: new Map() }], {
      keepNames: [],
      navigation,
    })
    expect(facts.resolve('a.md', 'a.md')?.source).toEqual({ path: 'a.md', title, otherTitles, anchors: new Set() })
  })
})
