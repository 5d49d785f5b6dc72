import { expect, test } from 'vitest'
import { lintTerms } from '../../src/glossary/lint.js'
import { termOf } from '../../src/glossary/term.js'
import type { Term } from '../../src/glossary/types.js'

const problems = (...terms: Term[]): string[] =>
  lintTerms({ source: 'nl', target: 'en', terms, names: [] }).map(({ term, problem }) => `${term} ${problem.key}`)

const loket = termOf({ forms: ['loket'], use: ['desk'], not: ['locket'] })

test.each<[string, Term, string[]]>([
  [
    'fine',
    {
      ...loket,
      good: [{ source: 'Het loket', target: 'The desks' }],
      bad: [{ source: 'Het loket', target: 'The locket' }],
    },
    [],
  ],
  [
    'a good example that is rejected',
    { ...loket, good: [{ source: 'Het loket', target: 'The locket' }] },
    ['loket glossary.problem.good-reported'],
  ],
  [
    'a bad example that passes',
    { ...loket, bad: [{ source: 'Het loket', target: 'The desk' }] },
    ['loket glossary.problem.bad-not-reported'],
  ],
  ['right and wrong', { ...loket, allow: ['Locket'] }, ['loket glossary.problem.right-and-wrong']],
  ['named twice', { ...loket, allow: ['desk'] }, ['loket glossary.problem.twice']],
  ['nothing to use', { ...loket, use: [] }, ['loket glossary.problem.nothing-to-use']],
])('%s', (_, term, expected) => {
  expect(problems(term)).toEqual(expected)
})

test('two entries for one word need different conditions', () => {
  expect(problems(loket, { ...loket, near: ['station'] })).toEqual([])
  expect(problems(loket, loket)).toEqual(['loket glossary.problem.double'])
})
