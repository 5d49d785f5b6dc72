import { expect, test } from 'vitest'
import { alignDocuments } from '../../src/align/align.js'
import { gatherEvidence } from '../../src/align/evidence.js'
import type { Lexicon } from '../../src/language/lexicon.js'
import { read } from '../document/read.js'

const lexicon = (): Lexicon => new Map([['aanvrag', new Map([['applic', 0.9]])]])

const dutch = read('# Aanvraag\n\nDien de aanvraag in.\n\nDe gemeente beslist binnen 8 weken.\n', { language: 'nl' })
const english = read('# Application\n\nThe council decides within 8 weeks.\n\nFile the application.\n', {
  language: 'en',
})

test.each([
  ['the same pages', dutch, english],
  ['the languages the other way round', english, dutch],
  ['pages in one language', dutch, dutch],
])('a pair is lined up the same after %s', (_, source, target) => {
  const used = lexicon()
  alignDocuments(source, target, used)
  expect(alignDocuments(dutch, english, used)).toEqual(alignDocuments(dutch, english, lexicon()))
})

test('pages under one lexicon share their words, those in other languages do not', () => {
  const known = lexicon()
  const first = gatherEvidence(dutch, english, known)
  expect(gatherEvidence(dutch, english, known).vocabulary).toBe(first.vocabulary)
  expect(gatherEvidence(english, dutch, known).vocabulary).not.toBe(first.vocabulary)
})
