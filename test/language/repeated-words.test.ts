import { OPAQUE } from '../../src/document/types.js'
import { expect, test } from 'vitest'
import { repeatedWordsIn } from '../../src/language/repeated-words.js'

test.each([
  ['en', 'Read the the policy.', ['the the → the']],
  ['en-GB', 'The the policy of of of the ministry.', ['The the → The', 'of of of → of']],
  ['nl', 'Kies een een licentie.', ['een een → een']],
  ['nl', 'Zij wist dat dat mocht, en zij had had.', []],
  ['en', 'She knew that that was allowed; he had had it.', []],
  ['nl', 'Hij vroeg zich zich niets.', []],
  ['nl', 'In 2025 2025 stukken.', []],
  ['nl', 'En zo voort, bla bla.', []],
  ['en', 'New York, New York and Baden Baden.', []],
  ['en', 'open, open; open - open', []],
  ['en', 'open\nopen', []],
  ['en', `the ${OPAQUE} the`, []],
  ['de', 'Wir wählen eine eine Lizenz.', ['eine eine → eine']],
])('%s %j', (language, text, expected) => {
  const found = repeatedWordsIn(text, language)
  expect(found.map((repeated) => `${repeated.text} → ${repeated.word}`)).toEqual(expected)
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(found.map((repeated) => repeated.text))
})
