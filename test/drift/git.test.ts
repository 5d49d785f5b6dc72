import { execFileSync } from 'node:child_process'
import { mkdtempSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { alignSite } from '../../src/app/align-site.js'
import { loadSite } from '../../src/app/load-site.js'
import { openSiteHistory } from '../../src/app/site-history.js'

const nl = '# Toegang\n\nVraag toegang aan bij de beheerder. Dat duurt 5 dagen.\n\nWissel je wachtwoord elk jaar.\n'
const en = '# Access\n\nRequest access from the administrator. That takes 5 days.\n\nChange your password every year.\n'
const slower = nl.replace('5 dagen', '9 dagen')
const stale = 'Request | meaning: 5 > 9'

let folder = ''
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'tweeluik-')))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

let commits = 0
function git(cwd: string, ...argv: string[]): string {
  const date = `2025-03-01T00:00:${String(++commits % 60).padStart(2, '0')}Z`
  const who = { NAME: 'Example', EMAIL: 'example@example.org', DATE: date }
  const env = Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((role) => Object.entries(who).map(([key, value]) => [`GIT_${role}_${key}`, value])),
  )
  return execFileSync('git', ['-c', 'protocol.file.allow=always', ...argv], {
    cwd,
    env: { ...process.env, ...env, GIT_CONFIG_GLOBAL: '/dev/null' },
    stdio: ['ignore', 'pipe', 'ignore'],
    encoding: 'utf8',
  }).trim()
}

function write(cwd: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(cwd, file)), { recursive: true })
    writeFileSync(path.join(cwd, file), text)
  }
}

function commit(cwd: string, files: Readonly<Record<string, string>> = {}): string {
  write(cwd, files)
  git(cwd, 'add', '-A')
  git(cwd, 'commit', '-qm', 'Edit')
  return git(cwd, 'rev-parse', 'HEAD')
}

/** A repository with a page and its translation in the first commit. */
function start(cwd = folder): void {
  mkdirSync(cwd, { recursive: true })
  git(cwd, 'init', '-q', '-b', 'main')
  commit(cwd, { 'docs/page.md': nl, 'docs/page.en.md': en })
}

async function look(cwd = folder): Promise<{ drift: string[]; notices: string[]; pages: number }> {
  const loaded = await loadSite({ cwd, configFile: undefined, paths: [] })
  const history = await openSiteHistory(
    loaded.root,
    loaded.chosen.map(({ files }) => files),
  )
  const { drift } = await alignSite(loaded, () => undefined, history).finally(() => history.close())
  const changed = [...drift.values()].flatMap(({ blocks }) =>
    blocks.flatMap(({ target, change, words }) =>
      change === 'none' || change === 'cosmetic'
        ? []
        : [
            `${target.prose.text.slice(0, 8)}| ${change}: ${words.map(({ before, after }) => `${before} > ${after}`).join('; ')}`,
          ],
    ),
  )
  return { drift: changed, notices: history.notices.map(({ key }) => key), pages: drift.size }
}

const quiet = { drift: [], notices: [], pages: 1 }

test('a change since the translation', async () => {
  start()
  commit(folder, { 'docs/page.md': slower })
  expect(await look()).toEqual({ ...quiet, drift: [stale] })
})

describe('what does not hide it', () => {
  beforeEach(() => {
    start()
    commit(folder, { 'docs/page.md': slower })
  })

  test('both files renamed and moved', async () => {
    mkdirSync(path.join(folder, 'docs/beheer'))
    git(folder, 'mv', 'docs/page.md', 'docs/beheer/toegang.md')
    git(folder, 'mv', 'docs/page.en.md', 'docs/beheer/toegang.en.md')
    commit(folder)
    expect(await look()).toEqual({ ...quiet, drift: [stale] })
  })

  test('another layout', async () => {
    for (const language of ['nl', 'en']) mkdirSync(path.join(folder, 'docs', language))
    git(folder, 'mv', 'docs/page.md', 'docs/nl/page.md')
    git(folder, 'mv', 'docs/page.en.md', 'docs/en/page.md')
    commit(folder)
    expect(await look()).toEqual({ ...quiet, drift: [stale] })
  })

  test('a formatting commit over everything', async () => {
    commit(folder, {
      'docs/page.md': slower.replace('beheerder. Dat', 'beheerder.\nDat'),
      'docs/page.en.md': en.replace('administrator. That', 'administrator.\nThat').replaceAll('\n', '\r\n'),
    })
    expect(await look()).toEqual({ ...quiet, drift: [stale] })
  })

  test('a commit that is named in .git-blame-ignore-revs', async () => {
    const ignored = commit(folder, { 'docs/page.en.md': en.replace('That takes 5 days', 'It will take some 5 days') })
    expect((await look()).drift).toEqual([stale])
    commit(folder, { '.git-blame-ignore-revs': `# Reworded by a script\n${ignored}\n` })
    expect((await look()).drift).toEqual([stale])
  })

  test('a translation that was deleted and put back', async () => {
    rmSync(path.join(folder, 'docs/page.en.md'))
    commit(folder)
    commit(folder, { 'docs/page.en.md': en })
    expect(await look()).toEqual({ ...quiet, drift: [stale] })
  })

  test('a worktree', async () => {
    const worktree = path.join(folder, '..', `${path.basename(folder)}-worktree`)
    git(folder, 'worktree', 'add', '-q', worktree)
    expect(await look(worktree)).toEqual({ ...quiet, drift: [stale] })
    rmSync(worktree, { recursive: true })
  })

  test('a submodule', async () => {
    const site = path.join(folder, 'site')
    git(folder, 'init', '-q', site)
    git(site, 'submodule', 'add', '-q', folder, 'guidelines')
    expect(await look(site)).toEqual({ ...quiet, drift: [stale] })
  })

  test('variables that a hook sets', async () => {
    process.env['GIT_DIR'] = path.join(folder, 'elsewhere')
    try {
      expect(await look()).toEqual({ ...quiet, drift: [stale] })
    } finally {
      delete process.env['GIT_DIR']
    }
  })
})

