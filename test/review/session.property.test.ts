import { appendFile, rm } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openReview } from '../../src/app/review.js'
import type { Review } from '../../src/review/session.js'
import type { Decision } from '../../src/review/types.js'
import { rules } from '../../src/rules/index.js'
import { temporaryProject } from '../site/temporary-project.js'
import { allFiles, faultySite } from './project.js'

const open = (cwd: string, env: Readonly<Record<string, string>> = {}): Promise<Review> =>
  openReview({
    cwd,
    configFile: undefined,
    paths: [],
    rules: [],
    knownRules: rules,
    order: 'page',
    remember: Object.keys(env).length > 0,
    env,
    today: '2026-03-31',
    onProgress: () => undefined,
  })

const decision: fc.Arbitrary<Decision | 'later'> = fc.oneof(
  fc.record({ kind: fc.constant('fix' as const), fix: fc.constant(0), alike: fc.boolean() }),
  fc.record({ kind: fc.constant('write' as const), text: fc.constantFrom('é ✅', 'Two\nlines'), alike: fc.boolean() }),
  fc.record({ kind: fc.constant('line' as const), text: fc.constantFrom('Another line.', '- An item') }),
  fc.record({
    kind: fc.constant('accept' as const),
    reason: fc.constantFrom(undefined, 'Zo hoort het'),
    scope: fc.constantFrom('here' as const, 'page' as const, 'site' as const),
  }),
  fc.record({
    kind: fc.constant('term' as const),
    term: fc.constantFrom('wijkloket', 'besluit'),
    use: fc.constantFrom('local desk', 'wijkloket'),
    not: fc.constant(['district office']),
  }),
  fc.constant('later' as const),
)

test('whatever was decided, undoing it all gives back every byte', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(decision, { minLength: 1, maxLength: 8 }), async (decisions) => {
      const cwd = await temporaryProject(faultySite)
      const review = await open(cwd)
      const before = { files: await allFiles(cwd), open: review.state.open, current: review.state.current }
      for (const one of decisions) await (one === 'later' ? review.later() : review.decide(one))
      while (review.state.steps.length > 0) expect(await review.undo()).toBeUndefined()
      const { open: left, current } = review.state
      expect({ files: await allFiles(cwd), open: left, current }).toEqual(before)
      await review.close()
    }),
    { numRuns: 25 },
  )
})

test('what was decided is in the files at once, and the next session goes on from there', async () => {
  const cwd = await temporaryProject(faultySite)
  const env = { XDG_STATE_HOME: path.join(cwd, 'state') }
  const first = await open(cwd, env)
  const total = first.state.open.length
  await first.later()
  await first.decide({ kind: 'fix', fix: 0, alike: false })
  const [later, current] = [first.state.later, first.state.current]
  await first.close()
  const second = await open(cwd, env)
  expect(second.state.open.length).toBe(total - 1)
  expect({ later: second.state.later, current: second.state.current }).toEqual({ later, current })
  await second.close()
})

test('the same fault elsewhere is put right along with it', async () => {
  const cwd = await temporaryProject(faultySite)
  const review = await open(cwd)
  while (review.state.current && review.state.current.rule !== 'term-forbidden') await review.later()
  const before = review.state.open.length
  expect(review.alike({ kind: 'fix', fix: 0, alike: true }).map(({ page }) => page)).toEqual([
    'docs/bewaren.md',
    'docs/index.md',
  ])
  await review.decide({ kind: 'fix', fix: 0, alike: true })
  expect(before - review.state.open.length).toBe(3)
  await review.close()
})

test('a page that was changed in an editor meanwhile is looked at again and not overwritten', async () => {
  const cwd = await temporaryProject(faultySite)
  const review = await open(cwd)
  const { current } = review.state
  await appendFile(path.join(cwd, 'docs/bewaren.en.md'), '\nOne more paragraph.\n')
  const problem = await review.decide({ kind: 'fix', fix: 0, alike: false })
  expect(problem?.key).toBe('page.changed')
  const files = await allFiles(cwd)
  expect(files['docs/bewaren.en.md']).toBe(`${faultySite['docs/bewaren.en.md'] ?? ''}\nOne more paragraph.\n`)
  expect(review.state.current?.fingerprint).toBe(current?.fingerprint)
  expect(await review.decide({ kind: 'fix', fix: 0, alike: false })).toBeUndefined()
  await review.close()
})

test('a page that was deleted meanwhile is no longer asked about', async () => {
  const cwd = await temporaryProject(faultySite)
  const review = await open(cwd)
  await rm(path.join(cwd, 'docs/bewaren.en.md'))
  const problem = await review.decide({ kind: 'fix', fix: 0, alike: false })
  expect(problem?.key).toBe('page.gone')
  expect(review.state.open.filter(({ page }) => page === 'docs/bewaren.md').map(({ rule }) => rule)).toEqual([
    'page-missing',
  ])
  expect(await review.isThere('docs/bewaren.en.md')).toBe(false)
  expect(await review.edited('docs/bewaren.en.md', '')).toBe(false)
  await review.close()
})
