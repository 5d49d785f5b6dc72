import { describe, expect, test } from 'vitest'
import { appendEntries, newEntries } from '../../src/glossary/append-entries.js'
import { termOf } from '../../src/glossary/term.js'
import { readYaml } from '../../src/glossary/yaml.js'

const loket = termOf({ forms: ['loket'], use: ['desk'], not: ['locket'], status: 'required' })
const name = { name: 'Buurtbouw', forms: [], isWord: false, note: '' }

describe('appendEntries', () => {
  test.each([
    ['an empty file', '', 'terms:\n  - { term: loket, use: desk, not: locket }\nnames:\n  - Buurtbouw\n'],
    [
      'the end of each list',
      '# Van ons\nterms:\n    - { term:  wijk , use: district }  # vast\n\nnames:\n- Haven\n',
      '# Van ons\nterms:\n    - { term:  wijk , use: district }  # vast\n    - { term: loket, use: desk, not: locket }\n\nnames:\n- Haven\n- Buurtbouw\n',
    ],
    [
      'the last group',
      'terms:\n  wonen:\n    - { term: wijk, use: district }\n  zorg:\n    - term: arts\n      use: doctor\nnames: {}\n',
      undefined,
    ],
    [
      'a list in brackets',
      'terms: []\nnames: [Haven]\n',
      'terms: [{ term: loket, use: desk, not: locket }]\nnames: [Haven, Buurtbouw]\n',
    ],
    [
      'a key without a list',
      'terms:\nnames:\n  - Haven\n',
      'terms:\n  - { term: loket, use: desk, not: locket }\nnames:\n  - Haven\n  - Buurtbouw\n',
    ],
    [
      'Windows line ends',
      'terms:\r\n  - { term: wijk, use: district }\r\nnames:\r\n  - Haven\r\n',
      'terms:\r\n  - { term: wijk, use: district }\r\n  - { term: loket, use: desk, not: locket }\r\nnames:\r\n  - Haven\r\n  - Buurtbouw\r\n',
    ],
    [
      'a file without a last line end',
      'terms:\n  - { term: wijk, use: district }\nnames:\n  - Haven',
      'terms:\n  - { term: wijk, use: district }\n  - { term: loket, use: desk, not: locket }\nnames:\n  - Haven\n  - Buurtbouw',
    ],
  ])('adds to %s', (_, before, after) => {
    if (after === undefined) {
      const terms = appendEntries(before, { terms: [loket], names: [] })
      expect(readYaml(terms).terms.map(({ forms, domain }) => [forms[0], domain])).toEqual([
        ['wijk', 'wonen'],
        ['arts', 'zorg'],
        ['loket', 'zorg'],
      ])
      return
    }
    expect(appendEntries(before, { terms: [loket], names: [name] })).toBe(after)
  })
})

test('newEntries leaves out what is there, and doubles', () => {
  const wijk = termOf({ forms: ['wijk'], use: ['district'] })
  const again = termOf({ forms: ['Loket'], use: ['counter'] })
  expect(newEntries({ terms: [loket], names: [] }, { terms: [again, wijk, wijk], names: [name, name] })).toEqual({
    terms: [wijk],
    names: [name],
  })
})
