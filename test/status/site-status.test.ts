import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { UserError } from '../../src/errors.js'
import { statusOfSite } from '../../src/status/site-status.js'
import { temporaryProject } from '../site/temporary-project.js'

const program = fileURLToPath(new URL('../../bin/tweeluik.js', import.meta.url))
const isBuilt = existsSync(fileURLToPath(new URL('../../dist/status-thread.js', import.meta.url)))
if (!isBuilt) console.warn('The program is not built (npm run build): the status of several threads is not tested')

const count = 450
const pages = Array.from({ length: count }, (_, index) => `docs/richtlijn-${String(index).padStart(3, '0')}`)

/** A site of several shares: every third page lacks a paragraph, every tenth its translation. */
const largeSite = () =>
  temporaryProject(
    Object.fromEntries(
      pages.flatMap((page, index) => {
        const kept = '\n\nKeep the log for 30 days.'
        const source = `# Logboek ${index}\n\nBewaar het logboek 30 dagen.\n\nWis het logboek daarna.\n`
        const target = `# Log ${index}${index % 3 === 0 ? '' : kept}\n\nDelete the log after that.\n`
        return [[`${page}.md`, source] as const, ...(index % 10 === 0 ? [] : [[`${page}.en.md`, target] as const])]
      }),
    ),
  )

const expected = pages.map((page, index) => ({
  source: `${page}.md`,
  state: index % 10 === 0 ? 'missing' : index % 3 === 0 ? 'partial' : 'in-sync',
}))

const options = (cwd: string, onProgress: (done: number, total: number) => void = () => undefined) => ({
  cwd,
  configFile: undefined,
  paths: [],
  version: '0',
  today: '2026-03-31',
  threads: 1,
  env: { XDG_CACHE_HOME: cwd },
  now: () => 0,
  onProgress,
})

test('a large site is looked at share by share', { timeout: 60_000 }, async () => {
  const heard: number[] = []
  const result = await statusOfSite(options(await largeSite(), (done) => heard.push(done)))
  expect(result.pages.map(({ source, state }) => ({ source, state }))).toEqual(expected)
  expect(heard.at(-1)).toBe(count)
})

test.skipIf(!isBuilt)('several threads find the same', { timeout: 60_000 }, async () => {
  const cwd = await largeSite()
  const env = { ...process.env, XDG_CACHE_HOME: cwd, LC_ALL: 'C' }
  const output = execFileSync(process.execPath, [program, 'status', '--format', 'json'], { cwd, env, encoding: 'utf8' })
  const found = (JSON.parse(output) as { pages: { source: string; state: string }[] }).pages
  expect(found.map(({ source, state }) => ({ source, state }))).toEqual(expected)
})

test('a ledger that cannot be used is said, and nothing else', async () => {
  const cwd = await temporaryProject({
    'docs/a.md': '# Toegang\n',
    'docs/a.en.md': '# Access\n',
    'tweeluik.ledger.json': '{',
  })
  await expect(statusOfSite(options(cwd))).rejects.toThrow(UserError)
})
