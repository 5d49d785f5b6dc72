import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chrF } from '../../src/opinion/chrf.js'

test.each([
  { what: 'the same text', text: 'Report the breach.', reference: 'Report the breach.', score: 100 },
  { what: 'capitals and spaces', text: 'report  the BREACH.', reference: 'Report the breach.', score: 100 },
  { what: 'é in two forms', text: 'caf\u00E9', reference: 'cafe\u0301', score: 100 },
  { what: 'nothing in common', text: 'desk', reference: 'pull', score: 0 },
  { what: 'an empty text', text: '', reference: 'desk', score: 0 },
  // Of one character 2/3 is right, of two 1/2, of three none.
  { what: 'the last of three characters', text: 'abc', reference: 'abd', score: (100 * (2 / 3 + 1 / 2)) / 3 },
  // Precision 1; recall of one character 2/4, of two 1/3: F with recall counting twice, 5PR/(4P+R).
  { what: 'half of the reference', text: 'ab', reference: 'abcd', score: (500 * (5 / 12)) / (4 + 5 / 12) },
  // The other way round precision suffers, which counts less.
  { what: 'twice the reference', text: 'abcd', reference: 'ab', score: (500 * (5 / 12)) / (4 * (5 / 12) + 1) },
])('$what', ({ text, reference, score }) => {
  expect(chrF(text, reference)).toBeCloseTo(score, 10)
})

test('always from 0 to 100, and 100 for a text itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, reference) => {
      const score = chrF(text, reference)
      expect(score >= 0 && score <= 100.000001).toBe(true)
      if (text.trim() !== '') expect(chrF(text, text)).toBeCloseTo(100, 6)
    }),
  )
})

test('a long text costs no more than its length', () => {
  const started = performance.now()
  chrF('Meld het datalek binnen drie dagen. '.repeat(5_000), 'Report the data breach. '.repeat(8_000))
  expect(performance.now() - started).toBeLessThan(5_000)
})
