import { expect, test } from 'vitest'
import { alignDocuments } from '../../../src/align/align.js'
import { createTranslator } from '../../../src/cli/translator.js'
import type { Block } from '../../../src/document/types.js'
import { shippedLexicon } from '../../../src/language/shipped-lexicon.js'
import type { PageSides } from '../../../src/report/page-sides.js'
import { blockStates } from '../../../src/report/page-status.js'
import { renderBlock } from '../../../src/report/html/render-block.js'
import { rowsOf } from '../../../src/report/html/rows.js'
import type { RecordedFinding, RecordedPlace } from '../../../src/report/record.js'
import { read } from '../../document/read.js'

const translate = await createTranslator('en')
const lexicon = await shippedLexicon('nl', 'en')

function sidesOf(nl: string, en: string): PageSides & { readonly en: string } {
  const pair = alignDocuments(read(nl), read(en, { path: 'beleid.en.md', language: 'en' }), lexicon)
  const { source, target, blocks } = pair
  return { source, target, language: 'en', blocks, states: blockStates(pair, []), drift: undefined, en }
}

function place(path: string, page: string, text: string): RecordedPlace {
  const start = page.indexOf(text)
  const point = (offset: number) => ({ line: 1, column: 1, offset })
  return { path, start: point(start), end: point(start + text.length), text }
}

const finding = (target: RecordedPlace): { number: number; finding: RecordedFinding } => ({
  number: 1,
  finding: {
    rule: 'number-mismatch',
    severity: 'error',
    category: 'accuracy/mistranslation',
    message: 'Anders',
    page: 'beleid.md',
    fingerprint: '1',
    source: null,
    target,
    fixes: [],
  },
})

const number = '<a class="number error" id="f1-target" href="#f1" aria-label="Finding 1">1</a>'

test.each([
  {
    name: 'a paragraph',
    en: 'Keep it for 7 years.',
    at: '7',
    shown: `<p class="nl-paragraph">Keep it for <mark class="nl-mark error">7</mark>${number} years.</p>`,
  },
  {
    name: 'across emphasis',
    en: 'Keep **it for** long.',
    at: 'it for** long',
    shown: `<p class="nl-paragraph">Keep <strong><mark class="nl-mark error">it for</mark></strong><mark class="nl-mark error"> long</mark>${number}.</p>`,
  },
  {
    name: 'the address of a link',
    en: 'See [the rules](rules.md) first.',
    at: 'rules.md',
    shown: `<p class="nl-paragraph">See <span class="link">the rules</span><mark class="nl-mark error"> <code class="address">rules.md</code></mark>${number} first.</p>`,
  },
  {
    name: 'inline code',
    en: 'Run `npm ci` first.',
    at: 'npm ci',
    shown: `<p class="nl-paragraph">Run <mark class="nl-mark error"><code class="nl-code">npm ci</code></mark>${number} first.</p>`,
  },
  {
    name: 'a place that cannot be seen',
    en: '- Keep it.',
    at: '- ',
    shown: `<ul class="depth-1"><li>${number}Keep it.</li></ul>`,
  },
  {
    name: 'a numbered item',
    en: '3. Keep it.',
    at: 'Keep',
    shown: `<ol class="depth-1" start="3"><li><mark class="nl-mark error">Keep</mark>${number} it.</li></ol>`,
  },
  {
    name: 'code',
    en: '```sh\nnpm ci\nnpm test\n```',
    at: 'test',
    shown: `<pre class="nl-code-block"><code class="nl-code-block__code">npm ci\nnpm <mark class="nl-mark error">test</mark>${number}</code></pre>`,
  },
])('marks $name', ({ en, at, shown }) => {
  const page = `# Policy\n\n${en}\n`
  const { rows } = rowsOf(sidesOf('# Beleid\n', page), [finding(place('beleid.en.md', page, at))])
  const cell = rows.find(({ findings }) => findings.length > 0)?.target
  expect(cell && renderBlock(cell, undefined, translate).markup).toBe(shown)
})

test('a missing block is a gap, and its finding stands there', () => {
  const nl = '# Beleid\n\nBewaar het tien jaar.\n\nVraag het de beheerder.\n'
  const en = '# Policy\n\nKeep it for ten years.\n'
  const target = place('beleid.en.md', `${en} `, ' ')
  const gap = { ...target, start: { ...target.start, offset: en.length }, end: { ...target.end, offset: en.length } }
  const missing = finding(gap)
  const source = place('beleid.md', nl, 'Vraag het de beheerder.')
  const { rows, whole } = rowsOf(sidesOf(nl, en), [{ ...missing, finding: { ...missing.finding, source } }])
  expect(whole).toEqual([])
  expect(rows.map(({ state, gap, findings }) => [state, gap.map(({ side }) => side), findings.length])).toEqual([
    ['in-sync', [], 0],
    ['in-sync', [], 0],
    ['missing', ['target'], 1],
  ])
})

test('words that changed in the source stand in it, with those that went', () => {
  const nl = 'Bewaar het **tien jaar** in het archief.\n'
  const sides = sidesOf(nl, 'Keep it for seven years.\n')
  const [source, target] = [sides.source?.blocks[0], sides.target?.blocks[0]]
  const at = (text: string) => ({ start: nl.indexOf(text), end: nl.indexOf(text) + text.length })
  const end = { start: nl.length - 1, end: nl.length - 1 }
  const words = [
    { kind: 'number', before: 'zeven', after: 'tien', range: at('tien') },
    { kind: 'wording', before: '', after: 'in het archief', range: at('in het archief') },
    { kind: 'wording', before: 'en daarna niet meer', after: '', range: end },
  ] as const
  const drift = {
    source: 'beleid.md',
    target: 'beleid.en.md',
    language: 'en',
    syncedAt: undefined,
    blocks: [
      {
        target: target as Block,
        sourceNow: source,
        sourceThen: undefined,
        change: 'meaning',
        words,
        syncedAt: undefined,
        changedAt: undefined,
      },
    ],
  } as const
  const cell = rowsOf({ ...sides, drift }, []).rows[0]?.source
  expect(cell && renderBlock(cell, undefined, translate).markup).toBe(
    '<p class="nl-paragraph">Bewaar het <del>zeven</del> <strong><ins>tien</ins></strong><strong> jaar</strong> <ins>in het archief</ins>. <del>en daarna niet meer</del></p>',
  )
})
