import { expect, test } from 'vitest'
import { alignDocuments } from '../../../src/align/align.js'
import type { BlockDrift, PageDrift } from '../../../src/drift/types.js'
import { progressOf, progressOfSingle } from '../../../src/report/status/progress.js'
import type { WordsToDo } from '../../../src/report/status/types.js'
import type { PageState } from '../../../src/report/types.js'
import { read } from '../../document/read.js'

const source = read('# Inzage\n\nJe mag je dossier binnen 30 dagen gratis inzien.\n\nBel 14 070 voor vragen.\n')
const target = read('# Access\n\nYou may see your file within 20 days.\n\nCall 14 070 for questions.\n', {
  path: 'beleid.en.md',
  language: 'en',
})
const pair = alignDocuments(source, target)
const lastSync = { commit: '', date: '2026-01-15' }

function driftWith(part: Partial<BlockDrift>): PageDrift {
  const blocks = target.blocks.map((block, nth) => ({
    ...{ target: block, syncedAt: lastSync, sourceThen: undefined, sourceNow: undefined, changedAt: undefined },
    ...{ change: 'none' as const, words: [] },
    ...(nth === 1 && part),
  }))
  return { source: source.path, target: target.path, language: 'en', blocks, syncedAt: lastSync }
}

const change = { kind: 'wording', before: '', range: { start: 0, end: 0 } } as const

test.each<{
  name: string
  part: Partial<BlockDrift>
  state: PageState
  stale: number
  words: Omit<WordsToDo, 'total'>
}>([
  { name: 'nothing', part: {}, state: 'in-sync', stale: 0, words: { new: 0, changed: 0, fuzzy: 0 } },
  {
    name: 'only the form',
    part: { change: 'cosmetic' },
    state: 'in-sync',
    stale: 0,
    words: { new: 0, changed: 0, fuzzy: 0 },
  },
  {
    name: 'one number and a word',
    part: {
      change: 'meaning',
      words: [
        { ...change, after: '30' },
        { ...change, after: 'gratis' },
      ],
    },
    state: 'stale',
    stale: 1,
    words: { new: 0, changed: 2, fuzzy: 7 },
  },
  {
    name: 'we do not know what',
    part: { change: 'meaning' },
    state: 'stale',
    stale: 1,
    words: { new: 0, changed: 9, fuzzy: 0 },
  },
])('work when the change is: $name', ({ part, state, stale, words }) => {
  expect(progressOf(pair, [], driftWith(part))).toEqual({
    ...{ source: 'beleid.md', target: 'beleid.en.md', language: 'en', state },
    blocks: { total: 3, translated: 3, stale, missing: 0 },
    sections: { total: 1, matched: 1 },
    words: { total: 15, ...words },
    lastSync,
  })
})

test('a page without a translation is all work, and one without a source none', () => {
  expect(progressOfSingle(source, undefined, 'en').words).toEqual({ total: 15, new: 15, changed: 0, fuzzy: 0 })
  expect(progressOfSingle(undefined, target, 'en').words).toEqual({ total: 0, new: 0, changed: 0, fuzzy: 0 })
})
