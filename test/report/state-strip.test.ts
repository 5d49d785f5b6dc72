import { expect, test } from 'vitest'
import { createTranslator } from '../../src/cli/translator.js'
import { figuresOf, percentInSync } from '../../src/report/figures.js'
import { stateStrip, statesByKind, stripShapes, stripText } from '../../src/report/state-strip.js'
import { elementsOf } from './html/parse-html.js'

const translate = await createTranslator('nl')

test('neighbours of one kind are one shape, as wide as they are many', () => {
  expect(stripShapes(['in-sync', 'in-sync', 'stale', 'missing'])).toBe(
    '<path class="ground" d="M0 0h480v16H0z"/><path class="in-sync" d="M0 16v-16h240v16z"/>' +
      '<path class="stale" d="M240 16v-12h120v12z"/><path class="missing" d="M360 16v-4h120v4z"/>',
  )
})

test('a strip tells in words what it shows', () => {
  const figures = figuresOf([{ blocks: { total: 6, translated: 4, stale: 1, missing: 1 } }])
  expect(figures).toEqual({ total: 6, 'in-sync': 3, stale: 1, untranslated: 1, missing: 1 })
  expect(stripText(figures, translate)).toBe('3 blokken zijn gelijk, 1 is verouderd, 1 is onvertaald, 1 ontbreekt')
  const elements = elementsOf(stateStrip(statesByKind(figures), figures, translate))
  expect(elements.map(({ name }) => name)).toEqual(['svg', 'title', 'style', 'path', 'path', 'path', 'path', 'path'])
})

test.each([
  { inSync: 0, total: 0, percent: 100 },
  { inSync: 0, total: 9, percent: 0 },
  { inSync: 1, total: 999, percent: 1 },
  { inSync: 998, total: 999, percent: 99 },
  { inSync: 999, total: 999, percent: 100 },
])('$inSync of $total is $percent percent', ({ inSync, total, percent }) => {
  const figures = figuresOf([{ blocks: { total, translated: inSync, stale: 0, missing: total - inSync } }])
  expect(percentInSync(figures)).toBe(percent)
})
