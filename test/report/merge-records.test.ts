import { expect, test } from 'vitest'
import { createTranslator } from '../../src/cli/translator.js'
import { mergeRecords } from '../../src/report/merge-records.js'
import { parseRecord } from '../../src/report/parse-record.js'
import { recordOf } from '../../src/report/record.js'
import { cleanResult, fixedResult } from './fixed-result.js'

const translate = await createTranslator('en')
const record = recordOf(fixedResult, translate)

test('one result stays as it is', () => {
  expect(mergeRecords([record])).toEqual(record)
})

test('what stands in both counts once, words of both count', () => {
  const words = { source: 220, target: 196 }
  expect(mergeRecords([record, record])).toEqual({ ...record, summary: { ...record.summary, words } })
})

test('pages, findings and comparisons of all parts come together', () => {
  const since = { ref: 'main', known: 2, solved: 1 }
  const parts = [
    recordOf({ ...cleanResult, since }, translate),
    recordOf({ ...fixedResult, since: { ...since, ref: 'v1' } }, translate),
  ]
  const merged = mergeRecords(parts)
  expect(merged.since).toEqual({ ref: 'main, v1', known: 4, solved: 2 })
  expect(merged.pages.map(({ source }) => source)).toEqual([
    'docs/tekens.md',
    'docs/archief.md',
    'docs/gegevens.md',
    'docs/nieuw.md',
  ])
  expect(merged.findings).toEqual(record.findings)
  expect(merged.summary).toEqual({
    pages: 4,
    errors: 4,
    warnings: 1,
    infos: 7,
    words: { source: 220, target: 196 },
  })
})

const wrongAt = (path: string) => `At \`${path}\` it says something that Tweeluik would not write.`

test.each([
  { name: 'no JSON', text: '{', says: 'It is not JSON.' },
  { name: 'another version', text: JSON.stringify({ ...record, version: 2 }), says: wrongAt('version') },
  { name: 'another program', text: 'null', says: wrongAt('$') },
  {
    name: 'a level that does not exist',
    text: JSON.stringify({ ...record, findings: [{ ...record.findings[0], severity: 'fataal' }] }),
    says: wrongAt('findings.0.severity'),
  },
])('refuses $name', ({ text, says }) => {
  const parsed = parseRecord(text)
  expect('problem' in parsed ? translate(parsed.problem) : 'accepted').toBe(says)
})

test('reads what it wrote, a byte order mark or not', () => {
  const text = JSON.stringify(record)
  expect(parseRecord(text)).toEqual(record)
  expect(parseRecord(`\uFEFF${text}`)).toEqual(record)
})
