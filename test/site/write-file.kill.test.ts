import { fork } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'tsdown'
import { expect, test } from 'vitest'
import { temporaryProject } from './temporary-project.js'

const ROUNDS = 15
const PAGES = 12
const [dutch, english] = [
  '# Beleid\n\nBewaar niets te lang.\n'.repeat(900),
  '# Policy\n\nKeep nothing too long.\n'.repeat(900),
]

/** Writes every page of the project over and over, now in one language and then in the other. */
const writer = (module: string): string => `
import { replaceText } from ${JSON.stringify(module)}
const [project, one, other, ...files] = process.argv.slice(2)
const { readFileSync } = await import('node:fs')
const texts = [one, other].map((file) => readFileSync(file, 'utf8'))
process.send('ready')
for (let round = 0; ; round++)
  for (const file of files) {
    const now = readFileSync(file, 'utf8')
    const problem = await replaceText(project, file, now, texts[now === texts[0] ? 1 : 0])
    if (problem) throw new Error(problem.key)
  }
`

/** Lets the writer work for so many milliseconds and stops it without a warning. */
const killAfter = (script: string, args: readonly string[], milliseconds: number): Promise<NodeJS.Signals | null> =>
  new Promise((resolve, reject) => {
    const child = fork(script, args, { execArgv: [] })
    child.on('error', reject)
    child.on('exit', (_code, signal) => resolve(signal))
    child.on('message', () => setTimeout(() => child.kill('SIGKILL'), milliseconds))
  })

test('whenever the program is killed, every file is the old or the new one', { timeout: 60_000 }, async () => {
  const cwd = await temporaryProject({ 'nl.txt': dutch, 'en.txt': english })
  const [out, project] = [path.join(cwd, 'out'), path.join(cwd, 'project')]
  const entry = fileURLToPath(new URL('../../src/site/write-file.ts', import.meta.url))
  await build({
    entry: [entry],
    outDir: out,
    format: 'esm',
    config: false,
    dts: false,
    logLevel: 'silent',
    fixedExtension: true,
  })
  const script = path.join(cwd, 'writer.mjs')
  await writeFile(script, writer(pathToFileURL(path.join(out, 'write-file.mjs')).href))
  await mkdir(project)
  const files = Array.from({ length: PAGES }, (_, nth) => path.join(project, `pagina-${nth}.md`))
  for (const file of files) await writeFile(file, dutch)

  const seen = new Set<string>()
  for (let round = 0; round < ROUNDS; round++) {
    const signal = await killAfter(
      script,
      [project, ...['nl.txt', 'en.txt'].map((name) => path.join(cwd, name)), ...files],
      10 + Math.random() * 60,
    )
    expect(signal).toBe('SIGKILL')
    for (const file of files) {
      const text = await readFile(file, 'utf8')
      expect(text === dutch || text === english).toBe(true)
      seen.add(text)
    }
  }
  // Otherwise nothing was ever written and the test shows nothing.
  expect(seen.size).toBe(2)
  const others = (await readdir(project)).filter((name) => !name.startsWith('pagina-'))
  expect(others.filter((name) => !/^\.pagina-\d+\.md\.[0-9a-f]{12}\.tweeluik$/.test(name))).toEqual([])
})
