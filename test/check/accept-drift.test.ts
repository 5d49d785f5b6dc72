import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { temporaryProject } from '../site/temporary-project.js'
import { runProgram } from './run-program.js'

// The first run loads the whole program, lexicon included.
vi.setConfig({ testTimeout: 30_000 })

const author = ['-c', 'user.name=Redactie', '-c', 'user.email=redactie@example.org', '-c', 'commit.gpgsign=false']

function commit(cwd: string, day: string): void {
  const env = { ...process.env, GIT_AUTHOR_DATE: `${day}T12:00:00Z`, GIT_COMMITTER_DATE: `${day}T12:00:00Z` }
  execFileSync('git', ['add', '-A'], { cwd })
  execFileSync('git', [...author, 'commit', '-q', '-m', 'Werk de richtlijn bij'], { cwd, env })
}

async function edit(cwd: string, file: string, from: string, to: string): Promise<void> {
  const text = await readFile(path.join(cwd, file), 'utf8')
  if (!text.includes(from)) throw new Error(`"${from}" is not in ${file}`)
  await writeFile(path.join(cwd, file), text.replace(from, to))
}

const check = ['check', '--fail-on', 'never', '--rule', 'source-changed', '--rule', 'page-stale']

async function findings(cwd: string): Promise<{ accepted: string; rules: string[] }> {
  const { stdout } = await runProgram(cwd, [...check, '--format', 'json'])
  const summary = (await runProgram(cwd, check)).stdout.trimEnd().split('\n').join(' ')
  const { findings: found } = JSON.parse(stdout) as { findings: { rule: string }[] }
  return { accepted: /(\d+) accepted/.exec(summary)?.[1] ?? '0', rules: found.map(({ rule }) => rule) }
}

test('what changed since the translation can be accepted, until it changes again', async () => {
  const cwd = await temporaryProject({
    'docs/beleid.md': '# Beleid\n\nWij delen onze code met iedereen.\n\nVragen? Bel 14 070.\n',
    'docs/beleid.en.md': '# Policy\n\nWe share our code with everyone.\n\nQuestions? Call 14 070.\n',
  })
  execFileSync('git', ['init', '-q'], { cwd })
  commit(cwd, '2026-01-15')
  await edit(cwd, 'docs/beleid.md', 'onze code', 'onze eigen code')
  commit(cwd, '2026-02-15')
  expect(await findings(cwd)).toEqual({ accepted: '0', rules: ['source-changed'] })

  const accepted = await runProgram(cwd, ['accept', 'docs/beleid.md'])
  expect(accepted.stdout).toBe('1 place accepted.\ntweeluik.ledger.json now holds 1 place.\n')
  expect(await findings(cwd)).toEqual({ accepted: '1', rules: [] })
  expect((await runProgram(cwd, ['accept', '--prune'])).stdout).toMatch(/stays as it is/)

  const status = JSON.parse((await runProgram(cwd, ['status', '--format', 'json'])).stdout)
  expect(status.pages[0]).toMatchObject({ state: 'in-sync', words: { new: 0, changed: 0, fuzzy: 0 } })

  await edit(cwd, 'docs/beleid.md', 'met iedereen', 'niet met iedereen')
  expect(await findings(cwd)).toEqual({ accepted: '0', rules: ['source-changed'] })
})
