import { expect, test } from 'vitest'
import { read } from './read.js'

test('sections hold their own blocks and know their parent', () => {
  const page = 'Vooraf.\n\n# Beleid\n\nEen.\n\n### Diep\n\n## Delen\n\nTwee.\n\n> ## Citaat\n\n# Einde\n'
  const { text, sections } = read(page)
  expect(
    sections.map(({ depth, title, anchor, parent, blocks, range }) => [
      ...[depth, title, anchor, parent],
      blocks.map(({ prose }) => prose.text).join('|'),
      text.slice(range.start, range.end).split('\n')[0],
    ]),
  ).toEqual([
    [0, '', '', -1, 'Vooraf.', 'Vooraf.'],
    [1, 'Beleid', 'beleid', -1, 'Een.', '# Beleid'],
    [3, 'Diep', 'diep', 1, '', '### Diep'],
    [2, 'Delen', 'delen', 1, 'Twee.|Citaat', '## Delen'],
    [1, 'Einde', 'einde', -1, '', '# Einde'],
  ])
})

test.each<[string, string]>([
  ['', ''],
  ['Geen kop.\n', ''],
  ['## Sub\n\n# Beleid\n\n# Nog een\n', 'Beleid'],
  ['---\ntitle: Uit de kop\n---\n\n# Beleid\n', 'Beleid'],
  ['---\ntitle: "Uit de kop"\n---\n\n## Sub\n', 'Uit de kop'],
  ['# ![Foto](a.png) :material-cloud: `npm` en [beleid](a.md) {: .groot }\n', 'npm en beleid'],
  ['# Zie <https://example.org> {{ naam }}\n', 'Zie https://example.org {{ naam }}'],
])('the title of %j is %j', (page, title) => {
  expect(read(page).title).toBe(title)
})

test.each<[string, string[]]>([
  ['# Één café\n\n## Kop\n\n## Kop\n', ['een-cafe', 'kop', 'kop_1']],
  ['## Een {#eigen}\n\n## Twee {: .groot #ander }\n\nTekst\n{: #alinea }\n', ['eigen', 'ander', 'alinea']],
  ['<a name="oud"></a>\n\n<h3 id="html-kop">Kop</h3>\n\n> ## Citaat\n', ['citaat', 'oud', 'html-kop']],
  ['## `npm ci` & [beleid](a.md)\n', ['npm-ci-beleid']],
])('anchors of %j', (page, anchors) => {
  expect([...read(page).anchors]).toEqual(anchors)
})
