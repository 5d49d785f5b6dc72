import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryProject } from '../site/temporary-project.js'
import { runProgram } from './run-program.js'

interface Result {
  readonly code: number
  readonly stderr: string
  /** `source → target state`; `-` where there is no such page. */
  readonly pages: readonly string[]
  /** `rule page` */
  readonly findings: readonly string[]
  readonly unread: readonly string[]
}

/** Runs `tweeluik check` as in a script. What it reports is empty where it could not start. */
async function check(cwd: string, ...argv: readonly string[]): Promise<Result> {
  const { code, stdout, stderr } = await runProgram(cwd, ['check', '--format', 'json', ...argv])
  const { pages, findings, unread } = JSON.parse(stdout || '{"pages":[],"findings":[],"unread":[]}') as {
    pages: { source: string | null; target: string | null; state: string }[]
    findings: { rule: string; page: string }[]
    unread: { path: string; problem: string }[]
  }
  return {
    code,
    stderr,
    pages: pages.map(({ source, target, state }) => `${source ?? '-'} → ${target ?? '-'} ${state}`),
    findings: findings.map(({ rule, page }) => `${rule} ${page}`),
    unread: unread.map(({ problem }) => problem),
  }
}

const good = {
  '.git/HEAD': '',
  'docs/beleid.md': '# Beleid\n\nWij delen onze code met iedereen.\n',
  'docs/beleid.en.md': '# Policy\n\nWe share our code with everyone.\n',
}
const fine = { code: 0, stderr: '', pages: ['docs/beleid.md → docs/beleid.en.md in-sync'], findings: [], unread: [] }

describe('beside a page that is fine', () => {
  test.each<{ name: string; files: Record<string, string>; expected: Partial<Result> }>([
    { name: 'nothing', files: {}, expected: {} },
    {
      name: 'a page without a translation',
      files: { 'docs/los.md': '# Los\n\nAlleen hier.\n' },
      expected: { pages: [...fine.pages, 'docs/los.md → - missing'], findings: ['page-missing docs/los.md'] },
    },
    {
      name: 'a page whose authors want no translation',
      files: { 'docs/los.md': '# Los\n\n<!-- tweeluik-disable-file page-missing -- alleen Nederlands -->\n' },
      expected: { pages: [...fine.pages, 'docs/los.md → - missing'] },
    },
    {
      name: 'a translation without a page',
      files: { 'docs/wees.en.md': '# Orphan\n\nOnly here.\n' },
      expected: { pages: [...fine.pages, '- → docs/wees.en.md missing'], findings: ['page-orphan docs/wees.en.md'] },
    },
    {
      name: 'front matter that is no YAML',
      files: { 'docs/stuk.md': '---\ntitle: "Stuk\n---\n\n# Stuk\n', 'docs/stuk.en.md': '# Broken\n' },
      expected: {
        code: 1,
        pages: [...fine.pages, 'docs/stuk.md → docs/stuk.en.md in-sync'],
        findings: ['page-invalid docs/stuk.md'],
      },
    },
    {
      name: 'empty pages',
      files: { 'docs/leeg.md': '', 'docs/leeg.en.md': '\n' },
      expected: { pages: [...fine.pages, 'docs/leeg.md → docs/leeg.en.md in-sync'] },
    },
    {
      name: 'pages without headings',
      files: { 'docs/zin.md': 'Wij delen onze code.\n', 'docs/zin.en.md': 'We share our code.\n' },
      expected: { pages: [...fine.pages, 'docs/zin.md → docs/zin.en.md in-sync'] },
    },
    {
      name: 'a page that is too large',
      files: { 'docs/groot.md': 'a'.repeat(1_000_001), 'docs/groot.en.md': '# Large\n' },
      expected: { code: 2, unread: ['docs/groot.md is larger than 1 MB and was skipped'] },
    },
    {
      name: 'a page that is nested too deeply',
      files: { 'docs/diep.md': `${'> '.repeat(200)}diep\n`, 'docs/diep.en.md': '# Deep\n' },
      expected: { code: 2, unread: ['The page has more than 100 lists or quotes inside each other and was skipped'] },
    },
  ])('$name', async ({ files, expected }) => {
    expect(await check(await temporaryProject({ ...good, ...files }))).toEqual({ ...fine, ...expected })
  })

  test('a folder with the name of a page', async () => {
    const cwd = await temporaryProject(good)
    await mkdir(path.join(cwd, 'docs/map.md'))
    expect(await check(cwd)).toEqual(fine)
  })

  test('a page that is not UTF-8', async () => {
    const cwd = await temporaryProject({ ...good, 'docs/cafe.en.md': '# Café\n' })
    await writeFile(path.join(cwd, 'docs/cafe.md'), Buffer.from([0x63, 0x61, 0x66, 0xe9]))
    expect(await check(cwd)).toEqual({
      ...fine,
      code: 2,
      unread: ['docs/cafe.md is not UTF-8; save the file as UTF-8'],
    })
  })
})

