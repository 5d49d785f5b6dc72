import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { parseLedger } from '../../src/drift/ledger.js'
import { temporaryProject } from '../site/temporary-project.js'
import { allFiles } from './project.js'

const program = fileURLToPath(new URL('../../bin/tweeluik.js', import.meta.url))

/** The full number takes minutes: `TWEELUIK_KILLS=200`. */
const KILLS = Number(process.env.TWEELUIK_KILLS ?? 6)
const PAGES = 12

/** Pages with two faults: one to fix, and one to accept. */
const site: Readonly<Record<string, string>> = Object.fromEntries([
  ['tweeluik.config.yaml', 'source: nl\ntargets: [en]\ndrift: { from: off }\n'],
  [
    'answers.json',
    JSON.stringify({
      version: 1,
      answers: [
        { rule: 'repeated-word', choice: 'fix' },
        { rule: 'number-mismatch', choice: 'accept', reason: 'Een andere termijn' },
      ],
    }),
  ],
  ...Array.from({ length: PAGES }, (_, nth) => [
    [`docs/pagina-${nth}.md`, `# Termijn ${nth}\n\nReageer binnen 30 dagen op elke brief die je krijgt.\n`],
    [
      `docs/pagina-${nth}.en.md`,
      `# Time limit ${nth}\n\nRespond within 60 days to every letter that the the office gets.\n`,
    ],
  ]).flat(),
])

/** What the program makes of the pages when it is left alone. */
const isOldOrNew = (file: string, text: string): boolean =>
  text === site[file] || text === site[file]?.replace('the the', 'the')

/** Lets the program work and stops it without a warning. @returns how long it took; undefined if it was killed */
const runAndKill = (cwd: string, argv: readonly string[], after: number): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(process.execPath, [program, ...argv, '--cwd', cwd], { stdio: 'ignore' })
    const timer = setTimeout(() => child.kill('SIGKILL'), after)
    child.on('error', reject)
    child.on('exit', (_code, signal) => {
      clearTimeout(timer)
      resolve(signal === null ? performance.now() - started : undefined)
    })
  })

test.each([
  { command: 'fix', argv: ['fix', '--all', '--yes', '--rule', 'repeated-word'] },
  { command: 'review --answers', argv: ['review', '--answers', 'answers.json'] },
])('whenever $command is killed, every file is old or new', { timeout: 1_800_000 }, async ({ argv }) => {
  const cwd = await temporaryProject(site)
  const whole = (await runAndKill(cwd, argv, 60_000)) ?? 0
  const changed = Object.entries(await allFiles(cwd)).filter(([file, text]) => text !== site[file])
  expect(changed.length).toBeGreaterThanOrEqual(PAGES)
  let halfway = 0
  for (let round = 0; round < KILLS; round++) {
    await Promise.all(Object.entries(site).map(([file, text]) => writeFile(path.join(cwd, file), text)))
    await writeFile(path.join(cwd, 'tweeluik.ledger.json'), '{"tweeluik":"ledger","version":1,"entries":[\nnull]}\n')
    // Loading takes the first part of the time, in which nothing can go wrong.
    await runAndKill(cwd, argv, whole * (0.3 + 0.7 * Math.random()))
    const { 'tweeluik.ledger.json': ledger = '', ...files } = await allFiles(cwd)
    const pages = Object.entries(files).filter(([file]) => Object.hasOwn(site, file))
    expect(pages.length).toBe(Object.keys(site).length)
    expect(pages.filter(([file, text]) => !isOldOrNew(file, text))).toEqual([])
    expect(parseLedger(ledger)).toHaveProperty('entries')
    const written = pages.filter(([file, text]) => text !== site[file]).length
    if (written > 0 && written < PAGES) halfway++
  }
  // Of many kills some must have come in the middle, or nothing was shown.
  if (KILLS >= 50) expect(halfway).toBeGreaterThan(0)
})
