import { symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { message } from '../../src/messages.js'
import { readPage, readPages } from '../../src/site/read-page.js'
import { tooComplex } from '../../src/site/too-complex.js'
import { temporaryProject } from './temporary-project.js'

describe('reading', () => {
  test.each([
    ['plain', 'Beleid\n'],
    ['byte order mark and CRLF stay', '\uFEFF# Één\r\n'],
    ['empty', ''],
  ])('%s', async (_, text) => {
    expect(await readPage(await temporaryProject({ 'docs/a.md': text }), 'docs/a.md')).toEqual({ text })
  })

  test('what cannot be read is told for each file, and the others go on', async () => {
    const elsewhere = await temporaryProject({ 'geheim.md': 'geheim' })
    const cwd = await temporaryProject({ 'goed.md': 'goed', 'map.md/a.md': '', 'groot.md': 'a'.repeat(1_000_001) })
    await writeFile(path.join(cwd, 'latijn.md'), Buffer.from([0x63, 0x61, 0x66, 0xe9]))
    await symlink(path.join(elsewhere, 'geheim.md'), path.join(cwd, 'buiten.md'))
    await symlink('goed.md', path.join(cwd, 'binnen.md'))
    const files = ['goed.md', 'map.md', 'groot.md', 'latijn.md', 'buiten.md', 'binnen.md', 'weg.md', '../weg.md']
    expect(Object.fromEntries(await readPages(cwd, files))).toEqual({
      'goed.md': { text: 'goed' },
      'binnen.md': { text: 'goed' },
      'map.md': { problem: message('page.is-folder', { path: 'map.md' }) },
      'groot.md': { problem: message('page.too-large', { path: 'groot.md', limit: 1 }) },
      'latijn.md': { problem: message('page.not-utf8', { path: 'latijn.md' }) },
      'buiten.md': { problem: message('page.outside', { path: 'buiten.md' }) },
      'weg.md': { problem: message('page.unreadable', { path: 'weg.md', reason: 'ENOENT' }) },
      '../weg.md': { problem: message('page.unreadable', { path: '../weg.md', reason: 'ENOENT' }) },
    })
  })

  test('hundreds of files', async () => {
    const names = Array.from({ length: 300 }, (_, n) => `${n}.md`)
    const cwd = await temporaryProject(names)
    expect([...(await readPages(cwd, names)).keys()].sort()).toEqual([...names].sort())
  })
})

describe('pages that would keep the parser busy', () => {
  test.each([
    ['lists between headings', '## Stap\n\n- een\n- twee\n\n'.repeat(4000), 'page.too-many-lists'],
    ['quotes between paragraphs', '> citaat\n\ntekst\n\n'.repeat(4000), 'page.too-many-lists'],
    ['images inside each other', '!['.repeat(4000) + '](b)'.repeat(4000), 'page.too-tangled'],
    ['brackets that nothing opens', ']'.repeat(4000), 'page.too-tangled'],
    ['many paragraphs of emphasis that crosses', `${'*a_ '.repeat(2000)}\n\n`.repeat(6), 'page.too-tangled'],
    ['stars', '*'.repeat(10_000), 'page.too-tangled'],
    ['comments without end', 'a <!-- '.repeat(10_000), 'page.too-tangled'],
    ['lines that go on with a quote', `> a\n${'b\n'.repeat(20_000)}`, 'page.too-tangled'],
    [
      'a list that gets deeper',
      Array.from({ length: 250 }, (_, n) => `${'  '.repeat(n)}- a`).join('\n'),
      'page.too-deep',
    ],
    ['quotes inside each other', '>'.repeat(4000), 'page.too-deep'],
    ['lists inside each other on one line', '- '.repeat(2000), 'page.too-deep'],
    ['footnotes', 'a[^1]\n\n[^1]: b\n\n'.repeat(3000), 'page.too-many-footnotes'],
    ['a table without end', '| a | b |\n'.repeat(30_000), 'page.too-many-rows'],
  ])('%s', (_, text, key) => {
    expect(tooComplex(text)?.key).toBe(key)
  })

  test.each([
    [
      'a long guideline',
      '## Stap\n\n1. **Doe** dit\n   - en [dat](a.md)\n\n> let op\n\n| a | b |\n| - | - |\n\n'.repeat(500),
    ],
    ['a long list of links', '- [beleid](a.md)\n'.repeat(3000)],
    ['a long list with blank lines', '- beleid\n\n'.repeat(5000)],
    ['a large table', '| [a](b.md) | *c* |\n'.repeat(5000)],
    ['code full of marks', '```\n' + 'a_b[c]*d\n'.repeat(5000) + '```\n'],
    ['code with deep indentation', '```yaml\n' + `${' '.repeat(300)}- a\n` + '```\n'],
    ['an empty page', ''],
  ])('%s is fine', (_, text) => {
    expect(tooComplex(text)).toBe(undefined)
  })

  test.each([
    ['[', 'page.too-tangled'],
    [']', 'page.too-tangled'],
    ['*', 'page.too-tangled'],
    ['<!', 'page.too-tangled'],
    ['\n', undefined],
    ['> ', 'page.too-deep'],
    ['- ', 'page.too-deep'],
    ['1. ', 'page.too-deep'],
    ['[^1]', 'page.too-many-footnotes'],
    [' ', undefined],
    ['\t', undefined],
    ['`', undefined],
    ['1', undefined],
    ['#', undefined],
  ])('a megabyte of %j is judged in time', (piece, key) => {
    expect(tooComplex(piece.repeat(1_000_000 / piece.length))?.key).toBe(key)
  })
})
