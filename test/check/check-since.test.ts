import { execFileSync } from 'node:child_process'
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { checkSince } from '../../src/app/check-since.js'
import { UserError } from '../../src/errors.js'
import { temporaryProject } from '../site/temporary-project.js'

const author = ['-c', 'user.name=Redactie', '-c', 'user.email=', '-c', 'init.defaultBranch=main']
const git = (cwd: string, ...argv: readonly string[]): string =>
  execFileSync('git', [...author, ...argv], { cwd, encoding: 'utf8' })

const commit = (cwd: string): string => {
  git(cwd, 'add', '--all')
  return git(cwd, 'commit', '--quiet', '--allow-empty-message', '--message', '')
}

/** In the first commit one amount differs, and one page is fine. */
async function repository(folder = '.'): Promise<string> {
  const root = await temporaryProject({})
  git(root, 'init', '--quiet')
  await write(path.join(root, folder), {
    'docs/kosten.md': '# Kosten\n\nEen aanvraag kost 25 euro.\n',
    'docs/kosten.en.md': '# Costs\n\nA request costs 35 euros.\n',
    'docs/beleid.md': '# Beleid\n\nWij delen onze code met iedereen.\n',
    'docs/beleid.en.md': '# Policy\n\nWe share our code with everyone.\n',
  })
  commit(root)
  git(root, 'branch', 'basis')
  return root
}

async function write(root: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true })
    await writeFile(path.join(root, file), text)
  }
}

async function since(cwd: string, ref: string, paths: readonly string[] = []) {
  const options = { cwd, configFile: undefined, paths, rules: [], version: '0', now: () => 0, onProgress: () => {} }
  const { pages, findings, since } = await checkSince({ ...options, ref })
  return {
    pages: pages.map(({ source, target }) => source ?? target),
    findings: findings.map(({ rule, page }) => `${rule} ${page}`),
    since,
  }
}

const nothing = { pages: [], findings: [], since: { ref: 'basis', known: 1, solved: 0 } }

describe('what is new since a branch', { timeout: 30_000 }, () => {
  test('nothing, when nothing changed', async () => {
    expect(await since(await repository(), 'basis')).toEqual(nothing)
  })

  test('a fault that was committed, and one that was not', async () => {
    const cwd = await repository()
    await write(cwd, { 'docs/beleid.en.md': '# Policy\n\nWe share 3 parts of our code with everyone.\n' })
    commit(cwd)
    await write(cwd, { 'docs/nieuw.md': '# Nieuw\n\nDeze pagina is nieuw.\n' })
    expect(await since(cwd, 'basis')).toEqual({
      pages: ['docs/beleid.md', 'docs/nieuw.md'],
      findings: ['number-mismatch docs/beleid.md', 'page-missing docs/nieuw.md'],
      since: { ref: 'basis', known: 1, solved: 0 },
    })
  })

  test('not a fault that moved to another line', async () => {
    const cwd = await repository()
    const [nl, en] = ['# Kosten\n\nLees dit eerst.\n\n', '# Costs\n\nRead this first.\n\n']
    await write(cwd, {
      'docs/kosten.md': `${nl}Een aanvraag kost 25 euro.\n`,
      'docs/kosten.en.md': `${en}A request costs 35 euros.\n`,
    })
    expect(await since(cwd, 'basis')).toEqual({ ...nothing, pages: ['docs/kosten.md'] })
  })

  test('and what was solved', async () => {
    const cwd = await repository()
    await write(cwd, { 'docs/kosten.en.md': '# Costs\n\nA request costs 25 euros.\n' })
    const solved = { ref: 'basis', known: 0, solved: 1 }
    expect(await since(cwd, 'basis')).toEqual({ pages: ['docs/kosten.md'], findings: [], since: solved })
  })

  test('counted from where the branches parted', async () => {
    const cwd = await repository()
    git(cwd, 'checkout', '--quiet', 'basis')
    await write(cwd, { 'docs/kosten.en.md': '# Costs\n\nA request costs 25 euros.\n' })
    commit(cwd)
    git(cwd, 'checkout', '--quiet', '-')
    expect(await since(cwd, 'basis')).toEqual(nothing)
  })

  test('in a folder of the repository, and in the pages that are named', async () => {
    const root = await repository('site')
    const cwd = path.join(root, 'site')
    await write(cwd, {
      'docs/beleid.en.md': '# Policy\n\nWe share 3 parts of our code with everyone.\n',
      'docs/kosten.en.md': '# Costs\n\nA request costs 45 euros.\n',
    })
    expect(await since(cwd, 'basis', ['docs/beleid.md'])).toEqual({
      pages: ['docs/beleid.md'],
      findings: ['number-mismatch docs/beleid.md'],
      since: { ref: 'basis', known: 0, solved: 0 },
    })
  })

  test('everything, when there was no site yet', async () => {
    const root = await repository('oud')
    await rename(path.join(root, 'oud'), path.join(root, 'site'))
    expect(await since(path.join(root, 'site'), 'basis')).toEqual({
      pages: ['docs/beleid.md', 'docs/kosten.md'],
      findings: ['number-mismatch docs/kosten.md'],
      since: { ref: 'basis', known: 0, solved: 0 },
    })
  })

  test('in a shallow clone', async () => {
    const origin = await repository()
    await write(origin, { 'docs/nieuw.md': '# Nieuw\n\nDeze pagina is nieuw.\n' })
    commit(origin)
    const clone = await temporaryProject({})
    git(clone, 'clone', '--quiet', '--depth', '1', '--no-single-branch', `file://${origin}`, '.')
    const found = await since(clone, 'origin/basis')
    expect(found.findings).toEqual(['page-missing docs/nieuw.md'])
  })
})

test('touches nothing in the repository and leaves nothing behind', async () => {
  const cwd = await repository()
  const temporary = await temporaryProject({})
  vi.stubEnv('TMPDIR', temporary)
  onTestFinished(() => void vi.unstubAllEnvs())
  const state = () =>
    [['status', '--porcelain'], ['for-each-ref'], ['worktree', 'list']].map((argv) => git(cwd, ...argv))
  const before = state()
  expect((await since(cwd, 'basis')).since?.known).toBe(1)
  expect(state()).toEqual(before)
  expect(await readdir(temporary)).toEqual([])
})

test.each(['--output=beleid.md', 'weg', 'main..basis', ''])('refuses "%s", which is no commit', async (ref) => {
  const failure = await since(await repository(), ref).catch((error: unknown) => error)
  expect(failure instanceof UserError && failure.what).toEqual({ key: 'since.noCommit', values: { ref } })
})

test('says so outside a repository', async () => {
  const cwd = await temporaryProject({ 'docs/beleid.md': '# Beleid\n', 'docs/beleid.en.md': '# Policy\n' })
  const failure = await since(cwd, 'main').catch((error: unknown) => error)
  expect(failure instanceof UserError && failure.what).toEqual({ key: 'since.noRepository', values: { folder: cwd } })
})
