import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { temporaryProject } from '../site/temporary-project.js'
import { fakeDeepL, fakeKey } from './fake-deepl.js'
import { runDraft } from './site.js'

const nl = `---
title: Bezwaar maken
---

# Bezwaar maken

Stuur je bezwaar **binnen 30 dagen** naar [de commissie](commissie.md). Vermeld je naam en het nummer van het besluit.

## Kosten

Het kost je niets om bezwaar te maken.

- Bewaar een kopie van \`bezwaar.pdf\`.
- Je krijgt binnen een week een bevestiging van DigiD.
`
const en = `---
title: Making an objection
---

# Making an objection

Send your objection **within 30 days** to [the committee](commissie.en.md).
`

test('probe', async () => {
  const server = await fakeDeepL()
  const cwd = await temporaryProject({
    'tweeluik.config.yaml': `content: [{ layout: suffix, root: docs }]\ndraft: { provider: deepl, url: "${server.url}" }\n`,
    'docs/bezwaar.md': nl,
    'docs/bezwaar.en.md': en,
    'docs/commissie.md': '# Commissie\n\nDe commissie bestaat uit drie leden.\n',
    'docs/commissie.en.md': '# Committee\n\nThe committee consists of three members.\n',
    'docs/contact.md': '# Contact\n\nBel de [commissie](commissie.md) op werkdagen.\n',
  })
  const run = await runDraft(cwd, ['--yes'], { DEEPL_AUTH_KEY: fakeKey })
  console.log(run.stdout, run.stderr, run.code)
  console.log(await readFile(path.join(cwd, 'docs/bezwaar.en.md'), 'utf8'))
  console.log(await readFile(path.join(cwd, 'docs/contact.en.md'), 'utf8'))
  console.log(await readFile(path.join(cwd, 'tweeluik.ledger.json'), 'utf8'))
  console.log(server.texts)
  const again = await runDraft(cwd, ['--yes'], { DEEPL_AUTH_KEY: fakeKey })
  console.log(again)
  expect(run.code).toBe(0)
})
