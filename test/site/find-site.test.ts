import { mkdir, symlink } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { resolveConfig } from '../../src/config/resolve.js'
import type { WrittenConfig } from '../../src/config/schema.js'
import { UserError } from '../../src/errors.js'
import { findSite } from '../../src/site/find-site.js'
import type { Site } from '../../src/site/types.js'
import { temporaryProject } from './temporary-project.js'

function configOf(written: WrittenConfig) {
  const resolved = resolveConfig(written)
  if ('problems' in resolved) throw new Error(JSON.stringify(resolved.problems))
  return resolved.config
}

const find = async (files: Readonly<Record<string, string>> | readonly string[], written: WrittenConfig = {}) =>
  findSite(configOf(written), await temporaryProject(files))

/** `source → target`, with `-` for a version that is not there. */
const pairsOf = ({ pages }: Site) =>
  pages.map(
    ({ source, targets }) => `${source ?? '-'} → ${[...targets.values()].map((path) => path ?? '-').join(', ')}`,
  )

const shapeOf = ({ description }: Site) => Object.values(description.values).join(' | ')

const mkdocs = (i18n: string) => `site_name: "Richtlijnen"
markdown_extensions:
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
plugins:
  - search
${i18n}`

const suffixPlugin = `  - i18n:
      docs_structure: suffix
      languages:
        - locale: nl
          default: true
          name: Nederlands
        - locale: en
          name: English
`

