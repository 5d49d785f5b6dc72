import { expect, test } from 'vitest'
import { alignDocuments } from '../../src/align/align.js'
import { statusOf, statusOfSingle, wordCount } from '../../src/report/page-status.js'
import { rules } from '../../src/rules/index.js'
import { runRules } from '../../src/rules/run.js'
import { read } from '../document/read.js'

const source = read(
  '---\ntitle: Ons beleid\n---\n\n# Ons beleid\n\nWij delen besluit 107 via `forum`.\n\n---\n\n## Contact\n\nBel [het team](team.md) op 14 070.\n',
)

test.each([
  {
    name: 'all of it',
    target:
      '---\ntitle: Our policy\n---\n\n# Our policy\n\nWe share decision 107 on `forum`.\n\n---\n\n## Contact\n\nCall [the team](team.md) on 14 070.\n',
    state: 'in-sync',
    blocks: { total: 5, translated: 5, stale: 0, missing: 0 },
  },
  {
    name: 'a paragraph is missing',
    target: '---\ntitle: Our policy\n---\n\n# Our policy\n\n---\n\n## Contact\n\nCall [the team](team.md) on 14 070.\n',
    state: 'partial',
    blocks: { total: 5, translated: 4, stale: 0, missing: 1 },
  },
  {
    name: 'a paragraph is still Dutch',
    target:
      '---\ntitle: Our policy\n---\n\n# Our policy\n\nWij delen besluit 107 via `forum`.\n\n---\n\n## Contact\n\nCall [the team](team.md) on 14 070.\n',
    state: 'partial',
    blocks: { total: 5, translated: 4, stale: 0, missing: 0 },
  },
])('the state of a page: $name', ({ target, state, blocks }) => {
  const pair = alignDocuments(source, read(target, { path: 'beleid.en.md', language: 'en' }))
  const findings = runRules(
    rules,
    { pairs: [pair], missing: [], orphans: [] },
    { keepNames: [], resolve: () => undefined },
    new Map(),
  )
  expect(statusOf(pair, findings)).toEqual({
    ...{ source: 'beleid.md', target: 'beleid.en.md', language: 'en', state, blocks },
    sections: { total: 2, matched: 2 },
  })
})

test('a page in one language', () => {
  const blocks = { total: 5, translated: 0, stale: 0, missing: 5 }
  expect(statusOfSingle(source, undefined, 'en')).toEqual({
    ...{ source: 'beleid.md', target: undefined, language: 'en', state: 'missing', blocks },
    sections: { total: 2, matched: 0 },
  })
  expect(statusOfSingle(undefined, source, 'nl')).toEqual({
    ...{
      source: undefined,
      target: 'beleid.md',
      language: 'nl',
      state: 'missing',
      blocks: { total: 0, translated: 0, stale: 0, missing: 0 },
    },
    sections: { total: 0, matched: 0 },
  })
})

test.each([
  ['', 0],
  ['# Eén\n\n- twee `drie` vier-vijf\n\n```sh\n# zes\n```\n', 4],
  ['---\ntitle: Ons beleid\n---\n', 2],
])('%j has %i words', (text, words) => {
  expect(wordCount(read(text))).toBe(words)
})
