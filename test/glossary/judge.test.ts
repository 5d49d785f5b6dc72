import { describe, expect, test } from 'vitest'
import { judge } from '../../src/glossary/judge.js'
import { matchesPath, type Sentence } from '../../src/glossary/place.js'
import { createTermBase } from '../../src/glossary/term-base.js'
import { termOf } from '../../src/glossary/term.js'
import type { Term } from '../../src/glossary/types.js'

const overheid = termOf({ forms: ['overheid'], use: ['government'], allow: ['authority'], not: ['governance'] })
const delen = termOf({ forms: ['delen'], use: ['share'], allow: ['part of'], not: ['part'], when: ['imperative'] })
const versiebeheer = termOf({
  forms: ['versiebeheer'],
  use: ['version control'],
  allow: ['versioning'],
  not: ['version management'],
})
const prijsmodel = termOf({ forms: ['prijsmodel'], use: ['pricing model'], not: ['price model'] })

const judged = (terms: readonly Term[], nl: string, en: string, where: Partial<Sentence> = {}): string[] => {
  const base = createTermBase('nl', 'en', [{ source: 'nl', target: 'en', terms, names: [] }])
  const sentence = { text: nl, isHeading: false, links: [], path: 'docs/inkoop/start.md', ...where }
  return judge(sentence, en, base).map(({ found, rendering, as }) =>
    [nl.slice(found.start, found.end), rendering, ...(as ? [en.slice(as.start, as.end)] : [])].join(' '),
  )
}

describe('judge', () => {
  test.each<[string, Term, string, string, string[]]>([
    ['right', overheid, 'De overheid helpt.', 'The government helps.', ['overheid right government']],
    ['right in the plural', overheid, 'Overheden helpen.', 'Authorities help.', ['Overheden right Authorities']],
    ['wrong', overheid, 'De overheid helpt.', 'The governance helps.', ['overheid wrong governance']],
    ['missing', overheid, 'De overheid helpt.', 'They help.', ['overheid missing']],
    [
      'one right, one wrong',
      overheid,
      'De overheid en de overheid.',
      'The government and governance.',
      ['overheid right government', 'overheid wrong governance'],
    ],
    [
      'said by another word',
      overheid,
      'De overheid en haar governance.',
      'The state and its governance.',
      ['overheid missing'],
    ],
    [
      'the longer form counts',
      versiebeheer,
      'Gebruik versiebeheer.',
      'Use version management.',
      ['versiebeheer wrong version management'],
    ],
    [
      'the form as written counts',
      prijsmodel,
      'Kies een prijsmodel.',
      'Choose a price model.',
      ['prijsmodel wrong price model'],
    ],
    [
      'the form as written is right',
      prijsmodel,
      'Kies een prijsmodel.',
      'Choose pricing models.',
      ['prijsmodel right pricing models'],
    ],
    ['an instruction', delen, 'Deel kennis.', 'Part knowledge.', ['Deel wrong Part']],
    ['an instruction after a colon', delen, 'Samen: deel kennis.', 'Together: part knowledge.', ['deel wrong part']],
    ['no instruction inside a sentence', delen, 'Dat deel is af.', 'That part is done.', []],
    ['no instruction on its own', delen, 'Deel', 'Part', []],
    ['no instruction before a number', delen, 'Deel 2 is af.', 'Part 2 is done.', []],
    ['no instruction before a verb', delen, 'Deel is af.', 'Part is done.', []],
    ['a word that is no instruction form', delen, 'Delen van het plan zijn af.', 'Parts of the plan are done.', []],
  ])('%s', (_, term, nl, en, expected) => {
    expect(judged([term], nl, en)).toEqual(expected)
  })

  test.each<[string, Partial<Term>, Partial<Sentence>, boolean]>([
    ['in a heading', { when: ['heading'] }, { isHeading: true }, true],
    ['not in a heading', { when: ['heading'] }, {}, false],
    ['in a link', { when: ['link'] }, { links: [{ start: 0, end: 30 }] }, true],
    ['not in a link', { when: ['link'] }, { links: [{ start: 20, end: 30 }] }, false],
    ['near a word', { near: ['wet'] }, {}, true],
    ['not near a word', { near: ['markt'] }, {}, false],
    ['on a page', { pages: ['docs/inkoop/*'] }, {}, true],
    ['on another page', { pages: ['docs/wonen/*'] }, {}, false],
    ['as a noun', { when: ['noun'] }, {}, true],
    ['as a verb', { when: ['verb'] }, {}, false],
    ['with a capital', { when: ['capitalised'] }, {}, false],
  ])('looks at a term %s', (_, conditions, where, expected) => {
    const found = judged(
      [{ ...overheid, ...conditions }],
      'Zo wil de overheid de wet.',
      'So the state wants the law.',
      where,
    )
    expect(found.length > 0).toBe(expected)
  })
})

test.each([
  ['docs/*', 'docs/a/b.md', true],
  ['docs/**/b.md', 'docs/a/b.md', true],
  ['*.md', 'docs/a.txt', false],
  ['docs/a.md', 'docs/a.md', true],
  ['docs/a.md', 'docs/b.md', false],
  ['a*a', 'a', false],
])('the pattern %s and the path %s', (pattern, path, expected) => {
  expect(matchesPath(pattern, path)).toBe(expected)
})

test('a pattern of many stars costs no more', () => {
  const started = performance.now()
  matchesPath(`${'*a'.repeat(500)}b`, 'a'.repeat(50_000))
  expect(performance.now() - started).toBeLessThan(500)
})
