import { describe, expect, test } from 'vitest'
import { readAdmonition } from '../../../src/document/markdown/admonition-syntax.js'
import { outline, parse } from './outline.js'

describe('the opening line', () => {
  test.each([
    ['!!! note', ['!!!', 'note', undefined]],
    ['!!!note', ['!!!', 'note', undefined]],
    ['!!! note "Let op"', ['!!!', 'note', 'Let op']],
    ['!!! note "Zie "bijlage" hier"  ', ['!!!', 'note', 'Zie "bijlage" hier']],
    ['!!! note ""', ['!!!', 'note', '']],
    ['!!! tip inline end "Titel"', ['!!!', 'tip', 'Titel']],
    ['??? waarschuwing-één', ['???', 'waarschuwing-één', undefined]],
    ['???+ tip "Meer"', ['???+', 'tip', 'Meer']],
    ['??? "Alleen een titel"', ['???', undefined, 'Alleen een titel']],
    ['=== "Windows"', ['===', undefined, 'Windows']],
    ['===+ "Gekozen"', ['===+', undefined, 'Gekozen']],
    ['=== Windows', undefined],
    ['===', undefined],
    ['!!! "Zonder soort"', undefined],
    ['!!! Let op: dit is geen kader', undefined],
    ['!!!! note', undefined],
    ['?? note', undefined],
  ])('%s', (line, expected) => {
    const opener = readAdmonition(line)
    const slice = (span: readonly [number, number] | undefined) => span && line.slice(...span)
    expect(opener && [slice(opener.marker), slice(opener.name), slice(opener.title)]).toEqual(expected)
  })
})

const cases: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
  [
    'title and body, ended by a line that is not indented',
    '!!! note "Let *goed* op"\n    Meet eerst.\n    Bouw dan.\nDaarna verder.',
    [
      '!!! note … ‹Bouw dan.›',
      '  admonitionTitle ‹Let *goed* op›',
      '  paragraph ‹Meet eerst.\n    Bouw dan.›',
      'paragraph ‹Daarna verder.›',
    ],
  ],
  [
    'a blank line after the opener, and trailing blank lines outside',
    '??? tip\n\n    Meet eerst.\n   \n    \n\nVerder.',
    ['??? tip … ‹Meet eerst.›', '  paragraph ‹Meet eerst.›', 'paragraph ‹Verder.›'],
  ],
  [
    'interrupts a paragraph',
    'Vooraf.\n=== "Linux"\n    Stap.',
    ['paragraph ‹Vooraf.›', '=== tab … ‹Stap.›', '  admonitionTitle ‹Linux›', '  paragraph ‹Stap.›'],
  ],
  [
    'nested, with code that has blank lines and a list',
    '???+ info\n    === "Tab"\n\n        ```sh\n        # stap\n\n        ls\n        ```\n\n    === "Lijst"\n        - punt\n\nEinde',
    [
      '???+ info … ‹- punt›',
      '  === tab … ‹```›',
      '    admonitionTitle ‹Tab›',
      '    code ‹```sh\n        # stap\n\n        ls\n        ```›',
      '  === tab … ‹- punt›',
      '    admonitionTitle ‹Lijst›',
      '    list … ‹- punt›',
      '      listItem … ‹- punt›',
      '        paragraph ‹punt›',
      'paragraph ‹Einde›',
    ],
  ],
  [
    'in a list item, indented as Python-Markdown wants it, with Windows line endings',
    '1. Eerst\r\n\r\n    !!! note\r\n        Meet.\r\n        Weeg.\r\n\r\n2. Daarna',
    [
      'list … ‹2. Daarna›',
      '  listItem … ‹Weeg.›',
      '    paragraph ‹Eerst›',
      '    !!! note … ‹Weeg.›',
      '      paragraph ‹Meet.\r\n        Weeg.›',
      '  listItem … ‹2. Daarna›',
      '    paragraph ‹Daarna›',
    ],
  ],
  [
    'in a block quote',
    '> !!! note "Let op"\n>     Meet.\n> Buiten.',
    [
      'blockquote … ‹> Buiten.›',
      '  !!! note … ‹>     Meet.›',
      '    admonitionTitle ‹Let op›',
      '    paragraph ‹Meet.›',
      '  paragraph ‹Buiten.›',
    ],
  ],
  ['a body indented by a tab', '!!! note\n\tMeet.', ['!!! note … ‹Meet.›', '  paragraph ‹Meet.›']],
  ['without a body', '!!! note\nBuiten.', ['!!! note … ‹!!! note›', 'paragraph ‹Buiten.›']],
  ['an empty title is no title', '!!! note ""\n    Meet.', ['!!! note … ‹Meet.›', '  paragraph ‹Meet.›']],
  ['not in a fence', '```\n!!! note\n    Meet.\n```', ['code ‹```\n!!! note\n    Meet.\n```›']],
  ['not in indented code', '    !!! note\n        Meet.', ['code ‹    !!! note\n        Meet.›']],
  ['indented code elsewhere stays code', 'Zo:\n\n    ls -l', ['paragraph ‹Zo:›', 'code ‹    ls -l›']],
]

test.each(cases)('%s', (_, text, expected) => {
  expect(outline(text, 'mkdocs')).toEqual(expected)
})

test('a title is Markdown text and can use definitions', () => {
  const text = '!!! note "Zie [bijlage]"\n\n[bijlage]: https://example.org'
  expect(parse(text, 'mkdocs')).toMatchObject({
    children: [
      {
        children: [
          {
            type: 'admonitionTitle',
            children: [
              { type: 'text', value: 'Zie ' },
              { type: 'linkReference', identifier: 'bijlage' },
            ],
          },
        ],
      },
      { type: 'definition' },
    ],
  })
})

test('Docusaurus knows none of these', () => {
  expect(outline('!!! note\n\n    Meet.', 'docusaurus')).toEqual(['paragraph ‹!!! note›', 'code ‹    Meet.›'])
})
