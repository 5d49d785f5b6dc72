import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { main } from '../../src/cli/main.js'
import { runProgram } from '../check/run-program.js'
import { faultySite } from '../review/project.js'
import { temporaryProject } from '../site/temporary-project.js'

test('tells what is new and what is gone, until Ctrl-C', { timeout: 30_000 }, async () => {
  const cwd = await temporaryProject(faultySite)
  const interrupted = new AbortController()
  let stdout = ''
  const watching: string[] = []
  const output = (write: (text: string) => void) => ({ isTTY: false, columns: 120, write })
  const io = {
    env: { LANG: 'en' },
    cwd,
    stdout: output((text) => (stdout += text)),
    stderr: output((text) => (text.startsWith('Watching') ? watching.push(text) : undefined)),
    now: () => 0,
    today: () => '2026-03-31',
    interruption: () => interrupted.signal,
  }
  const code = main(['check', '--watch'], io)
  const looks = async (times: number) => {
    while (watching.length < times) await wait(20)
  }
  await looks(1)
  stdout = ''
  const file = path.join(cwd, 'docs/bewaren.en.md')
  await writeFile(
    file,
    (await readFile(file, 'utf8')).replace('60 days', '30 days').replace('for advice', 'for for advice'),
  )
  await looks(2)
  interrupted.abort()
  expect(await code).toBe(130)
  expect(stdout).toMatch(/^1 new, 1 gone, \d+ in all\n {2}gone: docs\/bewaren\.en\.md:7 number-mismatch /)
  expect(stdout).toContain('repeated-word')
})

test('goes with nothing that is meant for a machine', async () => {
  const cwd = await temporaryProject(faultySite)
  const { code, stderr } = await runProgram(cwd, ['check', '--watch', '--format', 'json'])
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: 'tweeluik: --watch does not go together with --format json: it is for someone who looks on at a terminal\n',
  })
})
