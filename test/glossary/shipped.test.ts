import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lintTerms } from '../../src/glossary/lint.js'
import { shippedTerms } from '../../src/glossary/shipped-terms.js'
import { readYaml } from '../../src/glossary/yaml.js'
import { shippedLexicon } from '../../src/language/shipped-lexicon.js'

const list = readYaml(readFileSync(new URL('../../glossary/nl-en.yaml', import.meta.url), 'utf8'))

describe('the shipped term base', () => {
  test('is large, and judges its own examples as it should', async () => {
    expect(list.terms.length).toBeGreaterThan(600)
    expect(list.terms.flatMap(({ good, bad }) => [...good, ...bad]).length).toBeGreaterThan(100)
    expect(lintTerms(list, [], await shippedLexicon('nl', 'en'))).toEqual([])
  })

  test('says something of every term: a wrong rendering, or a choice', () => {
    const bare = list.terms.filter(({ use }) => use.length === 0)
    expect(bare).toEqual([])
  })

  test('is compiled whole, but for the examples', async () => {
    const { terms, names } = await shippedTerms('nl', 'en')
    expect(terms).toEqual(list.terms.map((term) => ({ ...term, good: [], bad: [] })))
    expect(names).toEqual(list.names)
  })

  test('keeps names in every language, and terms in none but English', async () => {
    const { terms, names } = await shippedTerms('nl', 'de')
    expect(terms).toEqual([])
    expect(names.map(({ name }) => name)).toEqual(list.names.map(({ name }) => name))
    expect(names.flatMap(({ forms }) => forms)).toEqual([])
    expect(await shippedTerms('fr', 'en')).toEqual({ source: 'fr', target: 'en', terms: [], names: [] })
  })
})
