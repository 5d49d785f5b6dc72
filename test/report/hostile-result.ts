import { message } from '../../src/messages.js'
import type { CheckResult } from '../../src/report/types.js'
import { fixedResult } from './fixed-result.js'

/** What someone could write in a page or a file name to break out of the report that quotes it. */
export const hostileTexts = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '\n::error file=beleid.md::overgenomen',
  '\r\n::set-env name=PAD::x',
  '%0A::error::overgenomen',
  ']]> <![CDATA[ & &amp; &#x41;',
  '\u001B[31mrood\u001B]8;;https://voorbeeld.invalid\u0007',
  '\u202Eomgekeerd\u2066 \u200Fen meer',
  '=HYPERLINK("https://voorbeeld.invalid")',
  '@SOM(1+1)',
  '+31 of -31\t=1+1',
  'komma, "aanhaling" en ;',
  '| cel | ``` @minister #12 !3 ~4 [klik](https://voorbeeld.invalid) **vet** `code`',
  'https://voorbeeld.invalid www.voorbeeld.invalid beheer@voorbeeld.invalid',
  '</details></td></tr></table>',
  '[klik](1) {0} \\[niet]',
  '\uD800 \uFFFE\uFFFF \u0000\u0008\u007F\u0085\u2028',
]

/** A site in which every text and every path is hostile, so that no place where one is quoted is forgotten. */
export const hostileResult: CheckResult = {
  ...fixedResult,
  pages: hostileTexts.map((text) => ({
    source: `docs/${text}.md`,
    target: `docs/${text}.en.md`,
    language: 'en',
    state: 'partial',
    blocks: { total: 1, translated: 0, stale: 0, missing: 1 },
    sections: { total: 1, matched: 0 },
  })),
  findings: hostileTexts.map((text, nth) => {
    const [source, target] = [`docs/${text}.md`, `docs/${text}.en.md`]
    return {
      rule: 'number-mismatch',
      severity: 'error',
      category: 'accuracy/mistranslation',
      // Its text comes out as the value and nothing else but backticks, as messages quote values.
      message: message('report.since', { ref: text }),
      page: source,
      fingerprint: `hostile-${String(nth)}`,
      source: { path: source, range: { start: 0, end: text.length }, text },
      target: { path: target, range: { start: 0, end: text.length }, text },
      fixes: [
        {
          title: message('report.since', { ref: text }),
          safety: 'review',
          edits: [{ path: target, start: 0, end: text.length, text }],
        },
      ],
    }
  }),
  unread: hostileTexts.map((text) => ({ path: `stuk/${text}.md`, problem: message('report.since', { ref: text }) })),
  texts: new Map(hostileTexts.flatMap((text) => [`docs/${text}.md`, `docs/${text}.en.md`].map((path) => [path, text]))),
}
