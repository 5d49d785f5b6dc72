import { execFile, spawnSync } from 'node:child_process'
import { constants, existsSync } from 'node:fs'
import { access, cp, readFile, symlink } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { temporaryProject } from '../site/temporary-project.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const example = path.join(root, 'examples/guidelines')
const isBuilt = existsSync(`${root}/dist/main.js`)
if (!isBuilt) console.warn('The program is not built (npm run build): the hook of pre-commit is not run')

const preCommit = process.env['PRE_COMMIT'] ?? 'pre-commit'
const hasPreCommit = spawnSync(preCommit, ['--version']).status === 0
if (!hasPreCommit)
  console.warn('There is no pre-commit (pipx install pre-commit): the hook is run by itself, not by pre-commit')

const run = promisify(execFile)
interface Failure {
  readonly code?: number
  readonly stdout: string
}
const failureOf = (work: Promise<unknown>): Promise<Failure> =>
  work.then(
    () => ({ code: 0, stdout: '' }),
    (error: unknown) => error as Failure,
  )

test('the hook of pre-commit is a script that can be run', async () => {
  const hooks = parse(await readFile(`${root}/.pre-commit-hooks.yaml`, 'utf8')) as Readonly<Record<string, unknown>>[]
  expect(hooks.map(({ id, entry, language, pass_filenames }) => ({ id, entry, language, pass_filenames }))).toEqual([
    { id: 'tweeluik', entry: 'action/pre-commit.sh', language: 'script', pass_filenames: false },
  ])
  await access(path.join(root, 'action/pre-commit.sh'), constants.X_OK)
})

test.skipIf(!isBuilt)('the hook checks the site that it is run in', { timeout: 30_000 }, async () => {
  const hook = run(path.join(root, 'action/pre-commit.sh'), ['--ui', 'nl', '--quiet'], { cwd: example })
  const { code, stdout } = await failureOf(hook)
  expect(code).toBe(1)
  expect(stdout).toContain('docs/richtlijnen/testen.en.md')
})

/** Makes everything in a folder one commit. */
async function commitAll(cwd: string): Promise<void> {
  const author = ['-c', 'user.name=Test', '-c', 'user.email=test@localhost', '-c', 'commit.gpgsign=false']
  await run('git', ['init', '--quiet'], { cwd })
  await run('git', ['add', '--all', '--force'], { cwd })
  await run('git', [...author, 'commit', '--quiet', '--no-verify', '--message', 'Begin'], { cwd })
}

test.skipIf(!isBuilt || !hasPreCommit)('pre-commit runs the hook', { timeout: 120_000 }, async () => {
  // This repository as pre-commit has it after the first use: built.
  const hooks = await temporaryProject({})
  for (const part of ['.pre-commit-hooks.yaml', 'action', 'bin', 'dist', 'glossary', 'package.json', 'docs/nl/rules'])
    await cp(path.join(root, part), path.join(hooks, part), { recursive: true })
  await symlink(path.join(root, 'node_modules'), path.join(hooks, 'node_modules'))
  await commitAll(hooks)
  const site = await temporaryProject({})
  await cp(example, site, { recursive: true })
  await commitAll(site)
  const env = { ...process.env, LANG: 'nl_NL.UTF-8', PRE_COMMIT_HOME: await temporaryProject({}) }
  const hook = run(preCommit, ['try-repo', hooks, 'tweeluik', '--all-files', '--color', 'never'], { cwd: site, env })
  const { code, stdout } = await failureOf(hook)
  expect(code).toBe(1)
  expect(stdout).toContain('- exit code: 1')
  expect(stdout).toContain('docs/richtlijnen/testen.en.md')
})
