import { expect, test } from 'vitest'
import { suggestTerms } from '../../src/glossary/suggest.js'
import { createTermBase } from '../../src/glossary/term-base.js'
import { termOf } from '../../src/glossary/term.js'

const texts = [
  { source: 'Het wijkteam helpt bewoners.', target: 'The district team helps residents.' },
  { source: 'Vraag het wijkteam om raad.', target: 'Ask the district team for advice.' },
  { source: 'Elk wijkteam heeft een begroting.', target: 'Every district team has a budget.' },
  { source: 'Bewoners betalen niets.', target: 'Residents pay nothing.' },
  { source: 'Bewoners beslissen mee.', target: 'Residents take part in decisions.' },
]
const base = createTermBase('nl', 'en', [
  { source: 'nl', target: 'en', terms: [termOf({ forms: ['bewoner'], use: ['resident'] })], names: [] },
])

test('proposes what keeps going together and is not known yet', () => {
  expect(suggestTerms(texts, base, { least: 3, most: 10 })).toEqual([
    {
      term: 'wijkteam',
      use: 'district team',
      sentences: 3,
      together: 3,
      other: undefined,
      examples: [texts[1], texts[0]],
    },
  ])
})

test('counts a sentence that stands there twice once', () => {
  expect(suggestTerms([texts[0]!, texts[0]!, texts[1]!], base, { least: 3, most: 10 })).toEqual([])
})
