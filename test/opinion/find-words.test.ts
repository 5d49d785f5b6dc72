import { expect, test } from 'vitest'
import { cleanText } from '../../src/opinion/clean-text.js'
import { findWords } from '../../src/opinion/find-words.js'

const within =
  'Report the “data breach” of the bank’s server,\nnot the bank. Run \uFFFC or ask https://bank.example first.'

test.each<{ quoted: string; found: string | undefined }>([
  { quoted: 'data breach', found: 'data breach' },
  { quoted: '"data breach"', found: '“data breach”' },
  { quoted: "bank's server", found: 'bank’s server' },
  { quoted: 'server, not the bank', found: 'server,\nnot the bank' },
  { quoted: ' first. ', found: 'first.' },
  { quoted: 'Run ⟦⟧ or', found: 'Run \uFFFC or' },
  { quoted: 'or ask ⟦⟧ first', found: 'or ask https://bank.example first' },
  { quoted: 'bank', found: 'bank' },
  { quoted: 'ban', found: undefined },
  { quoted: 'report', found: undefined },
  { quoted: 'the leak', found: undefined },
  { quoted: 'first ⟦⟧ Run', found: undefined },
  { quoted: '⟦⟧', found: undefined },
  { quoted: '.', found: undefined },
  { quoted: '', found: undefined },
])('‹$quoted›', ({ quoted, found }) => {
  const span = findWords(within, quoted)
  expect(span && within.slice(span.start, span.end)).toBe(found)
})

test.each([
  { text: '  two\r\n lines\t ', clean: 'two lines' },
  { text: 'a `quotation` in it', clean: "a 'quotation' in it" },
  { text: '\u001B]0;title\u0007 \u202Eturned\u2069 zero\u200Bwidth \uD800', clean: ']0;title turned zerowidth' },
  { text: 'é'.repeat(301), clean: `${'é'.repeat(299)}…` },
])('‹$text› made safe', ({ text, clean }) => {
  expect(cleanText(text)).toBe(clean)
})
