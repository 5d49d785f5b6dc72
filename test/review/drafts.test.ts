import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parseDocument } from '../../src/document/parse.js'
import { formatLedger, parseLedger, type LedgerEntry } from '../../src/drift/ledger.js'
import { draftEntry } from '../../src/drift/machine-drafts.js'
import { openReview } from '../../src/app/review.js'
import { choicesFor } from '../../src/review/choices.js'
import type { Review } from '../../src/review/session.js'
import { rules } from '../../src/rules/index.js'
import { temporaryProject } from '../site/temporary-project.js'

const paragraphs = {
  nl: ['De commissie stuurt een bevestiging.', 'Daarna plant zij een hoorzitting.'],
  en: ['The committee sends a confirmation.', 'After that it plans a hearing.'],
}
const page = (title: string, texts: readonly string[]): string => `# ${title}\n\n${texts.join('\n\n')}\n`
const texts = { nl: page('Bezwaar', paragraphs.nl), en: page('Objections', paragraphs.en) }

const blocksOf = (path: string, language: 'nl' | 'en') =>
  parseDocument(texts[language], {
    path,
    language,
    dialect: 'mkdocs',
    slugs: 'python-markdown',
    readableKeys: [],
  }).blocks.filter(({ kind }) => kind === 'paragraph')

/** A site of which a machine wrote both paragraphs. */
async function drafted(): Promise<{ cwd: string; review: Review }> {
  const targets = blocksOf('docs/bezwaar.en.md', 'en')
  const entries = blocksOf('docs/bezwaar.md', 'nl').map((source, nth) =>
    draftEntry(
      { source, target: targets[nth]!, provider: 'deepl' },
      { page: 'docs/bezwaar.md', language: 'en', date: '2026-03-30' },
    ),
  )
  const cwd = await temporaryProject({
    'tweeluik.config.yaml': 'source: nl\ntargets: [en]\n',
    'tweeluik.ledger.json': formatLedger(entries),
    'docs/bezwaar.md': texts.nl,
    'docs/bezwaar.en.md': texts.en,
  })
  const review = await openReview({
    cwd,
    configFile: undefined,
    paths: [],
    rules: ['draft-unreviewed'],
    knownRules: rules,
    order: 'page',
    remember: false,
    env: {},
    today: '2026-03-31',
    onProgress: () => undefined,
  })
  return { cwd, review }
}

async function ledgerOf(cwd: string): Promise<readonly LedgerEntry[]> {
  const read = parseLedger(await readFile(path.join(cwd, 'tweeluik.ledger.json'), 'utf8'))
  return 'entries' in read ? read.entries : []
}

test('approving is the first choice, takes the mark of every block away, and can be undone', async () => {
  const { cwd, review } = await drafted()
  const before = await ledgerOf(cwd)
  const view = await review.view()
  expect(view && choicesFor(view, false)[0]?.id).toBe('approve')
  expect(await review.decide({ kind: 'accept', reason: undefined, scope: 'here' })).toBeUndefined()
  expect(review.state.current).toBeUndefined()
  const marks = before.map(({ draft: _mark, ...entry }) => ({ ...entry, date: '2026-03-31' }))
  expect(await ledgerOf(cwd)).toEqual(marks)
  expect(await review.undo()).toBeUndefined()
  expect(await ledgerOf(cwd)).toEqual(before)
  await review.close()
})

test('who changes a draft has looked at it; the other one is still to be read', async () => {
  const { cwd, review } = await drafted()
  const edited = texts.en.replace('sends a confirmation', 'confirms this in writing')
  await writeFile(path.join(cwd, 'docs/bezwaar.en.md'), edited)
  expect(await review.edited('docs/bezwaar.en.md', texts.en)).toBe(true)
  expect(review.state.open.map(({ target }) => target?.text)).toEqual([paragraphs.en[1]])
  await review.close()
})