describe('without a config', () => {
  test.each<[string, Readonly<Record<string, string>> | readonly string[], string, readonly string[]]>([
    [
      'a language in the file name',
      ['docs/index.md', 'docs/index.en.md', 'docs/privacy/beleid.md', 'docs/privacy/nieuw.en.md', 'README.md'],
      'Markdown | page.md + page.en.md | docs/',
      ['docs/index.md → docs/index.en.md', 'docs/privacy/beleid.md → -', '- → docs/privacy/nieuw.en.md'],
    ],
    [
      'a language in every file name',
      ['docs/index.nl.md', 'docs/index.en.md', 'docs/beleid.nl.md'],
      'Markdown | page.nl.md + page.en.md | docs/',
      ['docs/beleid.nl.md → -', 'docs/index.nl.md → docs/index.en.md'],
    ],
    [
      'a language in the file names of the source only',
      ['README.md', 'README.nl.md', 'HULP.md', 'HULP.nl.md', 'CHANGELOG.md'],
      'Markdown | page.nl.md + page.md | ./',
      ['HULP.nl.md → HULP.md', 'README.nl.md → README.md'],
    ],
    [
      'other languages and dots in file names',
      ['docs/index.md', 'docs/index.en.md', 'docs/index.de.md', 'docs/versie-1.2.md'],
      'Markdown | page.md + page.en.md | docs/',
      ['docs/index.md → docs/index.en.md', 'docs/versie-1.2.md → -'],
    ],
    [
      'folders side by side',
      ['inhoud/nl/a.md', 'inhoud/nl/deel/b.mdx', 'inhoud/en/a.md', 'inhoud/en/c.markdown', 'notities.md'],
      'Markdown | nl/ + en/ | inhoud/',
      ['inhoud/nl/a.md → inhoud/en/a.md', '- → inhoud/en/c.markdown', 'inhoud/nl/deel/b.mdx → -'],
    ],
    [
      'folders side by side in two places',
      ['_pages/nl/over.md', '_pages/en/over.md', '_news/nl/start.md', '_news/en/start.md'],
      'Markdown | nl/ + en/ | _news/, _pages/',
      ['_news/nl/start.md → _news/en/start.md', '_pages/nl/over.md → _pages/en/over.md'],
    ],
    [
      'a folder inside the source',
      ['docs/index.md', 'docs/beleid.md', 'docs/en/index.md', 'docs/en/beleid.md'],
      'Markdown | page.md + en/page.md | docs/',
      ['docs/beleid.md → docs/en/beleid.md', 'docs/index.md → docs/en/index.md'],
    ],
    [
      'MkDocs with the i18n plugin, before anything is translated',
      { 'mkdocs.yml': mkdocs(suffixPlugin), 'docs/index.md': '' },
      'MkDocs | page.md + page.en.md | mkdocs.yml',
      ['docs/index.md → -'],
    ],
    [
      'MkDocs in a folder of its own, with languages in folders and an older form of the plugin',
      {
        'site/nl/a.md': '',
        'web/mkdocs.yml': `docs_dir: inhoud\n${mkdocs('  - i18n:\n      default_language: nl\n      docs_structure: folder\n      languages:\n        nl: Nederlands\n        fr: Français\n')}`,
        'web/inhoud/nl/a.md': '',
        'web/inhoud/fr/a.md': '',
      },
      'MkDocs | nl/ + fr/ | web/mkdocs.yml',
      ['web/inhoud/nl/a.md → web/inhoud/fr/a.md'],
    ],
    [
      'MkDocs without the plugin',
      { 'mkdocs.yml': 'site_name: Los\n', 'docs/a.md': '', 'docs/a.en.md': '', 'b.md': '' },
      'MkDocs | page.md + page.en.md | docs/',
      ['docs/a.md → docs/a.en.md'],
    ],
    [
      'Docusaurus',
      {
        'docusaurus.config.js':
          "export default { title: 'Ontwikkelaars', i18n: { defaultLocale: 'nl', locales: ['nl', 'en'] } }",
        'docs/a.md': '',
        'docs/deel/b.mdx': '',
        'i18n/en/docusaurus-plugin-content-docs/current/deel/b.mdx': '',
        'blog/start.md': '',
        'i18n/en/docusaurus-plugin-content-blog/start.md': '',
      },
      'Docusaurus | docs/{path}.{ext} + i18n/{lang}/docusaurus-plugin-content-docs/current/{path}.{ext}; blog/{path}.{ext} + i18n/{lang}/docusaurus-plugin-content-blog/{path}.{ext} | docusaurus.config.js',
      [
        'blog/start.md → i18n/en/docusaurus-plugin-content-blog/start.md',
        'docs/a.md → -',
        'docs/deel/b.mdx → i18n/en/docusaurus-plugin-content-docs/current/deel/b.mdx',
      ],
    ],
    [
      'Hugo',
      { 'hugo.toml': "title = 'Beleid'", 'content/nl/a.md': '', 'content/en/a.md': '' },
      'Hugo | nl/ + en/ | content/',
      ['content/nl/a.md → content/en/a.md'],
    ],
  ])('%s', async (_, files, shape, pairs) => {
    const site = await find(files)
    expect(shapeOf(site)).toBe(shape)
    expect(pairsOf(site)).toEqual(pairs)
  })

  test('what the site generator tells about the site', async () => {
    expect(await find({ 'mkdocs.yml': mkdocs(suffixPlugin), 'docs/index.md': '' })).toEqual({
      name: 'Richtlijnen',
      root: 'docs',
      description: {
        key: 'site.detected',
        values: { generator: 'MkDocs', shape: 'page.md + page.en.md', where: 'mkdocs.yml' },
      },
      dialect: 'mkdocs',
      slugs: 'python-markdown',
      source: 'nl',
      targets: ['en'],
      pages: [
        {
          source: 'docs/index.md',
          targets: new Map([['en', undefined]]),
          expectedSource: 'docs/index.md',
          expected: new Map([['en', 'docs/index.en.md']]),
        },
      ],
      catalogs: [
        {
          kind: 'mkdocs-navigation',
          source: 'mkdocs.yml',
          targets: new Map([['en', 'mkdocs.yml']]),
          expectedSource: 'mkdocs.yml',
          expected: new Map([['en', 'mkdocs.yml']]),
        },
      ],
      navigation: new Map(),
    })
  })

  test('several sites in folders of their own are not the site of the project', async () => {
    const site = await find({
      'docs/a.md': '',
      'docs/a.en.md': '',
      'voorbeelden/groot/mkdocs.yml': mkdocs(suffixPlugin),
      'voorbeelden/klein/mkdocs.yml': mkdocs(suffixPlugin),
      'voorbeelden/klein/docs/b.md': '',
    })
    expect(site).toMatchObject({ name: '', dialect: undefined, root: 'docs' })
  })

  test('pages in three languages', async () => {
    const site = await find(['docs/a.md', 'docs/a.en.md', 'docs/a.fy.md'], { targets: ['en', 'fy'] })
    expect(pairsOf(site)).toEqual(['docs/a.md → docs/a.en.md, docs/a.fy.md'])
  })

  test('what is built or installed is not looked at', async () => {
    const files = [
      'docs/a.md',
      'docs/a.en.md',
      'dist/a.md',
      'dist/a.en.md',
      'node_modules/b/c.md',
      'node_modules/b/c.en.md',
    ]
    expect(pairsOf(await find(files))).toEqual(['docs/a.md → docs/a.en.md'])
  })

  test('folders that are links are not followed', async () => {
    const cwd = await temporaryProject(['docs/a.md', 'docs/a.en.md'])
    await mkdir(path.join(cwd, 'elders'))
    await symlink(path.join(cwd, 'docs'), path.join(cwd, 'docs/lus'))
    expect(pairsOf(await findSite(configOf({}), cwd))).toEqual(['docs/a.md → docs/a.en.md'])
  })
})

