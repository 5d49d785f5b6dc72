import { expect, test } from 'vitest'
import { createTranslator } from '../../src/cli/translator.js'
import { pretty } from '../../src/report/pretty.js'
import { textWidth } from '../../src/report/text-width.js'
import { cleanResult, fixedResult } from './fixed-result.js'

const screens = (['nl', 'en'] as const).flatMap((language) =>
  [80, 160].flatMap((width) => [false, true].map((color) => ({ language, width, color }))),
)

test.each(screens)('in $language at $width columns, colour: $color', async ({ language, width, color }) => {
  const text = pretty(fixedResult, { translate: await createTranslator(language), width, color, quiet: false })
  const name = `pretty.${language}.${width}${color ? '.color' : ''}.txt`
  await expect(text).toMatchFileSnapshot(`../golden/${name}`)
})

test.each([60, 80, 120, 139, 140, 200])('no line is wider than a terminal of %i columns', async (width) => {
  const text = pretty(fixedResult, { translate: await createTranslator('nl'), width, color: false, quiet: false })
  const heads = /^ {2}\S+ +\S+ +[\w-]+ *$/
  const wider = text.split('\n').filter((line) => textWidth(line) > width && !heads.test(line))
  expect(wider).toEqual([])
})

test('a site without faults takes two lines', async () => {
  const text = pretty(cleanResult, { translate: await createTranslator('en'), width: 80, color: false, quiet: false })
  expect(text).toBe(
    'Tweeluik · Afspraken (2 pages) · 1 page nl → en\n\n1 page · 1 in sync · no differences found · 1.3 s\n',
  )
})

test('quiet says nothing when nothing is wrong', async () => {
  const text = pretty(cleanResult, { translate: await createTranslator('en'), width: 80, color: false, quiet: true })
  expect(text).toBe('')
})

test('what was compared with an earlier state says with which', async () => {
  const result = { ...cleanResult, since: { ref: 'hoofd\u001B[2J', known: 4, solved: 1 } }
  const text = pretty(result, { translate: await createTranslator('nl'), width: 80, color: false, quiet: false })
  expect(text.trimEnd().split('\n').slice(-2)).toEqual([
    '1 pagina · 1 gelijk · geen nieuwe verschillen gevonden · 1,3 s',
    'Vergeleken met `hoofd␛[2J`: 0 nieuwe meldingen, 1 opgelost, 4 die er al waren',
  ])
})

test('a translation without a source is not counted as a page without a translation', async () => {
  const [page] = cleanResult.pages
  const blocks = { total: 0, translated: 0, stale: 0, missing: 0 }
  const orphan = { ...page!, source: undefined, state: 'missing' as const, blocks }
  const missing = { ...page!, target: undefined, state: 'missing' as const }
  const result = { ...cleanResult, pages: [page!, orphan, missing] }
  const text = pretty(result, { translate: await createTranslator('nl'), width: 120, color: false, quiet: false })
  expect(text.trimEnd().split('\n').at(-1)).toBe(
    "3 pagina's · 1 gelijk, 1 niet vertaald, 1 zonder bronpagina · geen verschillen gevonden · 1,3 s",
  )
})
