import { expect, test } from 'vitest'
import { alignDocuments } from '../../src/align/align.js'
import { shippedLexicon } from '../../src/language/shipped-lexicon.js'
import { alignJson } from '../../src/report/align-json.js'
import { read } from '../document/read.js'

const lexicon = await shippedLexicon('nl', 'en')

interface Place {
  readonly line: number
}
interface Aligned {
  readonly pairs: readonly {
    readonly source: string
    readonly target: string
    readonly sections: readonly {
      kind: string
      source: Place | null
      target: Place | null
      into?: Place
      moved: boolean
    }[]
    readonly blocks: readonly { kind: string; source: Place | null; target: Place | null }[]
    readonly sentences: readonly { kind: string; source: object | null; target: object | null }[]
  }[]
}

test('lines and offsets of what belongs together', () => {
  const nl =
    '# Loket\n\nHet wachtwoord verloopt na 90 dagen. Stuur een e-mail.\n\n## Bezwaar\n\nDat kan [hier](https://example.org/b).\n'
  const en = '# Desk\n\nThe password expires after 90 days. Send an email.\n'
  const pair = alignDocuments(read(nl), read(en, { path: 'beleid.en.md', language: 'en' }), lexicon)
  const { pairs } = JSON.parse(alignJson([pair])) as Aligned
  expect(pairs).toEqual([
    {
      source: 'beleid.md',
      target: 'beleid.en.md',
      sections: [
        expect.objectContaining({ kind: 'matched', source: { line: 1 }, target: { line: 1 }, moved: false }),
        { kind: 'missing', source: { line: 5 }, target: null, score: 0, moved: false },
      ],
      blocks: [
        expect.objectContaining({ kind: 'matched', source: { line: 1 }, target: { line: 1 } }),
        expect.objectContaining({ kind: 'matched', source: { line: 3 }, target: { line: 3 } }),
        { kind: 'missing', source: { line: 5 }, target: null, score: 0, moved: false },
        { kind: 'missing', source: { line: 7 }, target: null, score: 0, moved: false },
      ],
      sentences: [
        expect.objectContaining({ source: { line: 1, start: 2, end: 7 }, target: { line: 1, start: 2, end: 6 } }),
        expect.objectContaining({ source: { line: 3, start: 9, end: 45 }, target: { line: 3, start: 8, end: 43 } }),
        expect.objectContaining({ source: { line: 3, start: 46, end: 63 }, target: { line: 3, start: 44, end: 58 } }),
      ],
    },
  ])
})
