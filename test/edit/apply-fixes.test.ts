import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyFixes } from '../../src/edit/apply-fixes.js'
import type { TextEdit } from '../../src/rules/types.js'
import { chosen, edit } from './fixes.js'

const page = '\uFEFF# Beleid\r\n\r\nLees dit 👍  \r\n'
const [beleid, lees, dit, end] = [page.indexOf('Beleid'), page.indexOf('Lees'), page.indexOf('dit'), page.length]

test.each([
  { name: 'nothing to do', fixes: [], text: page, applied: [] },
  {
    name: 'in any order',
    fixes: [[edit(lees, lees + 4, 'Read')], [edit(beleid, beleid + 6, 'Policy')]],
    text: '\uFEFF# Policy\r\n\r\nRead dit 👍  \r\n',
    applied: [0, 1],
  },
  {
    name: 'several edits of one fix',
    fixes: [[edit(dit, dit, '**'), edit(dit + 3, dit + 3, '**')]],
    text: '\uFEFF# Beleid\r\n\r\nLees **dit** 👍  \r\n',
    applied: [0],
  },
  {
    name: 'all or none of a fix that overlaps an earlier one',
    fixes: [[edit(lees, lees + 4, 'Read')], [edit(beleid, beleid + 6, 'Policy'), edit(lees + 2, lees + 6, '')]],
    text: '\uFEFF# Beleid\r\n\r\nRead dit 👍  \r\n',
    applied: [0],
  },
  {
    name: 'the same edit twice',
    fixes: [[edit(lees, lees + 4, 'Read')], [edit(lees, lees + 4, 'Read')]],
    text: '\uFEFF# Beleid\r\n\r\nRead dit 👍  \r\n',
    applied: [0, 1],
  },
  {
    name: 'two insertions in one place',
    fixes: [[edit(dit, dit, 'x')], [edit(dit, dit, 'y')]],
    text: '\uFEFF# Beleid\r\n\r\nLees xdit 👍  \r\n',
    applied: [0],
  },
  {
    name: 'one right behind the other, up to the last character',
    fixes: [[edit(end - 4, end, '')], [edit(dit, end - 4, 'this')]],
    text: '\uFEFF# Beleid\r\n\r\nLees this',
    applied: [0, 1],
  },
])('$name', ({ fixes, text, applied }) => {
  const all = fixes.map((edits) => chosen(...edits))
  expect(applyFixes(page, all)).toEqual({ text, applied: applied.map((at) => all[at]) })
})

test.each([
  ['before the text', edit(-1, 2, '')],
  ['behind the text', edit(0, end + 1, '')],
  ['backwards', edit(5, 4, '')],
  ['half a character', edit(page.indexOf('👍') + 1, end, '')],
])('a range that is no range: %s', (_, bad) => {
  expect(() => applyFixes(page, [chosen(bad)])).toThrow(RangeError)
})

const texts = fc.string({ unit: 'grapheme', maxLength: 60 })
const edits = (text: string) => {
  const place = fc.constantFrom(0, text.length, ...Array.from(text.matchAll(/[^\uDC00-\uDFFF]/g), ({ index }) => index))
  return fc.tuple(place, place, fc.constantFrom('', 'ja', '👍')).map(([one, other, replacement]) => {
    return edit(Math.min(one, other), Math.max(one, other), replacement)
  })
}

/** The plain way: from the end, so that nothing shifts. */
const backwards = (text: string, all: readonly TextEdit[]): string =>
  [...new Map(all.map((one) => [JSON.stringify(one), one])).values()]
    .sort((one, other) => other.start - one.start || other.end - one.end)
    .reduce((result, { start, end: stop, text: added }) => result.slice(0, start) + added + result.slice(stop), text)

test('only what the applied edits say has changed, and no two of them overlap', () => {
  const cases = texts.chain((text) =>
    fc.record({ text: fc.constant(text), fixes: fc.array(fc.array(edits(text), { maxLength: 3 }), { maxLength: 6 }) }),
  )
  fc.assert(
    fc.property(cases, ({ text, fixes }) => {
      const all = fixes.map((one) => chosen(...one))
      const { text: result, applied } = applyFixes(text, all)
      expect(result).toBe(
        backwards(
          text,
          applied.flatMap(({ fix }) => fix.edits),
        ),
      )
    }),
  )
})
