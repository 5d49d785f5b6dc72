import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { formats } from '../../src/cli/formats.js'
import { runWith } from '../translate/site.js'
import { fakeJudge, judgement, type Segment } from './fake-judge.js'
import { ask, en, env, nl, project } from './site.js'

/** Something against every sentence. */
const grumble = (segments: readonly Segment[]) => ({
  errors: segments.map(({ id, source, translation }) =>
    judgement({ id, source, target: translation, explanation: 'A <b>bold</b> | claim [here](javascript:alert(1)).' }),
  ),
})
const changed = { nl: 'De balie is op maandag gesloten.', en: 'The desk is open on Mondays.' }

test('--since asks about sentences that are new only', { timeout: 20_000 }, async () => {
  const server = await fakeJudge({ judge: grumble })
  const cwd = await project(server.url)
  const author = ['-c', 'user.name=Redactie', '-c', 'user.email=', '-c', 'init.defaultBranch=main']
  const git = (...argv: readonly string[]) => execFileSync('git', [...author, ...argv], { cwd })
  git('init', '--quiet')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'Balie')
  await writeFile(path.join(cwd, 'docs/balie.md'), nl.replace(/De balie.*?\./, changed.nl))
  await writeFile(path.join(cwd, 'docs/balie.en.md'), en.replace(/The desk.*?\./, changed.en))
  const run = await ask(cwd, ['--since', 'main', '--yes'])
  expect(server.segments).toEqual([{ id: 1, source: changed.nl, translation: changed.en }])
  expect(run.findings).toEqual([expect.stringContaining(`:3 ‹${changed.en}› warning`)])
})

test.each(formats)('the format %s shows it, as text and nothing else', { timeout: 20_000 }, async (format) => {
  const server = await fakeJudge({ judge: grumble })
  const run = await runWith(
    await project(server.url),
    ['check', '--second-opinion', '--yes', '--quiet', '--format', format],
    env,
  )
  expect([run.code, run.stderr]).toEqual([0, ''])
  if (format !== 'badge') expect(run.stdout).toContain('second-opinion')
  if (format === 'markdown') expect(run.stdout).not.toMatch(/<b>|\]\(javascript/)
})

test('a baseline knows an opinion again when the model puts it in other words', { timeout: 20_000 }, async () => {
  const said = { explanation: 'The source says closed.' }
  const judge = (segments: readonly Segment[]) => ({
    errors: segments
      .filter(({ source }) => source.includes('gesloten'))
      .map(({ id }) => judgement({ id, source: 'gesloten', target: 'open', ...said })),
  })
  const server = await fakeJudge({ judge })
  const cwd = await project(server.url)
  expect((await ask(cwd, ['--yes', '--update-baseline'])).code).toBe(0)
  said.explanation = 'Closed would be right.'
  await writeFile(path.join(cwd, '.tweeluik/opinions.jsonl'), '')
  expect((await ask(cwd, ['--yes', '--baseline'])).findings).toEqual([])
  expect(server.seen).toHaveLength(2)
})

test('a comment in the page switches it off there', { timeout: 20_000 }, async () => {
  const server = await fakeJudge({ judge: grumble })
  const cwd = await project(server.url, {
    'docs/balie.en.md': en.replace(
      'The desk',
      '<!-- tweeluik-disable-next-line second-opinion -- it is right -->\nThe desk',
    ),
  })
  expect((await ask(cwd)).findings.map((finding) => finding.replace(/ ‹.*/, ''))).toEqual([
    'docs/balie.en.md:1',
    'docs/balie.en.md:6',
  ])
})