describe('edits that are not committed', () => {
  test('of the source', async () => {
    start()
    write(folder, { 'docs/page.md': slower })
    expect(await look()).toEqual({ ...quiet, drift: [stale] })
  })

  test('of the translation, which follow the source', async () => {
    start()
    commit(folder, { 'docs/page.md': slower })
    write(folder, { 'docs/page.en.md': en.replace('5 days', '9 days') })
    expect(await look()).toEqual(quiet)
  })

  test('of both', async () => {
    start()
    write(folder, { 'docs/page.md': slower, 'docs/page.en.md': en.replace('5 days', '9 days') })
    expect(await look()).toEqual(quiet)
  })
})

describe('merges', () => {
  test('of a branch that drifted and one that did not', async () => {
    start()
    git(folder, 'checkout', '-qb', 'edit')
    commit(folder, { 'docs/page.md': slower })
    git(folder, 'checkout', '-q', 'main')
    commit(folder, { 'docs/other.md': '# Anders\n', 'docs/other.en.md': '# Other\n' })
    git(folder, 'merge', '-q', '--no-edit', 'edit')
    expect(await look()).toEqual({ ...quiet, drift: [stale], pages: 2 })
  })

  test('that bring in a translation which fell behind on its own branch', async () => {
    git(folder, 'init', '-q', '-b', 'main')
    commit(folder, { 'README.md': '# Richtlijnen\n' })
    git(folder, 'checkout', '-qb', 'translate')
    commit(folder, { 'docs/page.md': nl, 'docs/page.en.md': en })
    commit(folder, { 'docs/page.md': slower })
    git(folder, 'checkout', '-q', 'main')
    git(folder, 'merge', '-q', '--no-ff', '--no-edit', 'translate')
    expect((await look()).drift).toEqual([stale])
  })

  test('of two translations, one of which follows', async () => {
    start()
    commit(folder, { 'docs/page.md': slower })
    git(folder, 'checkout', '-qb', 'translate')
    commit(folder, { 'docs/page.en.md': en.replace('5 days', '9 days') })
    git(folder, 'checkout', '-q', 'main')
    commit(folder, { 'docs/page.en.md': en.replace('every year', 'each year') })
    git(folder, 'merge', '-q', '--no-edit', 'translate', '-X', 'ours')
    expect((await look()).drift.filter((line) => line.includes('meaning'))).toEqual([])
  })
})

describe('what git cannot tell', () => {
  test('a shallow clone says so', async () => {
    start()
    commit(folder, { 'docs/page.md': slower })
    const clone = path.join(folder, 'clone')
    git(folder, 'clone', '-q', '--depth', '1', `file://${folder}`, clone)
    expect(await look(clone)).toEqual({ ...quiet, notices: ['drift.shallow'] })
  })

  test('there is no repository', async () => {
    write(folder, { 'docs/page.md': nl, 'docs/page.en.md': en })
    expect(await look()).toEqual({ ...quiet, pages: 0 })
  })

  test('nothing has been committed', async () => {
    git(folder, 'init', '-q')
    write(folder, { 'docs/page.md': nl, 'docs/page.en.md': en })
    expect(await look()).toEqual({ ...quiet, pages: 0 })
  })

  test('there is no git', async () => {
    start()
    const before = process.env['PATH']
    process.env['PATH'] = folder
    try {
      expect(await look()).toEqual({ ...quiet, notices: ['drift.no-git'], pages: 0 })
    } finally {
      process.env['PATH'] = before
    }
  })

  test('the folder .git is not a repository', async () => {
    write(folder, { 'docs/page.md': nl, 'docs/page.en.md': en, '.git/config': '' })
    expect(await look()).toEqual({ ...quiet, pages: 0 })
  })

  test('the repository is broken', async () => {
    start()
    write(folder, { '.git/config': '[core\n' })
    expect(await look()).toEqual({ ...quiet, notices: ['drift.git-refused'], pages: 0 })
  })
})
