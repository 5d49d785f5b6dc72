// How many errors that people marked in real pages are found, and how many findings are right. Pages that were looked at
// while the rules were made are told apart from the others. Prints what the scorer prints; asserts nothing.
// Usage: npm run bench:labels   (after npm run build; needs ../shared)
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'

const [site, labels, scorer] = ['corpus/nerds', 'corpus/nerds-labels', 'tools/score-labels.mjs'].map((name) =>
  path.resolve('../shared', name),
)
/** Pages whose marks were read while the rules were made. */
const SEEN = /\/(?:cloud|samenwerking)\/|CONTRIBUTING/
if (![site, labels, scorer].every(existsSync)) {
  console.log('Skipped: ../shared is not there.')
  process.exit()
}

const folder = mkdtempSync(path.join(tmpdir(), 'tweeluik-labels-'))
const run = (program, ...args) =>
  spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', maxBuffer: 2 ** 28 }).stdout
const findings = path.join(folder, 'findings.json')
writeFileSync(findings, run('bin/tweeluik.js', 'check', '--cwd', site, '--format', 'json'))
for (const [title, isWanted] of [
  ['All pages', () => true],
  ['Pages that the rules were made with', (file) => SEEN.test(file)],
  ['The other pages', (file) => !SEEN.test(file)],
]) {
  for (const name of ['errors.jsonl', 'clean.jsonl', 'debatable.jsonl']) {
    const lines = readFileSync(path.join(labels, name), 'utf8').trim().split('\n')
    writeFileSync(path.join(folder, name), lines.filter((line) => isWanted(JSON.parse(line).file)).join('\n'))
  }
  console.log(`${title}\n\n${run(scorer, findings, folder)}`)
}
rmSync(folder, { recursive: true })
