import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { PlanFixesOptions } from '../../src/cli/engine.js'
import type { FileChange } from '../../src/edit/types.js'
import { message } from '../../src/messages.js'
import type { FixPlan } from '../../src/report/types.js'
import { edit, finding, fixOf } from '../edit/fixes.js'
import { cleanResult } from '../report/fixed-result.js'
import { temporaryProject } from '../site/temporary-project.js'
import { runCli } from './fake-io.js'

const [before, after] = ['# Beleid\n\nLees dit.\n', '# Policy\n\nRead dit.\n']
const change = (file: string, rules: readonly string[]): FileChange => ({
  path: file,
  before,
  after,
  fixes: rules.map((rule, at) => ({ finding: finding(rule, at), fix: fixOf('safe', edit(at, at + 1, '')) })),
})
const changes = [
  change('docs/beleid.en.md', ['link-title', 'link-title', 'number-mismatch']),
  change('docs/keuzes.en.md', ['mojibake']),
]
const left = [finding('untranslated', 1), finding('name-changed', 2, [fixOf('review', edit(0, 1, ''))])]

const planOf = (root: string, part: Partial<FixPlan> = {}): FixPlan => ({
  root,
  changes,
  result: { ...cleanResult, findings: left },
  ...part,
})

const fix = (cwd: string, argv: readonly string[], plan = planOf(cwd), terminal = false) =>
  runCli(['fix', ...argv], { cwd, terminal, engine: { planFixes: () => Promise.resolve(plan) } })

const project = () => temporaryProject({ 'docs/beleid.en.md': before, 'docs/keuzes.en.md': before })

test.each(['nl', 'en'])('writes the files and tells what was done, in %s', async (ui) => {
  const cwd = await project()
  const run = await fix(cwd, ['--ui', ui])
  expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' })
  await expect(run.stdout).toMatchFileSnapshot(`../golden/fix.${ui}.txt`)
  expect(await readFile(path.join(cwd, 'docs/keuzes.en.md'), 'utf8')).toBe(after)
})

test.each(['nl', 'en'])('--dry-run gives a patch and changes nothing, in %s', async (ui) => {
  const cwd = await project()
  const run = await fix(cwd, ['--dry-run', '--ui', ui])
  expect(run.code).toBe(0)
  await expect(run.stdout).toMatchFileSnapshot('../golden/fix.dry-run.patch')
  await expect(run.stderr).toMatchFileSnapshot(`../golden/fix.dry-run.${ui}.txt`)
  expect(await readFile(path.join(cwd, 'docs/keuzes.en.md'), 'utf8')).toBe(before)
})

test('a terminal does not act on what a page holds', async () => {
  const cwd = await project()
  const hostile = { ...change('docs/beleid.en.md', ['mojibake']), after: '# Policy \u001B[2J\n\nLees dit.\r\n' }
  const { stdout } = await fix(cwd, ['--dry-run', '--no-color'], planOf(cwd, { changes: [hostile] }), true)
  expect(stdout).toContain('+# Policy ␛[2J\n')
})

test('a file that was changed in the meantime is left alone, the others are not', async () => {
  const cwd = await temporaryProject({ 'docs/beleid.en.md': `${before}Nieuw.\n`, 'docs/keuzes.en.md': before })
  const { code, stdout, stderr } = await fix(cwd, ['--quiet'])
  expect({ code, stdout, stderr }).toEqual({
    code: 2,
    stdout: 'docs/keuzes.en.md\n  1  mojibake\n',
    stderr: 'docs/beleid.en.md was changed by someone else in the meantime and has not been touched\n',
  })
})

test('a page that could not be read ends with 2', async () => {
  const cwd = await project()
  const problem = message('page.too-large', { path: 'docs/lang.md', limit: 1 })
  const result = { ...cleanResult, unread: [{ path: 'docs/lang.md', problem }] }
  expect((await fix(cwd, [], planOf(cwd, { changes: [], result }))).code).toBe(2)
})

test('nothing to fix', async () => {
  const cwd = await project()
  expect(await fix(cwd, [], planOf(cwd, { changes: [], result: cleanResult }))).toEqual({
    code: 0,
    stdout: 'There is nothing that Tweeluik can fix by itself.\n',
    stderr: '',
  })
})

test('--all asks for --yes, unless nothing is written', async () => {
  const cwd = await project()
  const { code, stderr } = await fix(cwd, ['--all'])
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr:
      'tweeluik: With --all you also take proposals that someone should look at.\n' +
      'Look at them first with tweeluik fix --all --dry-run. Take them with tweeluik fix --all --yes.\n',
  })
  expect([(await fix(cwd, ['--all', '--yes'])).code, (await fix(cwd, ['--all', '--dry-run'])).code]).toEqual([0, 0])
})

test('what is asked for is what the engine gets', async () => {
  const cwd = await project()
  const asked: PlanFixesOptions[] = []
  const planFixes = (options: PlanFixesOptions) => {
    asked.push(options)
    return Promise.resolve(planOf(cwd, { changes: [] }))
  }
  const argv = ['fix', 'docs/beleid.md', '--rule', 'link-title', '--all', '--yes', '--config', 'site.yaml']
  await runCli(argv, { cwd, engine: { planFixes } })
  expect(asked).toMatchObject([
    { cwd, paths: ['docs/beleid.md'], rules: ['link-title'], review: true, configFile: 'site.yaml' },
  ])
})
