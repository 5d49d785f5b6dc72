// Measures the program as a user meets it: whole processes, on the bundled example and on real sites where there are
// any. Prints a Markdown table; asserts nothing, since another machine has other figures.
import { existsSync } from 'node:fs'
import os from 'node:os'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { measure } from './measure.mjs'

const RUNS = 7
const root = fileURLToPath(new URL('..', import.meta.url))
const program = fileURLToPath(new URL('../bin/tweeluik.js', import.meta.url))
const parseOnly = fileURLToPath(new URL('parse-only.mjs', import.meta.url))

const sites = [
  { name: 'examples/guidelines', folder: 'examples/guidelines' },
  { name: 'nerds', folder: '../shared/corpus/nerds' },
  { name: 'commerce-pairs', folder: '../shared/corpus/commerce-pairs' },
]
  .map(({ name, folder }) => ({ name, folder: fileURLToPath(new URL(`../${folder}`, import.meta.url)) }))
  .filter(({ folder }) => existsSync(folder))

const cases = [
  { name: 'node, nothing else', argv: ['-e', '0'] },
  { name: 'tweeluik --version', argv: [program, '--version'] },
  { name: 'tweeluik --help', argv: [program, '--help'] },
  ...sites.flatMap(({ name, folder }) => [
    { name: `parse only: ${name}`, argv: [parseOnly, folder] },
    {
      name: `tweeluik check: ${name}`,
      argv: [program, 'check', '--format', 'json', '--fail-on', 'never', '--cwd', folder],
    },
  ]),
]

console.log(
  `${new Date().toISOString().slice(0, 10)} · Node ${process.version} · ${os.cpus().length} CPUs · ${RUNS} runs\n`,
)
console.log('| what | wall, median | user + sys | peak memory |')
console.log('| --- | ---: | ---: | ---: |')
for (const { name, argv } of cases) {
  const { wall, cpu, memory, exitCode } = await measure(argv, { cwd: root, runs: RUNS })
  const note = exitCode === 0 ? '' : ` (exit code ${exitCode})`
  console.log(`| ${name}${note} | ${wall.toFixed(0)} ms | ${cpu.toFixed(0)} ms | ${(memory / 1e6).toFixed(0)} MB |`)
}
