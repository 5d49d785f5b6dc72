import { describe, expect, test } from 'vitest'
import { words } from '../../src/language/data/spelling-en.js'
import { isKnownWord, nearestWords, readSpelling } from '../../src/language/spelling.js'

const spelling = readSpelling(words)

describe('words that are known', () => {
  test.each([
    'organise',
    'organize',
    'organisations',
    'colour',
    'color',
    'guidelines',
    'reusability',
    'multilingual',
    'webhook',
    "isn't",
    "municipality's",
    'naïve',
    'Policy',
    'API',
    'ok',
  ])('%s', (word) => {
    expect(isKnownWord(word, spelling)).toBe(true)
  })
})

test.each([
  ['throughly', ['thoroughly']],
  ['necessay', ['necessary']],
  ['succesfully', ['successfully']],
  ['beschikbaarheid', []],
])('%s is not known; near it: %j', (word, near) => {
  expect([isKnownWord(word, spelling), nearestWords(word, spelling)]).toEqual([false, near])
})