describe('with a config', () => {
  test.each<[string, WrittenConfig, readonly string[], readonly string[]]>([
    [
      'suffix',
      { content: [{ layout: 'suffix', root: './docs/' }], exclude: ['**/archief/**'] },
      ['docs/a.md', 'docs/a.en.md', 'docs/archief/b.md', 'c.md'],
      ['docs/a.md → docs/a.en.md'],
    ],
    [
      'folder, in other languages',
      { source: 'en', targets: ['nl', 'de'], content: [{ layout: 'folder', root: 'site' }] },
      ['site/en/a.md', 'site/nl/a.md', 'site/de/b.md'],
      ['site/en/a.md → site/nl/a.md, -', '- → -, site/de/b.md'],
    ],
    [
      'pattern with the language in a folder',
      { content: [{ layout: 'pattern', source: 'content/{path}.md', target: 'i18n/{lang}/{path}.md' }] },
      ['content/a.md', 'content/deel/b.md', 'i18n/en/deel/b.md', 'i18n/en/c.md', 'i18n/de/a.md'],
      ['content/a.md → -', '- → i18n/en/c.md', 'content/deel/b.md → i18n/en/deel/b.md'],
    ],
    [
      'pattern with the language in the name',
      { content: [{ layout: 'pattern', source: 'd/{path}.nl.{ext}', target: 'd/{path}.{ext}' }] },
      ['d/a.nl.md', 'd/a.md', 'd/deel/b.nl.mdx', 'd/deel/b.mdx', 'd/$&.nl.md'],
      ['d/$&.nl.md → -', 'd/a.nl.md → d/a.md', 'd/deel/b.nl.mdx → d/deel/b.mdx'],
    ],
    [
      'several side by side, the first one counts',
      {
        content: [
          { layout: 'suffix', root: 'docs' },
          { layout: 'folder', root: 'blog' },
          { layout: 'suffix', root: 'docs' },
        ],
      },
      ['docs/a.md', 'docs/a.en.md', 'blog/nl/b.md'],
      ['blog/nl/b.md → -', 'docs/a.md → docs/a.en.md'],
    ],
  ])('%s', async (_, written, files, pairs) => {
    expect(pairsOf(await find(files, written))).toEqual(pairs)
  })

  test('a catalog is a page', async () => {
    const files = { 'locales/nl.json': '{}', 'locales/en.json': '{}' }
    const content = [{ layout: 'catalog' as const, source: 'locales/nl.json', target: 'locales/{lang}.json' }]
    const site = await find(files, { targets: ['en', 'de'], content })
    expect(site.pages).toEqual([
      {
        source: 'locales/nl.json',
        targets: new Map([
          ['en', 'locales/en.json'],
          ['de', undefined],
        ]),
        expectedSource: 'locales/nl.json',
        expected: new Map([
          ['en', 'locales/en.json'],
          ['de', 'locales/de.json'],
        ]),
      },
    ])
  })

  test('catalogs in folders, with namespaces', async () => {
    const content = [
      { layout: 'catalog' as const, source: 'locales/nl/{path}.json', target: 'locales/{lang}/{path}.json' },
    ]
    const files = ['locales/nl/menu.json', 'locales/en/menu.json', 'locales/nl/hulp/zoek.json', 'locales/nl/lees.md']
    expect(pairsOf(await find(files, { content }))).toEqual([
      'locales/nl/hulp/zoek.json → -',
      'locales/nl/menu.json → locales/en/menu.json',
    ])
  })

  test('a site generator of another folder has no say', async () => {
    const files = { 'oud/mkdocs.yml': mkdocs(suffixPlugin), 'inhoud/nl/a.md': '', 'inhoud/en/a.md': '' }
    const site = await find(files, { content: [{ layout: 'folder', root: 'inhoud' }] })
    expect(site).toMatchObject({ name: '', dialect: undefined, catalogs: [] })
  })

  test('languages and dialect in the config win from the site generator', async () => {
    const files = { 'mkdocs.yml': mkdocs(suffixPlugin), 'docs/a.en.md': '', 'docs/a.nl.md': '' }
    const site = await find(files, { source: 'en', targets: ['nl'], dialect: 'commonmark' })
    expect(site).toMatchObject({ source: 'en', targets: ['nl'], dialect: 'commonmark' })
    expect(pairsOf(site)).toEqual(['docs/a.en.md → docs/a.nl.md'])
  })
})

