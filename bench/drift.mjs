// Measures what the program knows of changes since the translation: on the real history of the NeRDS guidelines, and on
// pages with planted changes. Prints the figures; asserts nothing.
// Usage: npm run bench:drift [-- history|planted]   (needs ../shared: the corpus and the tools that plant and score)
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../bin/tweeluik.js', import.meta.url))
const shared = fileURLToPath(new URL('../../shared', import.meta.url))
const [tools, corpus] = [path.join(shared, 'tools'), path.join(shared, 'corpus')]
if (!existsSync(path.join(corpus, 'nerds-drift.bundle'))) {
  console.log('Skipped: ../shared/corpus/nerds-drift.bundle is not there.')
  process.exit()
}

const work = mkdtempSync(path.join(os.tmpdir(), 'tweeluik-bench-'))
const wanted = process.argv.slice(2)

/** Runs a program to its end and gives what it printed. */
function run(command, argv, cwd = work) {
  const { stdout, stderr, error } = spawnSync(command, argv, { cwd, encoding: 'utf8', maxBuffer: 1 << 29 })
  if (error) throw error
  if (stderr) process.stderr.write(stderr)
  return stdout
}

const measurements = {
  history() {
    const folder = path.join(work, 'history')
    run('git', ['clone', '--quiet', '--branch', 'main', path.join(corpus, 'nerds-drift.bundle'), folder])
    const started = performance.now()
    const found = run(process.execPath, [program, 'check', '--format', 'json', '--fail-on', 'never'], folder)
    const seconds = (performance.now() - started) / 1000
    const file = path.join(work, 'history.json')
    writeFileSync(file, found)
    const gold = path.join(corpus, 'nerds-drift-gold.json')
    console.log(run(process.execPath, [path.join(tools, 'score-nerds-drift.mjs'), gold, file]).trimEnd())
    console.log(`check      ${seconds.toFixed(1)} s`)
  },
  planted() {
    const folder = path.join(work, 'planted')
    run(process.execPath, [path.join(tools, 'make-drift-bench.mjs'), folder, path.join(corpus, 'commerce-pairs')])
    const score = path.join(tools, 'score-drift.mjs')
    console.log(run(process.execPath, [score, folder, `${process.execPath} ${program}`]).trimEnd())
  },
}

try {
  for (const [name, measure] of Object.entries(measurements)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    console.log(`== ${name}`)
    measure()
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
