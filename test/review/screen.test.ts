import fc from 'fast-check'
import { expect, test } from 'vitest'
import { marksBelow, wrapMarked, type Stretch } from '../../src/review/screen/marked-text.js'
import { wordDiff } from '../../src/review/screen/word-diff.js'
import { textWidth } from '../../src/report/text-width.js'
import { uiLanguages } from '../../src/cli/translator.js'
import { readFileSync } from 'node:fs'
import { editorCommand } from '../../src/cli/review/open-editor.js'

const marked = (text: string): Stretch[] =>
  text.split('‹').flatMap((part, nth) => {
    if (nth === 0) return [{ text: part, isMarked: false }]
    const [inside = '', after = ''] = part.split('›')
    return [
      { text: inside, isMarked: true },
      { text: after, isMarked: false },
    ]
  })
const lines = (text: string, width: number): string[] =>
  wrapMarked(marked(text), width).flatMap((line) => {
    const below = marksBelow(line)
    return [line.map((part) => part.text).join(''), ...(below === '' ? [] : [below])]
  })

test.each([
  { text: 'Four ‹Successes›: share', width: 80, expected: ['Four Successes: share', '     ~~~~~~~~~'] },
  { text: '‹Four long› words', width: 9, expected: ['Four long', '~~~~~~~~~', 'words'] },
  { text: 'a ‹b c› d', width: 3, expected: ['a b', '  ~', 'c d', '~'] },
  { text: '‹onbegrijpelijk›', width: 5, expected: ['onbeg', '~~~~~', 'rijpe', '~~~~~', 'lijk', '~~~~'] },
  { text: '‹✅› Klaar', width: 80, expected: ['✅ Klaar', '~~'] },
  { text: '', width: 80, expected: [] },
])('marks $text at $width', ({ text, width, expected }) => {
  expect(lines(text, width)).toEqual(expected)
})

test('no line is too wide and no word gets lost', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 2, max: 20 }), (text, width) => {
      const wrapped = wrapMarked([{ text, isMarked: false }], width).map((line) =>
        line.map((part) => part.text).join(''),
      )
      expect(wrapped.every((line) => textWidth(line) <= width)).toBe(true)
      expect(wrapped.join('').replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''))
    }),
  )
})

test('a word diff: what went and what came', () => {
  const text = 'Stuur het binnen 45 dagen per e-mail.'
  const words = [
    { kind: 'number', before: '30', after: '45', range: { start: 117, end: 119 } },
    { kind: 'wording', before: '', after: 'per e-mail', range: { start: 126, end: 136 } },
  ] as const
  expect(wordDiff({ text, start: 100, words })).toEqual([
    { kind: 'same', text: 'Stuur het binnen ' },
    { kind: 'gone', text: '30' },
    { kind: 'new', text: '45' },
    { kind: 'same', text: ' dagen ' },
    { kind: 'new', text: 'per e-mail' },
    { kind: 'same', text: '.' },
  ])
})

test.each(uiLanguages)('no two choices that stand together share a key, in %s', (language) => {
  const file = new URL(`../../locales/${language}/messages.json`, import.meta.url)
  const texts: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'))
  const together = [
    ['fix', 'line', 'write', 'editor', 'term', 'accept', 'later', 'undo', 'sections', 'quit'],
    ['fix', 'fill', 'editor', 'term', 'accept', 'later', 'undo', 'sections', 'quit'],
    ['onlyHere', 'onPage', 'onSite', 'back'],
    ['here', 'everywhere', 'back'],
    ['now', 'quit'],
  ]
  for (const names of together) {
    const keys = names.map((name) => texts[`review.choice.${name}`]?.split('|')[0])
    expect(keys).toEqual([...new Set(keys)])
    expect(keys.every((key) => key?.length === 1)).toBe(true)
  }
})

test.each([
  { env: { EDITOR: 'nano' }, expected: ['nano', '+12', '/site/beleid.en.md'] },
  { env: { EDITOR: 'nano', VISUAL: 'code --wait' }, expected: ['code', '--wait', '--goto', '/site/beleid.en.md:12'] },
  { env: { EDITOR: '/usr/bin/vim -n' }, expected: ['/usr/bin/vim', '-n', '+12', '/site/beleid.en.md'] },
  { env: { EDITOR: 'schrijver' }, expected: ['schrijver', '/site/beleid.en.md'] },
  { env: {}, expected: ['vi', '+12', '/site/beleid.en.md'] },
])('opens $expected.0', ({ env, expected }) => {
  expect(editorCommand(env, '/site/beleid.en.md', 12)).toEqual(expected)
})
