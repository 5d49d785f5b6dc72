import { expect, test } from 'vitest'
import { escapeFor, inYaml } from '../../src/translate/escape.js'
import { read } from '../document/read.js'

const first = (text: string) => read(text).blocks.find(({ prose }) => prose.text !== '')!

test.each([
  { page: 'Tekst.\n', text: '1. Een lijst', written: '1\\. Een lijst' },
  { page: 'Tekst.\n', text: '# Kop', written: '\\# Kop' },
  { page: '# Kop\n', text: '1. Kop', written: '1. Kop' },
  { page: 'Tekst.\n', text: 'a*b* en 2 * 3', written: 'a\\*b\\* en 2 * 3' },
  { page: 'Tekst.\n', text: 'snake_case en _nadruk_', written: 'snake_case en \\_nadruk\\_' },
  { page: 'Tekst.\n', text: '<script>alert(1)</script> en a < b', written: '&lt;script>alert(1)&lt;/script> en a < b' },
  { page: 'Tekst.\n', text: '[x](javascript:y) ![z](q)', written: '\\[x\\](javascript:y) !\\[z\\](q)' },
  {
    page: 'Tekst.\n',
    text: 'AT&T &copy; {{ geheim }} {% include %}',
    written: 'AT&T &amp;copy; &#123;{ geheim }} &#123;% include %}',
  },
  { page: '| a |\n| - |\n', text: 'links | rechts', written: 'links \\| rechts' },
  { page: '<p>Tekst</p>\n', text: 'a < b & c &lt; <i>', written: 'a &lt; b & c &amp;lt; &lt;i&gt;' },
])('$text in $page', ({ page, text, written }) => {
  expect(escapeFor(first(page))(text, true)).toBe(written)
})

test.each([
  { value: '"Oud"', text: 'Zeg "ja" \\ nee', written: 'Zeg \\"ja\\" \\\\ nee' },
  { value: "'Oud'", text: "It's here", written: "It''s here" },
  { value: 'Oud', text: 'Plan', written: 'Plan' },
  { value: 'Oud', text: 'Why: because # of this', written: '"Why: because # of this"' },
  { value: 'Oud', text: 'yes', written: '"yes"' },
  { value: '>\n  Oud', text: 'Why: because', written: 'Why: because' },
])('$text in the place of $value', ({ value, text, written }) => {
  const document = read(`---\ntitle: ${value}\n---\n`, { readableKeys: ['title'] })
  expect(inYaml(text, document, document.blocks[0]!)).toBe(written)
})
