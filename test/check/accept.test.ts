import { readFile, readdir, rename, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { temporaryProject } from '../site/temporary-project.js'
import { runProgram } from './run-program.js'

// The first run loads the whole program, lexicon included.
vi.setConfig({ testTimeout: 30_000 })

const files = {
  'tweeluik.config.yaml': 'drift: { from: ledger }\n',
  'docs/prijs.md': '# Prijzen\n\nEen pas kost 30 euro per jaar.\n\nBetaal binnen 14 dagen.\n',
  'docs/prijs.en.md': '# Prices\n\nA pass costs 25 euros per year.\n\nPay within 10 days.\n',
  'docs/beleid.md': '# Beleid\n\nWij delen onze code met iedereen.\n',
  'docs/beleid.en.md': '# Policy\n\nWe share our code with everyone.\n',
}

/** `rule ‹text of the translation›`, of what is not accepted. */
async function findings(cwd: string, today?: string): Promise<string[]> {
  const { stdout } = await runProgram(cwd, ['check', '--format', 'json'], today)
  return (JSON.parse(stdout) as { findings: { rule: string; target: { text: string } }[] }).findings.map(
    ({ rule, target }) => `${rule} ‹${target.text}›`,
  )
}

async function edit(cwd: string, file: string, from: string, to: string): Promise<void> {
  const text = await readFile(path.join(cwd, file), 'utf8')
  if (!text.includes(from)) throw new Error(`"${from}" is not in ${file}`)
  await writeFile(path.join(cwd, file), text.replace(from, to))
}

const ledgerOf = (cwd: string): Promise<string> => readFile(path.join(cwd, 'tweeluik.ledger.json'), 'utf8')

const both = ['number-mismatch ‹25 euros›', 'number-mismatch ‹10›']
const acceptNumbers = ['accept', 'docs/prijs.md', '--rule', 'number-mismatch', '--reason', 'Other prices abroad']

describe('accepted findings', () => {
  test('are left out, counted, and come back when their text changes', async () => {
    const cwd = await temporaryProject(files)
    expect(await findings(cwd)).toEqual(both)
    expect(await runProgram(cwd, acceptNumbers)).toEqual({
      code: 0,
      stdout: '2 places accepted.\ntweeluik.ledger.json now holds 2 places.\n',
      stderr: '',
    })
    const check = await runProgram(cwd, ['check'])
    expect({ code: check.code, last: check.stdout.split('\n').at(-2) }).toEqual({
      code: 0,
      last: '2 pages · 2 in sync · no differences found · 2 accepted · 0.0 s',
    })
    await edit(cwd, 'docs/prijs.en.md', 'within 10', 'within  11')
    expect(await findings(cwd)).toEqual(['number-mismatch ‹11›'])
  })

  test('survive moves: of blocks, of pages, and of where the user stands', async () => {
    const cwd = await temporaryProject(files)
    await runProgram(cwd, acceptNumbers)
    for (const [file, first, last] of [
      ['docs/prijs.md', 'Een pas kost 30 euro per jaar.', 'Betaal binnen 14 dagen.'],
      ['docs/prijs.en.md', 'A pass costs 25 euros per year.', 'Pay within 10 days.'],
    ] as const)
      await edit(cwd, file, `${first}\n\n${last}`, `${last}\n\n${first}`)
    expect(await findings(cwd)).toEqual([])
    await rename(path.join(cwd, 'docs/prijs.md'), path.join(cwd, 'docs/tarief.md'))
    await rename(path.join(cwd, 'docs/prijs.en.md'), path.join(cwd, 'docs/tarief.en.md'))
    expect(await findings(cwd)).toEqual([])
    expect(await findings(path.join(cwd, 'docs'))).toEqual([])
  })

  test('come back after their last day', async () => {
    const cwd = await temporaryProject(files)
    await runProgram(cwd, [...acceptNumbers, '--until', '2026-04-30'])
    expect(await findings(cwd, '2026-04-30')).toEqual([])
    expect(await findings(cwd, '2026-05-01')).toEqual(both)
  })

  test('are written once: accepting again changes no byte', async () => {
    const cwd = await temporaryProject(files)
    await runProgram(cwd, acceptNumbers)
    const text = await ledgerOf(cwd)
    const again = await runProgram(cwd, acceptNumbers, '2026-04-15')
    expect(again.stdout).toBe('tweeluik.ledger.json stays as it is: there is nothing to add or remove.\n')
    expect(await ledgerOf(cwd)).toBe(text)
    expect((await readdir(cwd)).sort()).toEqual(['docs', 'tweeluik.config.yaml', 'tweeluik.ledger.json'])
  })

  test('are pruned when there is nothing left to accept', async () => {
    const cwd = await temporaryProject(files)
    await runProgram(cwd, acceptNumbers)
    await edit(cwd, 'docs/prijs.en.md', 'Pay within 10', 'Pay within 14')
    const dry = await runProgram(cwd, ['accept', '--prune', '--dry-run'])
    expect(dry.stdout).toBe(
      '- docs/prijs.md: number-mismatch (1x)\n1 place removed.\ntweeluik.ledger.json was not changed.\n',
    )
    const pruned = await runProgram(cwd, ['accept', '--prune'])
    expect(pruned.stdout).toBe('1 place removed.\ntweeluik.ledger.json now holds 1 place.\n')
    expect((await runProgram(cwd, ['accept', '--prune'])).stdout).toMatch(/stays as it is/)
  })
})

test('without a rule, the translation is in step, and the ledger tells later what changed since', async () => {
  const cwd = await temporaryProject(files)
  const page = async () => {
    const { stdout } = await runProgram(cwd, ['status', '--format', 'json', 'docs/beleid.md'])
    return (JSON.parse(stdout) as { pages: unknown[] }).pages
  }
  const status = (state: string, stale: number, fuzzyAndChanged: object, lastSync: unknown) => [
    {
      ...{ source: 'docs/beleid.md', target: 'docs/beleid.en.md', language: 'en', state },
      blocks: { total: 2, translated: 2, stale, missing: 0 },
      sections: { total: 1, matched: 1 },
      words: { total: stale > 0 ? 8 : 7, new: 0, ...fuzzyAndChanged },
      lastSync,
    },
  ]
  const nothing = { changed: 0, fuzzy: 0 }
  expect(await page()).toEqual(status('in-sync', 0, nothing, null))
  const accepted = await runProgram(cwd, ['accept', 'docs/beleid.md', '--dry-run'])
  expect(accepted.stdout).toBe(
    '+ docs/beleid.md: 2 blocks in step\n2 places accepted.\ntweeluik.ledger.json was not changed.\n',
  )
  await runProgram(cwd, ['accept', 'docs/beleid.md'])
  const lastSync = { commit: null, date: '2026-03-31' }
  expect(await page()).toEqual(status('in-sync', 0, nothing, lastSync))
  await edit(cwd, 'docs/beleid.md', 'met iedereen', 'niet met iedereen')
  expect(await page()).toEqual(status('stale', 1, { changed: 7, fuzzy: 0 }, lastSync))
  await runProgram(cwd, ['accept', 'docs/beleid.md'])
  expect((await page())[0]).toMatchObject({ state: 'in-sync', words: nothing })
})

describe('a ledger that is none is never overwritten', () => {
  test.each([
    { name: 'broken', text: '{"tweeluik":"ledger"', says: 'This is not JSON' },
    { name: 'in conflict', text: '<<<<<<< HEAD\n', says: 'It holds a merge conflict' },
    { name: 'of something else', text: '{"name":"site"}\n', says: 'This file belongs to something else' },
  ])('$name', async ({ text, says }) => {
    const cwd = await temporaryProject({ ...files, 'tweeluik.ledger.json': text })
    for (const argv of [acceptNumbers, ['accept', '--prune'], ['check'], ['status']]) {
      const { code, stdout, stderr } = await runProgram(cwd, argv)
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toMatch(/^tweeluik: tweeluik\.ledger\.json cannot be used\.\n/)
      expect(stderr).toContain(says)
    }
    expect(await ledgerOf(cwd)).toBe(text)
  })

  test('a link', async () => {
    const cwd = await temporaryProject({ ...files, 'elders.json': 'van iemand anders' })
    await symlink('elders.json', path.join(cwd, 'tweeluik.ledger.json'))
    expect(await runProgram(cwd, acceptNumbers)).toMatchObject({ code: 2, stdout: '' })
    expect(await readFile(path.join(cwd, 'elders.json'), 'utf8')).toBe('van iemand anders')
  })
})

test.each([
  { argv: ['accept', '--prune', 'docs'], says: '--prune cleans up the whole file' },
  { argv: ['accept', '--until', 'morgen'], says: 'morgen is not a day.' },
  { argv: ['accept', '--until', '2026-02-30'], says: '2026-02-30 is not a day.' },
  { argv: ['accept', '--until', '2026-03-30'], says: '2026-03-30 has already passed.' },
  { argv: ['accept', '--rule', 'number-mismach'], says: 'There is no rule number-mismach.' },
  { argv: ['accept', 'docs/elders.md'], says: 'No page of the site is called' },
])('wrong use: $argv', async ({ argv, says }) => {
  const { code, stdout, stderr } = await runProgram(await temporaryProject(files), argv)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(says)
})

describe('a baseline', () => {
  const update = ['check', '--update-baseline']
  const check = ['check', '--baseline']

  test('lets pass what was there and fails on what is new', async () => {
    const cwd = await temporaryProject(files)
    expect(await runProgram(cwd, update)).toMatchObject({
      code: 0,
      stderr: 'tweeluik.baseline.json now holds 2 known findings (2 added, 0 removed).\n',
    })
    expect(await runProgram(cwd, [...check, '--fail-on', 'warning'])).toMatchObject({ code: 0, stderr: '' })
    await edit(cwd, 'docs/beleid.en.md', 'everyone', 'all 50 people')
    const { code, stdout } = await runProgram(cwd, [
      ...check,
      'tweeluik.baseline.json',
      '--format',
      'json',
      '--fail-on',
      'warning',
    ])
    const report = JSON.parse(stdout) as { findings: { page: string }[]; since: unknown }
    expect({ code, pages: report.findings.map(({ page }) => page), since: report.since }).toEqual({
      code: 1,
      pages: ['docs/beleid.md'],
      since: { ref: 'tweeluik.baseline.json', known: 2, solved: 0 },
    })
  })

  test('tells what is gone, and gets tighter', async () => {
    const cwd = await temporaryProject(files)
    await runProgram(cwd, update)
    await edit(cwd, 'docs/prijs.en.md', '25', '30')
    expect(await runProgram(cwd, check)).toMatchObject({
      code: 0,
      stderr: '1 known finding is gone. Take it out of tweeluik.baseline.json with --update-baseline.\n',
    })
    expect((await runProgram(cwd, ['check', 'docs/beleid.md', '--baseline'])).stderr).toBe('')
    expect((await runProgram(cwd, update)).stderr).toBe(
      'tweeluik.baseline.json now holds 1 known findings (0 added, 1 removed).\n',
    )
    await edit(cwd, 'docs/prijs.en.md', '30', '25')
    expect((await runProgram(cwd, check)).code).toBe(1)
  })

  test('keeps what it knows of pages that were not checked', async () => {
    const cwd = await temporaryProject(files)
    await runProgram(cwd, update)
    const before = await readFile(path.join(cwd, 'tweeluik.baseline.json'), 'utf8')
    await runProgram(cwd, ['check', 'docs/beleid.md', '--update-baseline'])
    expect(await readFile(path.join(cwd, 'tweeluik.baseline.json'), 'utf8')).toBe(before)
  })

  test.each([
    { argv: check, says: 'There is no tweeluik.baseline.json with known findings yet.' },
    { argv: [...check, 'docs/prijs.md'], says: '--baseline takes a file that ends in .json, and not docs/prijs.md.' },
    { argv: [...check, 'vreemd.json'], says: 'vreemd.json cannot be used.' },
    { argv: [...update, '--baseline', 'vreemd.json'], says: 'vreemd.json cannot be used.' },
  ])('that cannot be used: $argv', async ({ argv, says }) => {
    const cwd = await temporaryProject({ ...files, 'vreemd.json': '{"name":"site"}' })
    const { code, stdout, stderr } = await runProgram(cwd, argv)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(says)
    expect(await readFile(path.join(cwd, 'vreemd.json'), 'utf8')).toBe('{"name":"site"}')
  })
})
