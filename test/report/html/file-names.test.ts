import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageName } from '../../../src/report/html/file-names.js'
import { hostileTexts } from '../hostile-result.js'

const page = (source: string | null, target: string | null = null, language = 'en') => ({
  source,
  target,
  language,
  state: 'partial' as const,
  blocks: { total: 0, translated: 0, stale: 0, missing: 0 },
  sections: { total: 0, matched: 0 },
})

test.each([
  ['docs/privacy.md', 'docs_privacy.en'],
  ['docs/open-source/index.md', 'docs_open-source_index.en'],
  ['docs/Over ons.md', 'docs_over-ons.en.283b81e48e'],
  ['../buiten.md', '-_buiten.en.4385988497'],
])('%s', (source, name) => {
  expect(pageName(page(source))).toBe(name)
})

test('no two pages share a name, and none leaves its folder', () => {
  const path = fc.oneof(
    fc.constantFrom(...hostileTexts),
    fc.string(),
    fc.stringMatching(/^[a-z_./-]{1,6}\.md$/),
    fc.constantFrom('docs/a_b.md', 'docs/a/b.md', 'docs/A/b.md', 'docs/a-b.md', 'docs/a/b.mdx', 'docs/a/b'),
  )
  fc.assert(
    fc.property(fc.uniqueArray(path, { minLength: 2, maxLength: 8 }), (paths) => {
      const names = paths.map((source) => pageName(page(source)))
      expect(new Set(names).size).toBe(paths.length)
      expect(names.filter((name) => !/^[a-z0-9_.-]{1,120}$/.test(name) || /^\.+$/.test(name))).toEqual([])
    }),
  )
})