describe('catalogs that are found without a config', () => {
  test.each<[name: string, files: readonly string[], shape: string, pairs: readonly string[]]>([
    [
      'a file for each language',
      ['locales/nl.json', 'locales/en.json'],
      'JSON | locales/nl.json + locales/{lang}.json | locales/',
      ['locales/nl.json → locales/en.json'],
    ],
    [
      'a folder for each language',
      ['src/i18n/nl/menu.yaml', 'src/i18n/en/menu.yaml', 'src/i18n/nl/hulp.yaml'],
      'YAML | src/i18n/nl/{path}.yaml + src/i18n/{lang}/{path}.yaml | src/i18n/nl/',
      ['src/i18n/nl/hulp.yaml → -', 'src/i18n/nl/menu.yaml → src/i18n/en/menu.yaml'],
    ],
    [
      'a template of gettext',
      ['po/richtlijn.pot', 'po/en.po'],
      'PO | po/richtlijn.pot + po/{lang}.po | po/',
      ['po/richtlijn.pot → po/en.po'],
    ],
    [
      'files of gettext, whose ids are in a third language',
      ['locale/app.pot', 'locale/nl/LC_MESSAGES/app.po', 'locale/en/LC_MESSAGES/app.po'],
      'PO | locale/nl/{path}.po + locale/{lang}/{path}.po | locale/nl/',
      ['locale/nl/LC_MESSAGES/app.po → locale/en/LC_MESSAGES/app.po'],
    ],
    [
      'beside pages, but not those that tests use',
      ['docs/a.md', 'docs/a.en.md', 'lang/nl.json', 'lang/en.json', 'test/lang/nl.json', 'test/lang/en.json'],
      'Markdown | page.md + page.en.md; lang/nl.json + lang/{lang}.json | docs/, lang/',
      ['docs/a.md → docs/a.en.md', 'lang/nl.json → lang/en.json'],
    ],
    [
      'in folders of other names they may be anything',
      ['docs/a.md', 'docs/a.en.md', 'data/nl.json', 'data/en.json', 'locales/nl.json', 'locales/de.json'],
      'Markdown | page.md + page.en.md | docs/',
      ['docs/a.md → docs/a.en.md'],
    ],
  ])('%s', async (_, files, shape, pairs) => {
    const site = await find(files)
    expect([shapeOf(site), pairsOf(site)]).toEqual([shape, pairs])
  })
})

describe('nothing to work with', () => {
  test.each<[string, readonly string[], WrittenConfig, unknown]>([
    ['no pages at all', [], {}, { key: 'site.not-found', values: { source: 'nl', target: 'en' } }],
    ['one language', ['docs/a.md', 'docs/b.md'], {}, { key: 'site.not-found', values: { source: 'nl', target: 'en' } }],
    [
      'a root that is not there',
      ['docs/a.md'],
      { content: [{ layout: 'suffix', root: 'dosc' }] },
      { key: 'site.no-folder', values: { folder: 'dosc/' } },
    ],
    [
      'a catalog of an unknown kind',
      ['locales/nl.ts'],
      { content: [{ layout: 'catalog', source: 'locales/nl.ts', target: 'locales/{lang}.ts' }] },
      { key: 'site.odd-catalog', values: { path: 'locales/nl.ts' } },
    ],
    [
      'no folder for the source',
      ['docs/a.md'],
      { content: [{ layout: 'folder', root: 'docs' }] },
      { key: 'site.no-source-folder', values: { folder: 'docs/nl', root: 'docs/' } },
    ],
    [
      'a pattern that starts in a folder that is not there',
      ['docs/a.md'],
      { content: [{ layout: 'pattern', source: 'content/{path}.md', target: '{lang}/{path}.md' }] },
      { key: 'site.no-folder', values: { folder: 'content/' } },
    ],
    [
      'a folder without pages',
      ['docs/logo.svg'],
      { content: [{ layout: 'suffix', root: 'docs' }] },
      { key: 'site.no-pages', values: { folders: 'docs/' } },
    ],
    [
      'a catalog that is not there',
      ['docs/a.md'],
      { content: [{ layout: 'catalog', source: 'nl.json', target: '{lang}.json' }] },
      { key: 'site.no-catalog', values: { path: 'nl.json' } },
    ],
  ])('%s', async (_, files, written, what) => {
    const error = await find(files, written).then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    expect(error).toBeInstanceOf(UserError)
    expect((error as UserError).what).toEqual(what)
    expect((error as UserError).todo).toBeDefined()
  })
})
