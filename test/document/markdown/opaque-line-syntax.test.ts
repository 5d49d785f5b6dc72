import { expect, test } from 'vitest'
import { isTemplateLine } from '../../../src/document/markdown/opaque-line-syntax.js'
import { outline, parse } from './outline.js'

test.each([
  ['{% include kop.html %}', true],
  ['{% if beleid %}{% include beleid.html %} {% endif %}  ', true],
  ['{{< figure src="kaart.png" >}}', true],
  ['{{% notice %}}', true],
  ['{% if beleid %} Het beleid {% endif %}', false],
  ['{% include kop.html', false],
  ['{{ pagina.titel }}', false],
  ['{: .breed }', false],
  ['', false],
])('a line of template tags only: %s', (line, expected) => {
  expect(isTemplateLine(line)).toBe(expected)
})

test.each([
  [
    'an include does not join a paragraph',
    'Vooraf.\n--8<-- "delen/kop.md"  \nMidden.\n;-8<- \'x.md\'\nDaarna.',
    [
      'paragraph ‹Vooraf.›',
      'opaqueLine ‹--8<-- "delen/kop.md"›',
      'paragraph ‹Midden.›',
      "opaqueLine ‹;-8<- 'x.md'›",
      'paragraph ‹Daarna.›',
    ],
  ],
  [
    'file names between two markers',
    '--8<--\r\nkop.md\r\nvoet.md\r\n--8<--\r\nDaarna.',
    ['opaqueLine ‹--8<--\r\nkop.md\r\nvoet.md\r\n--8<--›', 'paragraph ‹Daarna.›'],
  ],
  [
    'a marker that is not closed stands alone',
    '--8<--\nkop.md\n\n- punt',
    ['opaqueLine ‹--8<--›', 'paragraph ‹kop.md›', 'list … ‹- punt›', '  listItem … ‹- punt›', '    paragraph ‹punt›'],
  ],
  [
    'template tags among text and in a list',
    'Vooraf.\n{% include kop.html %}\n- punt\n  {{< kaart >}}',
    [
      'paragraph ‹Vooraf.›',
      'opaqueLine ‹{% include kop.html %}›',
      'list … ‹{{< kaart >}}›',
      '  listItem … ‹{{< kaart >}}›',
      '    paragraph ‹punt›',
      '    opaqueLine ‹{{< kaart >}}›',
    ],
  ],
  ['not in code', '```\n--8<-- "kop.md"\n```', ['code ‹```\n--8<-- "kop.md"\n```›']],
  ['dashes stay what they are', 'Kop\n---\n\n---', ['heading ‹Kop\n---›', 'thematicBreak ‹---›']],
])('%s', (_, text, expected) => {
  expect(outline(text, 'mkdocs')).toEqual(expected)
})

test('the value leaves out the prefix of a block quote', () => {
  expect(parse('> --8<--\n> kop.md\n> --8<--', 'mkdocs')).toMatchObject({
    children: [{ type: 'blockquote', children: [{ type: 'opaqueLine', value: '--8<--\nkop.md\n--8<--' }] }],
  })
})
