import { describe, expect, test } from 'vitest'
import { blockTagAt, readElement } from '../../../src/document/markdown/html-balance-syntax.js'
import { outline, parse } from './outline.js'

test.each([
  ['<div class="kaart">', 'opening'],
  ['<H3>Kop', 'opening'],
  ['</section>', 'closing'],
  ['<div', 'opening'],
  ['<span>', undefined],
  ['<divers>', undefined],
  ['< div>', undefined],
  ['<pre>', undefined],
  ['tekst', undefined],
])('the tag a line starts with: %s', (line, expected) => {
  expect(blockTagAt(line)).toBe(expected)
})

describe('how many lines an element takes', () => {
  test.each<[string, number | undefined]>([
    ['<div>\n\n  <p>Tekst</p>\n</div>\nna', 4],
    ['<div title="a > b">\n</div>\nna', 2],
    ['<div\n  class="kaart"\n>\n</div>\nna', 4],
    ['<div><!-- <div> --></div>\nna', 1],
    ['<div>\n<script>zet("</div>")</script>\n</div>\nna', 3],
    ['<div>\n<pre>kies <naam>\n\n# stap</pre>\n</div>\nna', 5],
    ['<div><br><img src="a.png"><div/>\n</div>\nna', 2],
    ['<div><li>een<li>twee</div>\nna', 1],
    ['<div></div><div>\n</div>\nna', 2],
    ['<hr>\nna', 1],
    ['<div></span></div>\nna', 1],
    ['<div class="kaarten" markdown>\nna', 1],
    ['<div\n  markdown="1">\nna', 2],
    ['<div markdown="0">\n\n</div>\nna', 3],
    ['<div data-markdown>\n\n</div>\nna', 3],
    ['<div>\n<p markdown>x</p>\n</div>\nna', 3],
    ['<div>\nna', undefined],
    ['<div title="open>\n</div>\nna', undefined],
  ])('%j', (text, expected) => {
    const element = readElement()
    const last = text.split('\n').findIndex((line) => element.read(line))
    expect(last < 0 ? undefined : last + 1).toBe(expected)
  })

  test('says which lines hold an element that is still open', () => {
    const element = readElement()
    const read = ['<div>', '<p>een</p>', '<ul><li>', '</li>'].map((line) => element.read(line))
    expect([read, element.unclosed()]).toEqual([
      [false, false, false, false],
      [0, 2],
    ])
  })
})

test.each([
  [
    'over blank lines and indentation, up to its closing tag',
    'Vooraf.\n<div class="kaart">\n    <h3>Aan de slag</h3>\n\n    # Geen kop\n    - geen punt\n\n    !!! note\n</div>\nDaarna.',
    [
      'paragraph ‹Vooraf.›',
      'html ‹<div class="kaart">\n    <h3>Aan de slag</h3>\n\n    # Geen kop\n    - geen punt\n\n    !!! note\n</div>›',
      'paragraph ‹Daarna.›',
    ],
  ],
  [
    'one closing tag too many',
    '<div>\n\n    <div></div>\n    </div>\n</div>\n## Kop',
    ['html ‹<div>\n\n    <div></div>\n    </div>›', 'html ‹</div>›', 'heading ‹## Kop›'],
  ],
  [
    'not closed: as CommonMark reads it, and what follows is Markdown',
    '<div>\n  <p>Open\n\n- punt\n\n## Kop\n\n<div>\n\n# In HTML\n</div>',
    [
      'html ‹<div>\n  <p>Open›',
      'list … ‹- punt›',
      '  listItem … ‹- punt›',
      '    paragraph ‹punt›',
      'heading ‹## Kop›',
      'html ‹<div>\n\n# In HTML\n</div>›',
    ],
  ],
  [
    'Markdown in an element that asks for it',
    '<div class="kaarten" markdown>\n- punt\n\n    tekst\n</div>\nDaarna.',
    [
      'html ‹<div class="kaarten" markdown>›',
      'list … ‹tekst›',
      '  listItem … ‹tekst›',
      '    paragraph ‹punt›',
      '    paragraph ‹tekst›',
      'html ‹</div>›',
      'paragraph ‹Daarna.›',
    ],
  ],
  [
    'in a list item, with Windows line endings',
    '- punt\r\n\r\n  <div>\r\n\r\n  - tekst\r\n\r\n  </div>\r\n- twee',
    [
      'list … ‹- twee›',
      '  listItem … ‹</div>›',
      '    paragraph ‹punt›',
      '    html ‹<div>\r\n\r\n  - tekst\r\n\r\n  </div>›',
      '  listItem … ‹- twee›',
      '    paragraph ‹twee›',
    ],
  ],
  [
    'closed only outside its list item',
    '- <div>\n\n  - tekst\n\nBuiten.\n\n</div>',
    [
      'list … ‹- tekst›',
      '  listItem … ‹- tekst›',
      '    html ‹<div>›',
      '    list … ‹- tekst›',
      '      listItem … ‹- tekst›',
      '        paragraph ‹tekst›',
      'paragraph ‹Buiten.›',
      'html ‹</div>›',
    ],
  ],
  ['not in a fence', '```html\n<div>\n\n```\n</div>', ['code ‹```html\n<div>\n\n```›', 'html ‹</div>›']],
  ['not in indented code', 'Zo:\n\n    <div>\n\n    </div>', ['paragraph ‹Zo:›', 'code ‹    <div>\n\n    </div>›']],
  ['an inline element is text', '<span>Tekst</span>', ['paragraph ‹<span>Tekst</span>›']],
  ['indented by less than 4', '   <hr>\nTekst', ['html ‹   <hr>›', 'paragraph ‹Tekst›']],
])('%s', (_, text, expected) => {
  expect(outline(text, 'mkdocs')).toEqual(expected)
})

test('the value leaves out the prefix of a block quote', () => {
  expect(parse('> <ul>\n>\n>   <li>\n> </ul>\n> Daarna.', 'mkdocs')).toMatchObject({
    children: [{ children: [{ type: 'html', value: '<ul>\n\n  <li>\n</ul>' }, { type: 'paragraph' }] }],
  })
})

test('Docusaurus reads HTML as CommonMark does', () => {
  expect(outline('<div>\n\n# Kop\n</div>', 'docusaurus')).toEqual(['html ‹<div>›', 'heading ‹# Kop›', 'html ‹</div>›'])
})
