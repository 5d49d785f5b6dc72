import { spawn, type SpawnOptions } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }

const root = fileURLToPath(new URL('../..', import.meta.url))
const isBuilt = existsSync(`${root}/dist/main.js`)
if (!isBuilt) console.warn('The program is not built (npm run build): its tests as a process are skipped')

function run(command: string, options: SpawnOptions = {}) {
  const child = spawn('bash', ['-c', command], { cwd: root, ...options })
  let output = ''
  child.stdout?.on('data', (text: Buffer) => (output += text.toString()))
  child.stderr?.on('data', (text: Buffer) => (output += text.toString()))
  return new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      resolve({ code, output })
    })
  })
}

describe.skipIf(!isBuilt)('the program itself', { timeout: 20_000 }, () => {
  test('tells its version', async () => {
    expect(await run('node bin/tweeluik.js --version')).toEqual({ code: 0, output: `${manifest.version}\n` })
  })

  test('wrong use ends with 2, in the language of the environment', async () => {
    const output = 'tweeluik: De opdracht chek bestaat niet.\nBedoel je check?\n'
    expect(await run('LC_ALL=nl_NL.UTF-8 node bin/tweeluik.js chek')).toEqual({ code: 2, output })
  })

  test('says nothing of a reader who stops reading', async () => {
    const { output } = await run('LC_ALL=C node bin/tweeluik.js check --help | head -1')
    expect(output).toBe('Usage: tweeluik check [options] [paths...]\n')
  })

  test.skipIf(!existsSync('/dev/full'))('a report that could not be written ends with 2', async () => {
    const { code, output } = await run('node bin/tweeluik.js --help > /dev/full')
    expect({ code, output }).toEqual({ code: 2, output: 'tweeluik: ENOSPC: no space left on device, write\n' })
  })
})
