import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCatalog } from '../../../src/document/catalog/read-catalog.js'
import { writeEdit } from '../../../src/document/catalog/write-value.js'

const files = {
  json: ['nl.json', '{\n  "voor": "Eerst",\n  "midden": "Zoek in \\"alles\\" en meer",\n  "na": "Later"\n}\n'],
  'yaml-plain': ['nl.yml', 'voor: Eerst\nmidden: Zoek in alles en meer # uitleg\nna: Later\n'],
  'yaml-single': ['nl.yml', "voor: Eerst\nmidden: 'Zoek in foto''s en meer'\nna: Later\n"],
  'yaml-double': ['nl.yml', 'voor: Eerst\nmidden: "Zoek in \\"alles\\" en meer"\nna: Later\n'],
  'yaml-block': ['nl.yml', 'voor: Eerst\nmidden: |\n  Zoek in alles\n  en meer\nna: Later\n'],
  'yaml-folded': ['nl.yml', 'voor: Eerst\nmidden: >-\n  Zoek in alles\n  en meer\nna: Later\n'],
  po: [
    'nl.po',
    'msgid "voor"\nmsgstr "Eerst"\n\nmsgid "midden"\nmsgstr "Zoek in "\n"\\"alles\\" en meer"\n\nmsgid "na"\nmsgstr "Later"\n',
  ],
} as const

type Style = keyof typeof files

/** What the file holds after `text` came in the place of the word "Zoek", "en" or "meer". */
function replaced(style: Style, word: string, text: string): readonly string[] | undefined {
  const [path, file] = files[style]
  const block = readCatalog(file, path, 'nl').blocks[1]!
  const start = file.indexOf(word, block.range.start)
  const edit = writeEdit({ path, start, end: start + word.length, text }, block, file)
  if (!edit) return undefined
  const after = readCatalog(file.slice(0, edit.start) + edit.text + file.slice(edit.end), path, 'nl')
  expect(after.problems).toEqual([])
  expect(after.blocks.map(({ label }) => label)).toEqual(['voor', 'midden', 'na'])
  expect([after.blocks[0]?.value, after.blocks[2]?.value]).toEqual(['Eerst', 'Later'])
  return [after.blocks[1]!.value, block.value.replace(word, () => text)]
}

const styles = Object.keys(files) as Style[]

describe('what is written is read back', () => {
  test.each(styles)('%s', (style) => {
    fc.assert(
      fc.property(
        fc.constantFrom('Zoek', 'en', 'meer'),
        fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[-:#'"\\{}[\]&*!|>%@`, \na]{0,6}$/)),
        (word, text) => {
          const result = replaced(style, word, text)
          if (result) expect(result[0]).toBe(result[1])
          // Whatever stands between quotes can hold anything.
          else expect(['yaml-block', 'yaml-folded']).toContain(style)
        },
      ),
    )
  })
})

test.each<[Style, string, string, string | undefined]>([
  ['json', 'meer', 'Kies "ja"\n', 'Zoek in "alles" en Kies "ja"\n'],
  ['yaml-plain', 'meer', 'dit: dat', 'Zoek in alles en dit: dat'],
  ['yaml-plain', 'Zoek', 'Vind', 'Vind in alles en meer'],
  ['yaml-single', 'meer', "foto's", "Zoek in foto's en foto's"],
  ['yaml-single', 'meer', 'een\nregel', "Zoek in foto's en een\nregel"],
  ['yaml-block', 'meer', 'een\n\nregel', 'Zoek in alles\nen een\n\nregel'],
  ['yaml-block', 'meer', 'een\n regel', undefined],
  ['yaml-folded', 'meer', 'een\nregel', 'Zoek in alles en een\nregel'],
  ['yaml-block', 'meer', 'dit: #dat', 'Zoek in alles\nen dit: #dat'],
  ['po', 'meer', '"ja"\t\u0001', 'Zoek in "alles" en "ja"\t\u0001'],
])('%s: %s becomes %j', (style, word, text, expected) => {
  expect(replaced(style, word, text)?.[0]).toBe(expected)
})
