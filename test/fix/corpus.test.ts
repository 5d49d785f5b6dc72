import { existsSync } from 'node:fs'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { checkSite } from '../../src/app/check.js'
import { findingsBroughtAbout } from '../../src/edit/new-findings.js'
import { planFixes } from '../../src/app/fix.js'
import type { FixPlan } from '../../src/report/types.js'
import { createMemory } from '../../src/app/site-memory.js'
import { whyCorpusIsMissing } from '../corpus.js'
import { mendedLabels } from './mended-labels.js'
import { plantFaults, randomFrom } from './plant-faults.js'

const corpus = fileURLToPath(new URL('../../../shared/corpus/nerds', import.meta.url))
const isThere = existsSync(corpus)

const options = (cwd: string, review = false) => ({
  cwd,
  configFile: undefined,
  paths: [],
  rules: [],
  review,
  version: 'test',
  now: () => 0,
  onProgress: () => undefined,
})

async function copyOfSite(): Promise<string> {
  const cwd = await mkdtemp(path.join(tmpdir(), 'tweeluik-'))
  onTestFinished(() => rm(cwd, { recursive: true, force: true }))
  await cp(corpus, cwd, { recursive: true, filter: (file) => path.basename(file) !== '.git' })
  return cwd
}

const write = (cwd: string, { changes }: FixPlan): Promise<unknown> =>
  Promise.all(changes.map(({ path: file, after }) => writeFile(path.join(cwd, file), after)))

/** What a plan must do and must not do, whatever is wrong with the pages. */
async function expectSound(cwd: string, review: boolean): Promise<FixPlan> {
  // What was worked out once need not be worked out again: the test is about fixes.
  const memory = createMemory()
  onTestFinished(() => memory.close())
  const before = await checkSite({ ...options(cwd), memory })
  const plan = await planFixes({ ...options(cwd, review), memory })
  expect(findingsBroughtAbout(before, plan.result)).toEqual([])
  expect(plan.changes.every((change) => change.before === before.texts.get(change.path))).toBe(true)
  await write(cwd, plan)
  const again = await planFixes({ ...options(cwd, review), memory })
  expect(again.changes).toEqual([])
  expect(again.result.findings).toEqual(plan.result.findings)
  return plan
}

describe.skipIf(!isThere)(isThere ? 'a real site' : whyCorpusIsMissing, { timeout: 120_000 }, () => {
  test('is mended without a new fault, and once is enough', async () => {
    const { changes } = await expectSound(await copyOfSite(), false)
    const counts: Record<string, number> = {}
    for (const { finding } of changes.flatMap(({ fixes }) => fixes))
      counts[finding.rule] = (counts[finding.rule] ?? 0) + 1
    expect(counts['link-title']).toBeGreaterThanOrEqual(22)
    expect(counts['front-matter-untranslated']).toBeGreaterThanOrEqual(25)
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(80)
    const mended = await mendedLabels(changes)
    expect(mended.length, mended.map(({ id }) => id).join(' ')).toBeGreaterThanOrEqual(60)
  })

  test.each([
    { seed: 1, review: false },
    { seed: 2, review: true },
  ])('with faults planted in it (seed $seed, proposals: $review)', async ({ seed, review }) => {
    const cwd = await copyOfSite()
    for (const name of [
      'privacy',
      'data',
      'inkoop',
      'veiligheid',
      'algoritmen',
      'toegankelijkheid',
      'servicestandaard',
    ])
      await rm(path.join(cwd, 'docs/richtlijnen', name), { recursive: true })
    const random = randomFrom(seed)
    const pages = (await readdir(cwd, { recursive: true })).filter((file) => file.endsWith('.en.md')).sort()
    for (const page of pages) {
      const file = path.join(cwd, page)
      await writeFile(file, plantFaults(await readFile(file, 'utf8'), random, 0.05))
    }
    const { changes } = await expectSound(cwd, review)
    expect(changes.length).toBeGreaterThan(5)
  })
})
