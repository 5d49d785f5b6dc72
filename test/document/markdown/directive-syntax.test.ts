import { describe, expect, test } from 'vitest'
import { readColonDirective, readSlashDirective } from '../../../src/document/markdown/directive-syntax.js'
import { outline } from './outline.js'

type Parts = readonly [marker: string, name: string, title?: string] | undefined

describe('the opening line with colons', () => {
  test.each<[string, Parts]>([
    [':::note', [':::', 'note', undefined]],
    ['::: note  ', [':::', 'note', undefined]],
    [':::note Let op', [':::', 'note', 'Let op']],
    ['::: details Klik hier {open}', [':::', 'details', 'Klik hier']],
    [':::note[Zie [bijlage](b.md)]', [':::', 'note', 'Zie [bijlage](b.md)']],
    [':::note[Titel]{.breed data-a="]"}', [':::', 'note', 'Titel']],
    [':::note[]', [':::', 'note', '']],
    [':::tip{title="Een tip" icon="ster"}', [':::', 'tip', 'Een tip']],
    [":::tip{icon=x title='Een tip'}", [':::', 'tip', 'Een tip']],
    [':::tip{subtitle="Nee"}', [':::', 'tip', undefined]],
    [':::::danger Gevaar', [':::::', 'danger', 'Gevaar']],
    [':::', undefined],
    [':: note', undefined],
    [':::note: tekst', undefined],
  ])('%s', (line, expected) => {
    expect(parts(line, readColonDirective(line))).toEqual(expected)
  })
})

describe('the opening line with slashes', () => {
  test.each<[string, Parts]>([
    ['/// note', ['///', 'note', undefined]],
    ['/// details | Meer weten', ['///', 'details', 'Meer weten']],
    ['//// tab | Linux ', ['////', 'tab', 'Linux']],
    ['/// note |', ['///', 'note', undefined]],
    ['/// html | div.kaart', ['///', 'html', undefined]],
    ['// note', undefined],
    ['/// note: tekst', undefined],
    ['///', undefined],
  ])('%s', (line, expected) => {
    expect(parts(line, readSlashDirective(line))).toEqual(expected)
  })
})

function parts(line: string, opener: ReturnType<typeof readColonDirective>): unknown {
  const slice = (span: readonly [number, number] | undefined) => span && line.slice(...span)
  return opener && [slice(opener.marker), slice(opener.name), slice(opener.title)]
}

test.each([
  [
    'body and closing fence; a paragraph directly after it',
    'Vooraf.\n:::note Let op\nMeet.\n- punt\n:::\nDaarna.',
    [
      'paragraph ‹Vooraf.›',
      '::: note … ‹:::›',
      '  admonitionTitle ‹Let op›',
      '  paragraph ‹Meet.›',
      '  list … ‹- punt›',
      '    listItem … ‹- punt›',
      '      paragraph ‹punt›',
      'paragraph ‹Daarna.›',
    ],
  ],
  [
    'more colons hold fewer',
    '::::tip[Buiten]\n:::note\nMeet.\n:::\nWeeg.\n::::\nDaarna.',
    [
      '::: tip … ‹::::›',
      '  admonitionTitle ‹Buiten›',
      '  ::: note … ‹:::›',
      '    paragraph ‹Meet.›',
      '  paragraph ‹Weeg.›',
      'paragraph ‹Daarna.›',
    ],
  ],
  [
    'not closed: to the end of what holds it, with Windows line endings',
    '- punt\r\n\r\n  :::note\r\n  Meet.\r\n\r\nDaarna.',
    [
      'list … ‹Meet.›',
      '  listItem … ‹Meet.›',
      '    paragraph ‹punt›',
      '    ::: note … ‹Meet.›',
      '      paragraph ‹Meet.›',
      'paragraph ‹Daarna.›',
    ],
  ],
  [
    'code in the body, fences and all',
    ':::note\n\n```js\nmeet()\n```\n\n:::\n\n# Kop',
    ['::: note … ‹:::›', '  code ‹```js\nmeet()\n```›', 'heading ‹# Kop›'],
  ],
])('colons: %s', (_, text, expected) => {
  expect(outline(text, 'docusaurus')).toEqual(expected)
})

test.each([
  [
    'body, closing fence and what follows',
    '/// note | Let op\nMeet.\n///\nDaarna.',
    ['/// note … ‹///›', '  admonitionTitle ‹Let op›', '  paragraph ‹Meet.›', 'paragraph ‹Daarna.›'],
  ],
  [
    'a closing fence behind half a tab',
    '- /// note\n  Meet.\n \t///\n- twee',
    [
      'list … ‹- twee›',
      '  listItem … ‹///›',
      '    /// note … ‹///›',
      '      paragraph ‹Meet.›',
      '  listItem … ‹- twee›',
      '    paragraph ‹twee›',
    ],
  ],
  [
    'a fence of another length does not close',
    '//// tab | Linux\n/// html | div\nMeet.\n///\n////',
    ['/// tab … ‹////›', '  admonitionTitle ‹Linux›', '  /// html … ‹///›', '    paragraph ‹Meet.›'],
  ],
])('slashes: %s', (_, text, expected) => {
  expect(outline(text, 'mkdocs')).toEqual(expected)
})

test('nesting has a limit, and what is too deep is text', () => {
  const depths = outline(':::note\n'.repeat(40), 'docusaurus').map((line) => line.trim().split(' ')[0])
  expect(depths).toEqual([...Array<string>(32).fill(':::'), 'paragraph'])
})
