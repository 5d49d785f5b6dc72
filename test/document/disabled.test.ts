import { expect, test } from 'vitest'
import { findDisabled } from '../../src/document/disabled.js'

/** The comment `tweeluik-…`. */
const comment = (text: string): string => `<!-- tweeluik-${text} -->`

test.each<[string, string, (readonly [rules: string, reason: string, text: string])[]]>([
  ['nothing', 'Tekst <!-- noot -->\n', []],
  [
    'the next line, however far',
    `${comment('disable-next-line untranslated, link-target -- eigennaam')}\n\n  Tekst.\nMeer.\n`,
    [['untranslated link-target', 'eigennaam', '\n\n  Tekst.']],
  ],
  [
    'the rest of its own line and the next',
    `${comment('disable-next-line')} zelf\nTekst.\nMeer.\n`,
    [['', '', ' zelf\nTekst.']],
  ],
  ['with carriage returns', `${comment('disable-next-line')}\r\n\r\nTekst.\r\nMeer.\r\n`, [['', '', '\r\n\r\nTekst.']]],
  ['a stretch', `a ${comment('disable')} b ${comment('enable')} c`, [['', '', ' b ']]],
  ['up to the end', `a ${comment('disable block-missing -- komt nog')} b`, [['block-missing', 'komt nog', ' b']]],
  [
    'stretches of several rules',
    `${comment('disable een')}1${comment('disable twee')}2${comment('enable een')}3${comment('enable twee')}4`,
    [
      ['een', '', `1${comment('disable twee')}2`],
      ['twee', '', `2${comment('enable een')}3`],
    ],
  ],
  ['an end without a start', `a ${comment('enable')} b`, []],
  [
    'the whole page',
    `a ${comment('disable-file untranslated -- alleen Nederlands')} b`,
    [['untranslated', 'alleen Nederlands', '*']],
  ],
  ['something else', `a ${comment('uit')} b <!--tweeluik-disable-->c`, [['', '', 'c']]],
])('%s', (_, text, expected) => {
  expect(
    findDisabled(text).map(({ rules, reason, range: { start, end } }) => [
      ...[rules.join(' '), reason],
      start === 0 && end === text.length ? '*' : text.slice(start, end),
    ]),
  ).toEqual(expected)
})
