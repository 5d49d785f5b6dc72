import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadDialect } from '../../src/document/markdown/tree.js'
import type { Dialect } from '../../src/document/types.js'
import { faultsOf } from './faults.js'
import { shape, withCarriageReturns } from './line-endings.js'
import { read } from './read.js'
import { anyText, htmlSoup, markdownSoup, page } from './soup.js'

beforeAll(() => loadDialect('mdx'))

const dialect = fc.constantFrom<Dialect>('mkdocs', 'docusaurus', 'commonmark', 'mdx')

describe.each([
  { name: 'pages as people write them', text: page, numRuns: 40 },
  { name: 'Markdown that makes no sense', text: markdownSoup, numRuns: 250 },
  { name: 'HTML that makes no sense', text: htmlSoup, numRuns: 250 },
  { name: 'any text', text: anyText, numRuns: 200 },
])('$name', ({ text, numRuns }) => {
  test('every range is where it says', () => {
    fc.assert(
      fc.property(text, dialect, (written, as) => {
        expect(faultsOf(read(written, { dialect: as }))).toEqual([])
      }),
      { numRuns },
    )
  })

  test('line endings and a byte order mark change nothing', () => {
    const lines = text.map((written) => written.replace(/[\r\uFEFF]/g, ''))
    fc.assert(
      fc.property(lines, fc.constantFrom<Dialect>('mkdocs', 'docusaurus', 'commonmark'), (written, as) => {
        const move = withCarriageReturns(written)
        const saved = read(`\uFEFF${written.replaceAll('\n', '\r\n')}`, { dialect: as })
        expect(shape(saved, (at) => at)).toEqual(shape(read(written, { dialect: as }), (at) => move(at) + 1))
      }),
      { numRuns: numRuns / 2 },
    )
  })
})

/** What took minutes, or overflowed the stack, in one version or another. */
test.each([
  [
    'blank lines in front matter',
    `---\n${'\n'.repeat(200_000)}titel: beleid\n---\n`,
    ['document.front-matter-too-long'],
  ],
  [
    'keys in front matter',
    `---\n${Array.from({ length: 20_000 }, (_, n) => `k${String(n)}: v\n`).join('')}---\n`,
    ['document.front-matter-too-long'],
  ],
  ['brackets in front matter', `---\na: ${'['.repeat(15_000)}\n---\n`, ['document.front-matter-broken']],
  [
    'aliases in front matter',
    `---\na0: &a0 [x]\n${Array.from({ length: 60 }, (_, n) => `a${String(n + 1)}: &a${String(n + 1)} [*a${String(n)}, *a${String(n)}]\n`).join('')}---\n`,
    [],
  ],
  ['quotes inside each other', `${'> '.repeat(9_000)}diep`, ['document.too-deep']],
  ['elements inside each other', `<div>${'<b>'.repeat(3_000)}diep${'</b>'.repeat(3_000)}</div>`, []],
  ['elements without end', '<span>'.repeat(5_000), []],
  ['equal headings', '# Kop\n'.repeat(4_000), []],
  ['brackets after addresses', `https://example.org/a${')'.repeat(1_900)} `.repeat(100), []],
  ['spaces before a break', `a${' '.repeat(50_000)}\nb`, []],
  ['attribute lists without end', '{: .a '.repeat(10_000), []],
  ['templates without end', '{{'.repeat(30_000), []],
  ['titles without end', `[a](b "${'" '.repeat(10_000)}")`, []],
  ['comments without end', '<!-- tweeluik-disable '.repeat(2_000), []],
])('%s do not keep it busy', { timeout: 3_000 }, (_, text, problems) => {
  expect(read(text).problems.map(({ message }) => message.key)).toEqual(problems)
})
