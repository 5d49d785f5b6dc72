import { expect, test } from 'vitest'
import { causesOf, newFindings } from '../../src/edit/new-findings.js'
import type { Finding } from '../../src/rules/types.js'
import { edit, finding, fixOf } from './fixes.js'

const at = (place: Finding, start: number): Finding => ({
  ...place,
  source: place.source && { ...place.source, range: { start, end: start + 1 } },
})
const [title, name, number] = [finding('link-title', 1), finding('name-changed', 40), finding('number-mismatch', 90)]

test.each([
  { name: 'the same', before: [title, name], after: [name, title], expected: [] },
  { name: 'fewer', before: [title, name], after: [name], expected: [] },
  { name: 'another place for the same text', before: [title], after: [at(title, 7)], expected: [] },
  { name: 'another rule', before: [title], after: [title, name], expected: [name] },
  { name: 'once more', before: [title], after: [title, title], expected: [title] },
])('$name', ({ before, after, expected }) => {
  expect(newFindings(before, after)).toEqual(expected)
})

const applied = [title, name, number].map((one) => ({ finding: one, fix: fixOf('safe', edit(0, 1, '')) }))
const otherPage = { ...name, page: 'docs/elders.md' }

test.each([
  { name: 'the nearest', found: [finding('repeated-word', 50)], expected: [applied[1]] },
  { name: 'each its own, and no one twice', found: [title, title, number], expected: [applied[0], applied[2]] },
  { name: 'none on another page', found: [otherPage], expected: [] },
])('the cause: $name', ({ found, expected }) => {
  expect(causesOf(found, applied)).toEqual(expected)
})
