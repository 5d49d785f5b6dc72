import { message } from '../../src/messages.js'
import type { Finding, Place } from '../../src/rules/types.js'
import type { CheckResult, PageStatus } from '../../src/report/types.js'

/*
 * A small site with one of everything a reporter has to cope with. Messages use the keys of the report itself, so that
 * these fixtures do not depend on the wording of any rule.
 */

const texts = new Map([
  [
    'docs/archief.md',
    '# Leg besluiten vast\r\n\r\nBewaar elk besluit 10 jaar. Gooi het daarna weg 🗑️.\r\n\r\n- Wie besloot?\r\n- Waarom?\r\n',
  ],
  [
    'docs/archief.en.md',
    '# Record decisions\r\n\r\nKeep every decision for 7 years. Gooi het daarna weg.\r\n\r\n- Who decided?\r\n',
  ],
  ['docs/gegevens.md', `\uFEFF# Bewaar weinig\n\n${'Vraag alleen wat je nodig hebt. '.repeat(12)}\n`],
  ['docs/gegevens.en.md', `\uFEFF# Keep little\n\n${'Ask only for what you need. '.repeat(12)}\n`],
  ['docs/tekens.md', 'een\ttwee \u001B[31mdrie\u202E vier\n'],
  ['docs/nieuw.md', '# Nieuw\n'],
])

function place(path: string, text: string, at = 0): Place {
  const page = texts.get(path) ?? ''
  const start = page.indexOf(text, at)
  if (start < 0) throw new Error(`"${text}" is not in ${path}`)
  return { path, range: { start, end: start + text.length }, text }
}

const gap = (path: string, offset: number): Place => ({ path, range: { start: offset, end: offset }, text: '' })

const finding = (part: Partial<Finding> & Pick<Finding, 'rule' | 'page'>): Finding => ({
  severity: 'error',
  category: 'accuracy/mistranslation',
  message: message('report.noFindings'),
  fingerprint: `${part.rule}-1`,
  source: undefined,
  target: undefined,
  fixes: [],
  ...part,
})

const seven = place('docs/archief.en.md', '7')

const findings: readonly Finding[] = [
  finding({
    rule: 'number-mismatch',
    page: 'docs/archief.md',
    message: message('report.errors', { count: 3 }),
    source: place('docs/archief.md', '10'),
    target: seven,
    fixes: [
      {
        title: message('report.fixable', { count: 1 }),
        safety: 'safe',
        edits: [{ path: seven.path, ...seven.range, text: '10' }],
      },
    ],
  }),
  finding({
    rule: 'source-residue',
    severity: 'warning',
    page: 'docs/archief.md',
    message: message('report.next', { rule: 'source-residue' }),
    source: place('docs/archief.md', 'Gooi het daarna weg 🗑️.'),
    target: place('docs/archief.en.md', 'Gooi het daarna weg.'),
    fixes: [{ title: message('report.warnings', { count: 1 }), safety: 'review', edits: [] }],
  }),
  finding({
    rule: 'block-missing',
    category: 'accuracy/omission',
    page: 'docs/archief.md',
    source: place('docs/archief.md', '- Waarom?'),
    target: gap('docs/archief.en.md', (texts.get('docs/archief.en.md') ?? '').length),
  }),
  ...Array.from({ length: 7 }, (_, nth) =>
    finding({
      rule: 'repeated-word',
      severity: 'info',
      page: 'docs/gegevens.md',
      fingerprint: `repeated-word-${String(nth + 1)}`,
      source: nth === 0 ? place('docs/gegevens.md', texts.get('docs/gegevens.md')?.slice(17, 200) ?? '') : undefined,
      target: place('docs/gegevens.en.md', 'what you', nth * 28),
    }),
  ),
  finding({
    rule: 'page-missing',
    page: 'docs/nieuw.md',
    message: message('report.page.noTarget', { language: 'en' }),
    source: gap('docs/nieuw.md', 0),
  }),
  finding({ rule: 'mojibake', page: 'docs/tekens.md', source: place('docs/tekens.md', '[31mdrie\u202E') }),
]

const page = (part: Partial<PageStatus>): PageStatus => ({
  source: undefined,
  target: undefined,
  language: 'en',
  state: 'partial',
  blocks: { total: 4, translated: 3, stale: 0, missing: 1 },
  sections: { total: 1, matched: 1 },
  ...part,
})

export const fixedResult: CheckResult = {
  version: '1.2.3',
  site: {
    name: 'Afspraken',
    description: message('report.pages', { count: 2 }),
    source: 'nl',
    targets: ['en'],
  },
  pages: [
    page({ source: 'docs/archief.md', target: 'docs/archief.en.md' }),
    page({
      source: 'docs/gegevens.md',
      target: 'docs/gegevens.en.md',
      state: 'stale',
      blocks: { total: 2, translated: 2, stale: 2, missing: 0 },
      sections: { total: 2, matched: 2 },
    }),
    page({ source: 'docs/nieuw.md', state: 'missing' }),
    page({ source: 'docs/tekens.md', target: 'docs/tekens.en.md', state: 'in-sync' }),
  ],
  findings,
  accepted: 0,
  unread: [{ path: 'docs/kapot\u001B.md', problem: message('report.nothingHere', { line: 1 }) }],
  words: { source: 110, target: 98 },
  texts,
  milliseconds: 640,
}

export const cleanResult: CheckResult = {
  ...fixedResult,
  pages: fixedResult.pages.filter(({ state }) => state === 'in-sync'),
  findings: [],
  unread: [],
  milliseconds: 1250,
}
