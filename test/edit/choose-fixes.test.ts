import { expect, test } from 'vitest'
import { chooseFixes } from '../../src/edit/choose-fixes.js'
import { edit, finding, fixOf } from './fixes.js'

const texts = new Map([['docs/beleid.en.md', 'Lees dit']])
const [safe, other, review] = [
  fixOf('safe', edit(0, 4, 'Read')),
  fixOf('safe', edit(0, 4, 'Study')),
  fixOf('review', edit(5, 8, 'this')),
]
const elsewhere = fixOf('safe', { ...edit(0, 4, 'Read'), path: 'docs/elders.md' })
const spread = fixOf('safe', edit(0, 4, 'Read'), { ...edit(0, 4, 'Read'), path: 'docs/elders.md' })

test.each([
  { name: 'the first safe one', fixes: [review, safe, other], review: false, expected: [safe] },
  { name: 'the safe one before the other, also with both', fixes: [review, safe], review: true, expected: [safe] },
  { name: 'no proposals unless they are wanted', fixes: [review], review: false, expected: [] },
  { name: 'proposals', fixes: [review], review: true, expected: [review] },
  { name: 'what is in the text already', fixes: [fixOf('safe', edit(0, 4, 'Lees'))], review: true, expected: [] },
  { name: 'no edits at all', fixes: [fixOf('safe')], review: true, expected: [] },
  { name: 'a file that we do not have', fixes: [elsewhere], review: true, expected: [] },
  {
    name: 'edits over each other',
    fixes: [fixOf('safe', edit(0, 4, 'Read'), edit(2, 6, ''))],
    review: true,
    expected: [],
  },
  { name: 'two files at once', fixes: [spread], review: true, expected: [] },
])('$name', ({ fixes, review: wanted, expected }) => {
  const chosen = chooseFixes([finding('link-title', 1, fixes)], texts, { rules: [], review: wanted })
  expect(chosen.map(({ fix }) => fix)).toEqual(expected)
})

test('safe ones first, and of the wanted rules only', () => {
  const findings = [
    finding('name-changed', 1, [review]),
    finding('link-title', 2, [safe]),
    finding('mojibake', 3, [other]),
  ]
  const rules = ['name-changed', 'link-title']
  expect(chooseFixes(findings, texts, { rules, review: true })).toEqual([
    { finding: findings[1], fix: safe },
    { finding: findings[0], fix: review },
  ])
})
