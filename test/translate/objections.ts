import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fakeKey } from './fake-deepl.js'

export const env = { DEEPL_AUTH_KEY: fakeKey }

export const config = (url: string, more = ''): string =>
  `content: [{ layout: suffix, root: docs }]\ndraft: { provider: deepl, url: "${url}", retries: 0${more} }\n`

export const read = (cwd: string, file: string): Promise<string> => readFile(path.join(cwd, file), 'utf8')

export const nl = `# Bezwaar maken

Stuur je bezwaar **binnen 30 dagen** naar [de commissie](commissie.md). Vermeld je naam en het nummer van het besluit.

De commissie leest je bezwaar. De commissie stuurt je een bevestiging. Bewaar die bevestiging goed.
`
export const en = `# Making an objection

Send your objection to [the committee](commissie.en.md) **within 30 days**. State your name and the number of the decision.

The committee reads your objection. The committee sends you a confirmation. Keep that confirmation carefully.
`
export const pages = {
  'docs/bezwaar.md': nl,
  'docs/bezwaar.en.md': en,
  'docs/commissie.md': '# Commissie\n\nDe commissie bestaat uit drie leden.\n',
  'docs/commissie.en.md': '# Committee\n\nThe committee consists of three members.\n',
}
