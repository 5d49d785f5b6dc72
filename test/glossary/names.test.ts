import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { toNames, type KeptName } from '../../src/glossary/names.js'
import { readYaml } from '../../src/glossary/yaml.js'

const parseNames = (groups: string): KeptName[] => [...readYaml(`names:\n${groups.replace(/^/gm, '  ')}`).names]

const plain = (name: string): KeptName => ({ name, forms: [], isWord: false, note: '' })

describe('the names of a term base', () => {
  test.each<[string, string, KeptName[]]>([
    ['names alone', 'diensten: [DigiD, Wikixl]\n', [plain('DigiD'), plain('Wikixl')]],
    [
      'what is known of a name',
      'a:\n  - { name: Haven, when: capitalised, note: De standaard }\nb:\n  - { name: Fryslân, form: Friesland }\n',
      [
        { name: 'Haven', forms: [], isWord: true, note: 'De standaard' },
        { name: 'Fryslân', forms: ['Friesland'], isWord: false, note: '' },
      ],
    ],
    [
      'several forms',
      'a: [{ name: BRP, form: [PRD, Personal Records] }]',
      [{ ...plain('BRP'), forms: ['PRD', 'Personal Records'] }],
    ],
    [
      'a name in two groups',
      'a: [{ name: Kampen, when: capitalised }]\nb: [Kampen]',
      [{ ...plain('Kampen'), isWord: true }],
    ],
  ])('%s', (_, yaml, names) => {
    expect(parseNames(yaml)).toEqual(names)
  })

  test.each(['a: DigiD', 'a: [{ naam: DigiD }]', "a: ['']", 'a: [{ name: DigiD, when: always }]'])(
    'refuses %j',
    (yaml) => {
      expect(() => parseNames(yaml)).toThrow()
    },
  )
})

test('toNames leaves out what is no entry', () => {
  expect(toNames(['DigiD', 7, { name: '' }, null, { name: 'Haven', when: 'capitalised' }])).toEqual([
    plain('DigiD'),
    { ...plain('Haven'), isWord: true },
  ])
})

describe('the shipped names', () => {
  const { names } = readYaml(readFileSync(new URL('../../glossary/nl-en.yaml', import.meta.url), 'utf8'))

  test('holds a few hundred names, each with a letter and no space at its ends', () => {
    expect(names.length).toBeGreaterThan(300)
    expect(names.filter(({ name }) => name !== name.trim() || !/\p{L}/u.test(name))).toEqual([])
  })

  test('has no form that is the name itself', () => {
    expect(names.filter(({ name, forms }) => forms.includes(name))).toEqual([])
  })

  test.each(['Den Haag', 'Vlissingen', 'Noord-Holland', 'Zuid-Holland', 'Noord-Brabant'])(
    'leaves out %s, which English has a name for',
    (place) => {
      expect(names.some(({ name }) => name === place)).toBe(false)
    },
  )

  test.each(['Haven', 'Leiden', 'Kampen', 'Houten'])('knows that %s is a word too', (word) => {
    expect(names.find(({ name }) => name === word)?.isWord).toBe(true)
  })
})
