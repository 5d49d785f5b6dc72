import { expect, test } from 'vitest'
import { isReadable, normalLine } from '../../src/rules/code-text.js'

test.each([
  ['sh', 'npm ci # eerst alles ophalen', 'npm ci'],
  ['ts', 'const limit = 5 // hoogstens vijf', 'const limit = 5'],
  ['ts', "fetch('https://example.org/api')", "fetch('https://example.org/api')"],
  ['sql', 'SELECT 1 -- alleen om te testen', 'SELECT 1'],
  ['sh', '#!/bin/sh', '#!/bin/sh'],
  ['sh', 'git clone <jouw-repository>', 'git clone <…>'],
  ['html', '<p>Een korte uitleg</p>', '<p>…</p>'],
  ['yaml', 'title: Werk in het openbaar', 'title: …'],
  ['json', '"titel": "Werk in het openbaar"', '"titel": "…"'],
  ['graphql', 'mutation &lbrace;', 'mutation {'],
  ['inline', '#meldingen', '#meldingen'],
])('%s: %s', (language, line, expected) => {
  expect(normalLine(line, language)).toBe(expected)
})

test.each([
  ['Het formulier is verstuurd.', true],
  ['your name and address', true],
  ['uv run mkdocs serve', false],
  ['npm run build', false],
  ['src/index.ts in de map', false],
  ['de naam', false],
])('%s is readable: %s', (text, expected) => {
  expect(isReadable(text, ['nl', 'en'])).toBe(expected)
})

test('a hostile line costs no more than its length', () => {
  const started = performance.now()
  for (const piece of ['"a ', '"aa', '>a', '<a', '&', 'a ', 'a: b ', '/*', '<!--', "'"])
    for (const language of ['ts', 'html', 'sh']) normalLine(piece.repeat(50_000), language)
  expect(performance.now() - started).toBeLessThan(2000)
})
