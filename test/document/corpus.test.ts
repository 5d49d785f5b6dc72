import { describe, expect, test } from 'vitest'
import { corpusPages, whyCorpusIsMissing } from '../corpus.js'
import { faultsOf } from './faults.js'
import { shape, withCarriageReturns } from './line-endings.js'
import { read } from './read.js'

const pages = corpusPages().filter(({ path }, index) => path.startsWith('nerds/') || index % 16 === 0)

describe.skipIf(pages.length === 0)(`real pages${pages.length === 0 ? ` (${whyCorpusIsMissing})` : ''}`, () => {
  test('every range is where it says', () => {
    const faults = pages.flatMap(({ path, text }) => faultsOf(read(text)).map((fault) => `${path}: ${fault}`))
    expect(faults).toEqual([])
  })

  test('are read alike with carriage returns and a byte order mark', () => {
    for (const { text } of pages.filter((_, index) => index % 9 === 0)) {
      const plain = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
      const move = withCarriageReturns(plain)
      const saved = read(`\uFEFF${plain.replaceAll('\n', '\r\n')}`)
      expect(shape(saved, (at) => at)).toEqual(shape(read(plain), (at) => move(at) + 1))
    }
  })
})
