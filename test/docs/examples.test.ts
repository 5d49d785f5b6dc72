import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { checkSite } from '../../src/app/check.js'

const examples = new URL('../../examples/', import.meta.url)

/** The ids of the rules that report something, sorted, by the name of the file. */
async function reportedIn(site: string): Promise<Record<string, string[]>> {
  const { findings } = await checkSite({
    cwd: fileURLToPath(new URL(site, examples)),
    configFile: undefined,
    paths: [],
    rules: [],
    version: '0.0.0',
    now: () => 0,
    today: '2026-03-31',
    onProgress: () => undefined,
  })
  return byPage(findings.map(({ rule, source, target }) => ({ rule, page: (target ?? source)?.path ?? '' })))
}

/** The table of planted faults in `examples/README.md`: a rule and the pages where it should report, once each. */
async function planted(): Promise<Record<string, string[]>> {
  const readme = await readFile(new URL('README.md', examples), 'utf8')
  const rows = Array.from(readme.matchAll(/^\| `([a-z-]+)` \| ([^|]+) \|/gm), ([, rule = '', pages = '']) => ({
    rule,
    pages: Array.from(pages.matchAll(/`([^`]+)`/g), ([, page = '']) => page),
  }))
  return byPage(rows.flatMap(({ rule, pages }) => pages.map((page) => ({ rule, page }))))
}

function byPage(reports: readonly { readonly rule: string; readonly page: string }[]): Record<string, string[]> {
  const named = reports.map(({ rule, page }) => ({ rule, page: page.slice(page.lastIndexOf('/') + 1) }))
  const pages = [...new Set(named.map(({ page }) => page))].sort()
  const rulesOf = (name: string) => named.filter(({ page }) => page === name).map(({ rule }) => rule)
  return Object.fromEntries(pages.map((page) => [page, rulesOf(page).sort()]))
}

test('the faults of the example are those that its README names, and no others', async () => {
  expect(await reportedIn('guidelines/')).toEqual(await planted())
})

test('nothing is reported in the example without faults', async () => {
  expect(await reportedIn('clean/')).toEqual({})
})
