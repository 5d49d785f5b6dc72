import { expect, test } from 'vitest'
import { emojiIn } from '../../src/language/emoji.js'

test.each([
  ['Vier successen 🎉', ['🎉']],
  ['Wij ❤️ open source', ['❤️']],
  ['Samen 👩‍💻👨🏽‍🔧 bouwen', ['👩‍💻', '👨🏽‍🔧']],
  ['🇳🇱 Nederlands 🏴󠁧󠁢󠁥󠁮󠁧󠁿 English', ['🇳🇱', '🏴󠁧󠁢󠁥󠁮󠁧󠁿']],
  ['Stap 1️⃣ van 2', ['1️⃣']],
  ['✅ Gedaan, ✓ ook, ✔ ook, ✗ niet, ★ beste', ['✅', '✓', '✔', '✗', '★']],
  ['⚠️ Let op', ['⚠️']],
  ['Lees meer →', ['→']],
  ['→ Lees meer\nTerug ←', ['→', '←']],
  ['Kies Instellingen → Profiel', []],
  ['© 2025 Gemeente™, merk® nr. 5 #6 *', []],
  ['', []],
])('%j', (text, expected) => {
  const found = emojiIn(text)
  expect(found.map((emoji) => emoji.text)).toEqual(expected)
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected)
})
