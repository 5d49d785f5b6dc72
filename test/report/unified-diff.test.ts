import { applyPatch } from 'diff'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unifiedDiff } from '../../src/report/unified-diff.js'

const options = { color: false, forTerminal: false }
const change = (before: string, after: string) => ({ path: 'docs/beleid.en.md', before, after, fixes: [] })

test('only the lines around a change, with their own line endings', () => {
  const lines = Array.from({ length: 9 }, (_, nth) => `Regel ${String(nth + 1)}.\r\n`)
  const before = `\uFEFF${lines.join('')}Einde`
  const after = before.replace('Regel 5', 'Rule 5').replace('Einde', 'The end')
  expect(unifiedDiff([change(before, after)], options)).toBe(
    [
      '--- a/docs/beleid.en.md\n+++ b/docs/beleid.en.md\n@@ -2,9 +2,9 @@\n',
      ' Regel 2.\r\n Regel 3.\r\n Regel 4.\r\n-Regel 5.\r\n+Rule 5.\r\n Regel 6.\r\n Regel 7.\r\n Regel 8.\r\n',
      ' Regel 9.\r\n-Einde\n\\ No newline at end of file\n+The end\n\\ No newline at end of file\n',
    ].join(''),
  )
})

test('a patch makes the new text of the old one', () => {
  const line = fc.constantFrom(
    '# Beleid',
    '',
    'Lees dit.  ',
    '- [ ] Vraag het na 👍',
    '--- weg',
    '+++ erbij',
    '@@ -1 +1 @@',
  )
  const ending = fc.constantFrom('\n', '\r\n', '')
  const text = fc
    .array(fc.tuple(line, fc.constantFrom('\n', '\r\n')), { maxLength: 12 })
    .chain((lines) => fc.tuple(line, ending).map(([last, end]) => lines.flat().join('') + last + end))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const patch = unifiedDiff([change(before, after)], options)
      expect(applyPatch(before, patch, { autoConvertLineEndings: false })).toBe(after)
    }),
  )
})
