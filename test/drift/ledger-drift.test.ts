import { describe, expect, test } from 'vitest'
import { alignDocuments } from '../../src/align/align.js'
import { wordsFingerprint } from '../../src/drift/fingerprints.js'
import { driftFromLedger, openSyncBook, settleDrift } from '../../src/drift/ledger-drift.js'
import type { LedgerEntry } from '../../src/drift/ledger.js'
import { read } from '../document/read.js'

const sourcePage = (text: string) => read(`# Toegang\n\n${text}\n\nBel 14 070 voor vragen.\n`)
const targetPage = (text: string) =>
  read(`# Access\n\n${text}\n\nCall 14 070 for questions.\n`, { path: 'beleid.en.md', language: 'en' })

const pairOf = (nl: string, en: string) => alignDocuments(sourcePage(nl), targetPage(en))

/** What the ledger holds when both pages said this on that day. */
const bookOf = (nl: string, en: string, page = 'beleid.md'): LedgerEntry[] =>
  pairOf(nl, en).blocks.flatMap((link) =>
    link.kind === 'matched'
      ? [
          {
            ...{ page, language: 'en', date: '2026-01-15' },
            ...{ source: wordsFingerprint([link.source]), target: wordsFingerprint([link.target]) },
          },
        ]
      : [],
  )

const [nl, en] = ['Je hebt 30 dagen om te antwoorden.', 'You have 30 days to answer.']

/** `text change`, of the blocks that are not in step. */
function drift(source: string, target: string, entries: readonly LedgerEntry[]): string[] {
  const book = openSyncBook(entries, new Set(['beleid.md']), '2026-03-31')
  const { blocks } = driftFromLedger(pairOf(source, target), 'beleid.md', book)
  return blocks.filter(({ change }) => change !== 'none').map((one) => `${one.target.prose.text} ${one.change}`)
}

describe('drift from the ledger', () => {
  test.each([
    { name: 'nothing', source: nl, target: en, expected: [] },
    { name: 'the source', source: nl.replace('30', '42'), target: en, expected: [`${en} meaning`] },
    {
      name: 'only the form of the source',
      source: nl.replace('30 dagen', '**30\ndagen**'),
      target: en,
      expected: [],
    },
    {
      name: 'only the translation',
      source: nl,
      target: 'You have 30 days to reply.',
      expected: ['You have 30 days to reply. target'],
    },
    {
      name: 'both',
      source: nl.replace('30', '42'),
      target: en.replace('30', '42'),
      expected: ['You have 42 days to answer. unknown'],
    },
  ])('$name changed', ({ source, target, expected }) => {
    expect(drift(source, target, bookOf(nl, en))).toEqual(expected)
  })

  test('without entries nothing is known', () => {
    expect(drift(nl, en, [])).toEqual(['Access unknown', `${en} unknown`, 'Call 14 070 for questions. unknown'])
  })

  test('an entry that has expired is no entry', () => {
    const entries = bookOf(nl, en).map((entry) => ({ ...entry, until: '2026-03-30' }))
    expect(drift(nl.replace('30', '42'), en, entries)).toEqual(drift(nl, en, []))
  })

  test('a renamed page is known by its words', () => {
    expect(drift(nl.replace('30', '42'), en, bookOf(nl, en, 'oud.md'))).toEqual([`${en} meaning`])
  })

  test('a change that was accepted is in step, and so is going back', () => {
    const changed = nl.replace('30', '42')
    const entries = [...bookOf(nl, en), ...bookOf(changed, en)]
    expect(drift(changed, en, entries)).toEqual([])
    expect(drift(nl, en, entries)).toEqual([])
  })

  test('a page is as new as its newest block in step', () => {
    const entries = bookOf(nl, en).map((entry, nth) => ({ ...entry, date: `2026-0${String(nth + 1)}-15` }))
    const book = openSyncBook(entries, new Set(['beleid.md']), '2026-03-31')
    expect(driftFromLedger(pairOf(nl, en), 'beleid.md', book).syncedAt).toEqual({ commit: '', date: '2026-03-15' })
  })
})

test('what git calls changed is in step where people said so of these very words', () => {
  const pair = pairOf(nl.replace('30', '42'), en)
  const pages = new Set(['beleid.md'])
  const drift = driftFromLedger(pair, 'beleid.md', openSyncBook(bookOf(nl, en), pages, '2026-03-31'))
  const changes = (entries: readonly LedgerEntry[]) =>
    settleDrift(drift, 'beleid.md', openSyncBook(entries, pages, '2026-03-31')).blocks.map(({ change }) => change)
  expect(changes([])).toEqual(['none', 'meaning', 'none'])
  expect(changes(bookOf(nl.replace('30', '45'), en))).toEqual(['none', 'meaning', 'none'])
  expect(changes(bookOf(nl.replace('30', '42'), en))).toEqual(['none', 'none', 'none'])
})
