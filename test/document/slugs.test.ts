import { expect, test } from 'vitest'
import { createSlugger, type SlugStyle } from '../../src/document/slugs.js'

test.each<[SlugStyle, readonly string[], readonly string[]]>([
  ['python-markdown', ['Één café', 'Kop', 'Kop', 'Kop', 'Kop_1'], ['een-cafe', 'kop', 'kop_1', 'kop_2', 'kop_3']],
  ['python-markdown', ['1. Begin  hier!', 'R&D: "kosten"', 'npm_ci — nu'], ['1-begin-hier', 'rd-kosten', 'npm_ci-nu']],
  ['python-markdown', ['😀', '日本', 'a_2', 'a_2', 'a_3'], ['_1', '_2', 'a_2', 'a_3', 'a_4']],
  ['github', ['Één café', 'Kop', 'Kop', 'Kop', 'Kop-1'], ['één-café', 'kop', 'kop-1', 'kop-2', 'kop-1-1']],
  ['github', ['1. Begin  hier!', 'R&D: "kosten"'], ['1-begin--hier', 'rd-kosten']],
])('%s makes anchors of %j', (style, titles, anchors) => {
  const slug = createSlugger(style)
  expect(titles.map((title) => slug(title))).toEqual(anchors)
})
