import { describe, expect, test } from 'vitest'
import { createTranslator } from '../../../src/cli/translator.js'
import { statusReporters, type StatusFormat } from '../../../src/report/status/index.js'
import { pageNames } from '../../../src/report/status/page-names.js'
import { progressBar } from '../../../src/report/status/progress-bar.js'
import { totalsOf } from '../../../src/report/status/totals.js'
import { textWidth } from '../../../src/report/text-width.js'
import { finishedStatus, fixedStatus } from './fixed-status.js'

const plain = { color: false, quiet: false }

const screens = (['nl', 'en'] as const).flatMap((ui) => [80, 120].map((width) => ({ ui, width })))
test.each(screens)('for people, in $ui at $width columns', async ({ ui, width }) => {
  const text = statusReporters.pretty(fixedStatus, { ...plain, translate: await createTranslator(ui), width })
  await expect(text).toMatchFileSnapshot(`../../golden/status.${ui}.${String(width)}.txt`)
  expect(text.split('\n').filter((line) => textWidth(line) > width)).toEqual([])
})

const forms = ['json', 'markdown', 'csv'] as const satisfies readonly StatusFormat[]
test.each(forms)('as %s', async (format) => {
  const text = statusReporters[format](fixedStatus, { ...plain, translate: await createTranslator('nl'), width: 80 })
  await expect(text).toMatchFileSnapshot(`../../golden/status.nl.${format}`)
})

test('a site on which all is done takes a table of one row', async () => {
  const translate = await createTranslator('en')
  const text = statusReporters.pretty(finishedStatus, { ...plain, translate, width: 100, quiet: true })
  expect(text).toBe(
    [
      '                     in sync  stale  missing  untranslated  words to do  last in step',
      'contact  ██████████        4      0        0             0            0             -',
      '',
      '1 page · ████████████████████ 100 % · nothing left to do · 0.6 s',
      '',
    ].join('\n'),
  )
})

test('totals add up', () => {
  expect(totalsOf(fixedStatus.pages)).toEqual({
    pages: 5,
    states: { 'in-sync': 1, stale: 1, partial: 1, missing: 2 },
    blocks: { inSync: 423, stale: 16, missing: 102, untranslated: 5 },
    words: { total: 12940, new: 2810, changed: 49, fuzzy: 133 },
  })
})

describe('a bar is full or empty only when that is true', () => {
  const counts = (inSync: number, stale: number) => ({ inSync, stale, missing: 0, untranslated: 0 })
  test.each([
    [counts(0, 0), '█████'],
    [counts(7, 0), '█████'],
    [counts(999, 1), '████░'],
    [counts(1, 1), '███░░'],
    [counts(1, 999), '█░░░░'],
    [counts(0, 7), '░░░░░'],
  ])('%j: %s', (some, bar) => {
    expect(progressBar(some, 5)).toBe(bar)
  })
})

describe('names of pages are short but different', () => {
  const [any] = fixedStatus.pages
  test.each([
    { paths: ['docs/wonen/index.md', 'docs/zorg.md'], names: ['wonen', 'zorg'] },
    { paths: ['docs/wonen/index.md', 'docs/wonen.md'], names: ['wonen/index.md', 'wonen.md'] },
    { paths: ['docs/wonen.md'], names: ['wonen'] },
    { paths: ['index.md', 'docs/wonen.md'], names: ['index', 'docs/wonen'] },
    { paths: ['docs/a/index.md', 'docs-oud/a/index.md'], names: ['docs/a', 'docs-oud/a'] },
    { paths: ['README.md', '.md'], names: ['README', '.md'] },
  ])('$paths', ({ paths, names }) => {
    if (!any) throw new Error('There is no page')
    const pages = paths.map((source) => ({ ...any, source }))
    expect(pages.map(pageNames(pages))).toEqual(names)
  })
})
