import { expect, test } from 'vitest'
import { shareVowel } from '../../src/language/dutch-vowels.js'

test.each([
  ['tak', 'takken', true],
  ['tak', 'taken', false],
  ['taak', 'taken', true],
  ['wet', 'weten', false],
  ['wet', 'wetten', true],
  ['groot', 'grote', true],
  ['dag', 'dagen', true],
  ['lid', 'leden', true],
  ['middel', 'middelen', true],
  ['beleid', 'beleids', true],
  ['', 'tak', true],
])('%j and %j: %j', (one, other, expected) => expect(shareVowel(one, other)).toBe(expected))
