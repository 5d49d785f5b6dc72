import { execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { temporaryProject } from '../site/temporary-project.js'
import { runProgram } from './run-program.js'

// The first run loads the whole program, lexicon included.
vi.setConfig({ testTimeout: 30_000 })

const author = ['-c', 'user.name=Redactie', '-c', 'user.email=redactie@example.org', '-c', 'commit.gpgsign=false']

function commit(cwd: string): void {
  execFileSync('git', ['add', '-A'], { cwd })
  execFileSync('git', [...author, 'commit', '-q', '-m', 'Werk de richtlijn bij'], { cwd })
}

const nl = '# Bezwaar\n\nZo maak je bezwaar.\n\n## Termijn\n\nJe hebt zes weken.\n'
const en = '# Objection\n\nThis is how you object.\n\n## Term\n\nYou have six weeks.\n'

test.each([
  { name: 'since the translation', first: nl, severity: 'info' },
  { name: 'from the start', first: nl.replace('## T', '### T'), severity: 'warning' },
])('a heading of another level $name: $severity', async ({ first, severity }) => {
  const cwd = await temporaryProject({ 'docs/bezwaar.md': first, 'docs/bezwaar.en.md': en })
  execFileSync('git', ['init', '-q'], { cwd })
  commit(cwd)
  await writeFile(path.join(cwd, 'docs/bezwaar.md'), nl.replace('## T', '### T'))
  const { stdout } = await runProgram(cwd, ['check', '--fail-on', 'never', '--format', 'json'])
  const { findings } = JSON.parse(stdout) as { findings: { rule: string; severity: string }[] }
  expect(findings.map((finding) => `${finding.rule} ${finding.severity}`)).toEqual([`heading-level ${severity}`])
})
