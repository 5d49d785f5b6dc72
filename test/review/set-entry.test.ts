import { expect, test } from 'vitest'
import { UserError } from '../../src/errors.js'
import { setEntry } from '../../src/review/set-entry.js'
import { parseTerms } from '../../src/app/site-terms.js'

const set = (text: string | undefined, term: string, use: string, not: readonly string[] = []): string => {
  const entries = text === undefined ? [] : parseTerms(text, 'glossary.yaml').terms
  return setEntry(
    { path: 'glossary.yaml', text, source: 'nl', target: 'en', entries },
    { kind: 'term', term, use, not },
  )
}

const list = `# Onze woorden
terms:
  - { term: wijkloket, use: neighbourhood desk, note: Niet het stadsloket }   # balie
  - { term: besluit, use: decision }
`

test.each([
  {
    name: 'the first term of a project',
    text: undefined,
    args: ['wijkloket', 'neighbourhood desk', ['district office']] as const,
    expected:
      'source: nl\ntarget: en\n\nterms:\n  - { term: wijkloket, use: neighbourhood desk, not: district office }\n',
  },
  {
    name: 'a name',
    text: list,
    args: ['Buurtbouw', 'Buurtbouw'] as const,
    expected: `${list}names:\n  - Buurtbouw\n`,
  },
  {
    name: 'another rendering of a term that is there: its note stays, and so does all else',
    text: list,
    args: ['Wijkloket', 'local desk', ['neighbourhood desk']] as const,
    expected:
      '# Onze woorden\nterms:\n  - { term: besluit, use: decision }\n' +
      '  - { term: wijkloket, use: local desk, not: neighbourhood desk, note: Niet het stadsloket }\n',
  },
  {
    name: 'the only term',
    text: 'terms:\n  - { term: besluit, use: decision }\n',
    args: ['besluit', 'ruling'] as const,
    expected: 'terms:\n  - { term: besluit, use: ruling }\n',
  },
])('$name', ({ text, args: [term, use, not = []], expected }) => {
  const written = set(text, term, use, not)
  expect(written).toBe(expected)
  expect(() => parseTerms(written, 'glossary.yaml')).not.toThrow()
})

test('an entry that shares its line is left alone', () => {
  expect(() => set('terms: [{ term: besluit, use: decision }]\n', 'besluit', 'ruling')).toThrow(UserError)
})