describe('paths', () => {
  const files = {
    ...good,
    'docs/inkoop/los.md': '# Los\n',
    'docs/groot.md': 'a'.repeat(1_000_001),
    'docs/groot.en.md': '# Large\n',
    'tweeluik.config.yaml': 'content: [{ layout: suffix, root: docs }]\n',
  }
  const large = 'is larger than 1 MB and was skipped'

  test.each<{ name: string; cwd?: string; argv: string[]; expected: Partial<Result> }>([
    { name: 'a page, without what is wrong elsewhere', argv: ['docs/beleid.md'], expected: {} },
    { name: 'its translation', argv: ['docs/beleid.en.md'], expected: {} },
    {
      name: 'a folder',
      argv: ['docs/inkoop/'],
      expected: { pages: ['docs/inkoop/los.md → - missing'], findings: ['page-missing docs/inkoop/los.md'] },
    },
    {
      name: 'a page that cannot be read',
      argv: ['docs/groot.md'],
      expected: { code: 2, pages: [], unread: [`docs/groot.md ${large}`] },
    },
    {
      name: 'everything, from a folder below the config',
      cwd: 'docs/inkoop',
      argv: [],
      expected: {
        code: 2,
        pages: ['../beleid.md → ../beleid.en.md in-sync', 'los.md → - missing'],
        findings: ['page-missing los.md'],
        unread: [`../groot.md ${large}`],
      },
    },
    {
      name: 'this folder, below the config',
      cwd: 'docs/inkoop',
      argv: ['.'],
      expected: { pages: ['los.md → - missing'], findings: ['page-missing los.md'] },
    },
    {
      name: 'a page elsewhere',
      cwd: 'docs/inkoop',
      argv: ['../beleid.md'],
      expected: { pages: ['../beleid.md → ../beleid.en.md in-sync'] },
    },
    {
      name: 'a page that does not exist',
      argv: ['docs/beleid.md', 'docs/weg.md'],
      expected: {
        code: 2,
        pages: [],
        stderr:
          'tweeluik: No page of the site is called `docs/weg.md` or stands in that folder\nGive the path of a page or folder, seen from the working directory\n',
      },
    },
  ])('$name', async ({ cwd = '.', argv, expected }) => {
    const project = await temporaryProject(files)
    expect(await check(path.join(project, cwd), ...argv)).toEqual({ ...fine, ...expected })
  })
})

describe('levels and exit codes', () => {
  const files = { ...good, 'docs/beleid.en.md': '# Policy\n\nWij delen onze code met iedereen.\n' }
  const found = {
    ...fine,
    pages: ['docs/beleid.md → docs/beleid.en.md partial'],
    findings: ['untranslated docs/beleid.md'],
  }

  test.each<[string, string, string[], Partial<Result>]>([
    ['an error', '', [], { ...found, code: 1 }],
    ['an error that may pass', '', ['--fail-on', 'never'], found],
    ['a lower level in the config', 'rules: { untranslated: info }\n', [], found],
    ['rules that are off', 'rules: { untranslated: off, source-residue: off }\n', [], {}],
    ['only another rule', '', ['--rule', 'page-missing'], {}],
  ])('%s', async (_, config, argv, expected) => {
    const cwd = await temporaryProject({ ...files, 'tweeluik.config.yaml': `source: nl\n${config}` })
    expect(await check(cwd, ...argv)).toEqual({ ...fine, ...expected })
  })

  test.each<[string, Record<string, string>, string]>([
    ['no pages at all', {}, 'No pages found that exist in both nl and en.'],
    ['pages in one language', { 'docs/a.md': '# A\n' }, 'No pages found that exist in both nl and en.'],
    [
      'a folder that does not exist',
      { 'tweeluik.config.yaml': 'content: [{ layout: suffix, root: weg }]\n' },
      'The folder weg/ does not exist',
    ],
    [
      'a config that is no YAML',
      { 'tweeluik.config.yaml': 'source: "nl\n' },
      'tweeluik.config.yaml:2:1 is not valid YAML',
    ],
  ])('%s', async (_, project, says) => {
    const result = await check(await temporaryProject({ '.git/HEAD': '', ...project }))
    expect({ ...result, stderr: result.stderr.slice(0, says.length + 10) }).toEqual({
      ...fine,
      code: 2,
      pages: [],
      stderr: `tweeluik: ${says}`,
    })
  })
})
