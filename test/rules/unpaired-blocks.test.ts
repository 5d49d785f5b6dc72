import { expect, test } from 'vitest'
import { alignDocuments } from '../../src/align/align.js'
import { gapsOf, rangeOfGap, startOf } from '../../src/rules/unpaired-blocks.js'
import { read } from '../document/read.js'

const first = 'Wij bewaren besluit 107 in `archief-107`.'
const last = 'Bel [het team](team-203.md) op 14 070.'

/** What the source has between the first and the last paragraph, which both pages have. */
const gapsBetween = (text: string): string[][] => {
  const source = read(`${first}\n\n${text}\n\n${last}\n`)
  const pair = alignDocuments(source, read(`${first}\n\n${last}\n`, { language: 'en' }))
  return gapsOf(pair, 'missing').map((gap) => {
    const { start, end } = rangeOfGap(gap)
    return [
      startOf(gap),
      source.text.slice(start, end),
      pair.target.text.slice(gap.at).trim() === last ? 'before the last' : 'elsewhere',
    ]
  })
}

test.each<[string, string, string[][]]>([
  ['one paragraph', 'Zie `norm-311`.', [['Zie .', 'Zie `norm-311`.', 'before the last']]],
  [
    'neighbours are one gap',
    'Zie norm 311.\n\nEn norm 318.',
    [['Zie norm 311.', 'Zie norm 311.\n\nEn norm 318.', 'before the last']],
  ],
  [
    'a list is a gap of its own',
    'Zie norm 311.\n\n- Lees norm 318\n- Lees norm 325',
    [
      ['Zie norm 311.', 'Zie norm 311.', 'before the last'],
      ['Lees norm 318', '- Lees norm 318\n- Lees norm 325', 'before the last'],
    ],
  ],
  ['code', '```\nnpm run norm-311\n```', [['npm run norm-311', '```\nnpm run norm-311\n```', 'before the last']]],
  ['lines, comments and symbols are no text', '---\n\n<!-- more -->\n\n→', []],
  [
    'a long text is cut between words',
    'Norm 311 zegt dat elke organisatie die zelf software bouwt deze ook zelf beheert.',
    [
      [
        'Norm 311 zegt dat elke organisatie die zelf software…',
        'Norm 311 zegt dat elke organisatie die zelf software bouwt deze ook zelf beheert.',
        'before the last',
      ],
    ],
  ],
])('%s', (_, text, gaps) => {
  expect(gapsBetween(text)).toEqual(gaps)
})

test('a section that is missing as a whole is no gap', () => {
  const [intro, end] = [`# Beleid\n\n${first}\n`, `## Contact 203\n\n${last}\n`]
  const source = read(`${intro}\n## Bezwaar 311\n\nStuur het binnen 30 dagen naar \`bezwaar-311\`.\n\n${end}`)
  const pair = alignDocuments(source, read(`${intro}\n${end}`, { language: 'en' }))
  expect(pair.sections.map(({ kind }) => kind)).toEqual(['matched', 'matched', 'missing', 'matched'])
  expect([gapsOf(pair, 'missing'), gapsOf(pair, 'extra')]).toEqual([[], []])
})
