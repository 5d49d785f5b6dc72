import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { resolveConfig } from '../../src/config/resolve.js'
import { findSite } from '../../src/site/find-site.js'

const corpus = (name: string) => new URL(`../../../shared/corpus/${name}`, import.meta.url).pathname
const isAbsent = (name: string) => {
  const absent = !existsSync(corpus(name))
  if (absent) console.warn(`skipped: the corpus ${name} is not here`)
  return absent
}

const resolved = resolveConfig({})
const config = 'config' in resolved ? resolved.config : undefined!

test.skipIf(isAbsent('nerds'))('a real MkDocs site', async () => {
  const site = await findSite(config, corpus('nerds'))
  const { pages, navigation, ...rest } = site
  expect(rest).toMatchObject({
    root: 'docs',
    description: {
      key: 'site.detected',
      values: { generator: 'MkDocs', shape: 'page.md + page.en.md', where: 'mkdocs.yml' },
    },
    dialect: 'mkdocs',
    slugs: 'python-markdown',
    source: 'nl',
    targets: ['en'],
    catalogs: [{ kind: 'mkdocs-navigation', source: 'mkdocs.yml' }],
  })
  expect(pages.length).toBe(19)
  expect(pages.every(({ source, targets }) => source !== undefined && targets.get('en') !== undefined)).toBe(true)
  expect(navigation.size).toBe(17)
})

test.skipIf(isAbsent('commerce-pairs'))('150 pairs side by side in one folder, without a site generator', async () => {
  const site = await findSite(config, corpus('commerce-pairs'))
  expect(site).toMatchObject({ root: '.', name: '', dialect: undefined, description: { values: { where: './' } } })
  expect(site.pages.filter(({ targets }) => targets.get('en') !== undefined).length).toBe(150)
})
