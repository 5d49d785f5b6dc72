import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inspectSite, type Inspection } from '../../src/app/check.js'
import { recheckPage } from '../../src/app/recheck-page.js'
import { createMemory } from '../../src/app/site-memory.js'

const example = fileURLToPath(new URL('../../examples/guidelines', import.meta.url))
const dutch = 'docs/richtlijnen/bewaartermijnen.md'
const english = 'docs/richtlijnen/bewaartermijnen.en.md'

const memory = createMemory()
const look = (texts: ReadonlyMap<string, string> = new Map()): Promise<Inspection> =>
  inspectSite({ cwd, configFile: undefined, paths: [], rules: [], texts, memory, onProgress: () => {} })

let cwd: string
let before: Inspection
beforeAll(async () => {
  // Outside our own repository: what the past of a block says comes with the look at the whole site.
  cwd = await mkdtemp(path.join(tmpdir(), 'tweeluik-'))
  await cp(example, cwd, { recursive: true })
  before = await look()
}, 30_000)
afterAll(async () => {
  await memory.close()
  await rm(cwd, { recursive: true })
})

/** What is said of the page, and of which places in it. What other pages call it is for the whole site. */
const said = ({ findings }: Inspection): string[] =>
  findings
    .filter(({ page }) => page === dutch)
    .map(({ rule, message, source, target }) => JSON.stringify([rule, message, source, target]))
    .sort()

test.each<{ name: string; file: string; change: (text: string) => string }>([
  { name: 'nothing', file: english, change: (text) => text },
  { name: 'a number', file: english, change: (text) => text.replace('1,520', '1,250') },
  { name: 'a number of the source', file: dutch, change: (text) => text.replace('1.250', '1.350') },
  { name: 'a word in the first heading', file: english, change: (text) => text.replace(/^# .*$/m, '$& in short') },
  { name: 'a paragraph more at the end', file: dutch, change: (text) => `${text}\nBewaar ook de sleutel.\n` },
  { name: 'a paragraph less', file: english, change: (text) => text.replace(/\n\n[A-Z][^\n]+\n\n/, '\n\n') },
])('looking at one page again finds what looking at all does: $name', { timeout: 30_000 }, async ({ file, change }) => {
  const text = change(await readFile(path.join(cwd, file), 'utf8'))
  const quick = await recheckPage(before, file, text)
  expect(quick && said(quick)).toEqual(said(await look(new Map([[file, text]]))))
})

/** What people do to a page between two looks: they type and delete, here and there, and paste a line. */
const edit = fc.record({
  file: fc.constantFrom(dutch, english),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.integer({ min: 0, max: 12 }),
  typed: fc.constantFrom(
    '',
    'e',
    ' ',
    '\n',
    '\n\n',
    '#',
    '*',
    '`',
    '3',
    'niet ',
    'the the ',
    '- ',
    '](',
    '| ',
    '\n## Bewaren\n\n',
  ),
})

test('keystroke by keystroke one page again finds what looking at all does', { timeout: 120_000 }, async () => {
  const texts = new Map(
    await Promise.all(
      [dutch, english].map(async (file) => [file, await readFile(path.join(cwd, file), 'utf8')] as const),
    ),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
      const now = new Map(texts)
      let quick: Inspection | undefined = before
      for (const { file, at, removed, typed } of edits) {
        const text = now.get(file) ?? ''
        const start = Math.floor(at * text.length)
        now.set(file, text.slice(0, start) + typed + text.slice(start + removed))
        quick = quick && (await recheckPage(quick, file, now.get(file) ?? ''))
      }
      expect(quick && said(quick)).toEqual(said(await look(now)))
    }),
    { numRuns: 20 },
  )
})

test('what is no page of a pair is not looked at', async () => {
  expect(await recheckPage(before, 'mkdocs.yml', '')).toBe(undefined)
})
