import { expect, test } from 'vitest'
import { alignPairs } from '../../src/align/align-pairs.js'
import { read } from '../document/read.js'

/** Words that no lexicon holds, each with its own translation. */
const words = Array.from({ length: 12 }, (_, index) => {
  const end = String.fromCharCode(97 + index).repeat(3)
  return { nl: `zwoegel${end}`, en: `plimber${end}` }
})
const sentence = (language: 'nl' | 'en', at: number): string =>
  [0, 1, 2, 3, 4].map((step) => words[(at + step * 5) % words.length]?.[language]).join(' ') + '.'

/** With numbers the pages show by themselves what belongs together. */
const page = (language: 'nl' | 'en', order: readonly number[], numbered: boolean) =>
  read(
    order.map((at) => `- ${numbered ? `${String(1000 + at * 37)} ` : ''}${sentence(language, at)}`).join('\n') + '\n',
    {
      language,
      path: language === 'nl' ? 'lijst.md' : 'lijst.en.md',
    },
  )
const pairOf = (source: readonly number[], target: readonly number[], numbered = false) => ({
  source: page('nl', source, numbered),
  target: page('en', target, numbered),
})

const inOrder = [0, 1, 2, 3, 4, 5, 6, 7]
const settled = Array.from({ length: 6 }, (_, shift) => {
  const order = inOrder.map((at) => (at + shift) % words.length)
  return pairOf(order, order, true)
})

const moved = pairOf([0, 3, 6, 9], [9, 0, 3, 6])
const linksOf = (pairs: ReturnType<typeof alignPairs>): string[] =>
  (pairs.at(-1)?.blockPairs ?? []).map(({ source, target }) => {
    const at = words.findIndex(({ nl }) => source.prose.text.startsWith(nl))
    return target.prose.text.startsWith(words[at]?.en ?? '?') ? 'right' : 'wrong'
  })

test('a site that holds enough text teaches its own words', () => {
  expect(linksOf(alignPairs([...settled, moved], new Map()))).toEqual(['right', 'right', 'right', 'right'])
})

test('every pair is reported as done once', () => {
  let done = 0
  alignPairs([...settled, moved], new Map(), () => done++)
  expect(done).toBe(7)
})
