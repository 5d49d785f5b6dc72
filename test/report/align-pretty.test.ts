import { expect, test } from 'vitest'
import { alignDocuments } from '../../src/align/align.js'
import { createTranslator } from '../../src/cli/translator.js'
import { shippedLexicon } from '../../src/language/shipped-lexicon.js'
import { alignPretty } from '../../src/report/align-pretty.js'
import { textWidth } from '../../src/report/text-width.js'
import { read } from '../document/read.js'

const nl = `# Loket

Je maakt hier een afspraak met de gemeente.

## Paspoort {#paspoort}

Een paspoort kost 83 euro en is tien jaar geldig. Neem \`formulier-12\` mee.

## \u200BBezwaar\u200B

Je kunt binnen 42 dagen bezwaar maken bij <bezwaar@example.org>. Noem het nummer van besluit 2024-118.

## Verhuizen {#verhuizen}

Geef een verhuizing binnen 5 dagen door.
`

const en = `# Desk

Here you make an appointment with the municipality.

## Moving house {#verhuizen}

Report a move within 5 days.

## Passport {#paspoort}

A passport costs 83 euros and is valid for ten years. Bring \`formulier-12\`.

You can object within 42 days at <bezwaar@example.org>. Mention the number of decision 2024-118.
`

const pair = alignDocuments(
  read(nl),
  read(en, { path: 'beleid.en.md', language: 'en' }),
  await shippedLexicon('nl', 'en'),
)

test.each([
  { language: 'nl', width: 80, marks: ['verplaatst', 'opgegaan in'] },
  { language: 'en', width: 80, marks: ['moved', 'merged into'] },
  { language: 'nl', width: 160, marks: ['verplaatst', 'opgegaan in'] },
] as const)('two columns fit $width columns in $language', async ({ language, width, marks }) => {
  const translate = await createTranslator(language)
  const lines = alignPretty([pair], { translate, width, color: false, quiet: false }).split('\n')
  expect(lines.filter((line) => textWidth(line) > width)).toEqual([])
  for (const mark of marks) expect(lines.filter((line) => line.includes(` ${mark} `))).not.toEqual([])
})

test('a section that was merged stands beside the one that took it in, without what nobody sees', async () => {
  const translate = await createTranslator('en')
  const text = alignPretty([pair], { translate, width: 80, color: false, quiet: false })
  const merged = text.split('\n').find((line) => line.includes('merged into'))
  expect(merged?.replace(/\s+/g, ' ').replace(/\d\.\d\d/, 'N')).toBe(' 9 ## Bezwaar ⤵ merged into N 9 ## Passport')
})
