import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { temporaryProject } from '../site/temporary-project.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const isBuilt = existsSync(`${root}/dist/main.js`)
if (!isBuilt) console.warn('The program is not built (npm run build): the steps of the action are not run')

interface Step {
  readonly id?: string
  readonly run?: string
  readonly uses?: string
  readonly if?: string
  readonly env?: Readonly<Record<string, string>>
  readonly with?: Readonly<Record<string, string | number>>
}
interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>
  readonly runs: { readonly steps: readonly Step[] }
}
const { inputs, runs } = parse(await readFile(`${root}/action.yml`, 'utf8')) as Action
const checkStep = runs.steps.find(({ id }) => id === 'check')

describe('action.yml', () => {
  test('no input becomes part of a script', () => {
    expect(runs.steps.filter(({ run = '' }) => run.includes('${{'))).toEqual([])
  })

  test('every input is used, and none that does not exist', () => {
    const used = Array.from(JSON.stringify(runs).matchAll(/inputs\.([\w-]+)/g), ([, name]) => name)
    expect([...new Set(used)].sort()).toEqual(Object.keys(inputs).sort())
  })

  test('every script that it names is there', () => {
    const scripts = runs.steps.flatMap(({ run = '' }) => Array.from(run.matchAll(/action\/[\w.]+/g), ([name]) => name))
    expect(scripts).toEqual(['action/check.sh', 'action/comment.mjs'])
    expect(scripts.filter((script) => !existsSync(path.join(root, script)))).toEqual([])
  })
})

/** The variables of the step as the runner would make them, with these inputs. */
function variables(given: Readonly<Record<string, string>>): Record<string, string> {
  const value = (expression: string) =>
    expression.replace(/\$\{\{ inputs\.([\w-]+) \}\}/, (_, name: string) => given[name] ?? inputs[name]?.default ?? '')
  return Object.fromEntries(Object.entries(checkStep?.env ?? {}).map(([name, text]) => [name, value(text)]))
}

/** Runs the step that checks, as the runner does, on a copy of the example in the folder `site`. */
async function runCheck(given: Readonly<Record<string, string>>, files: Readonly<Record<string, string>> = {}) {
  const workspace = await temporaryProject({})
  const [temporary, output, summary] = ['runner', 'output', 'summary'].map((name) => path.join(workspace, name))
  await cp(path.join(root, 'examples/guidelines'), path.join(workspace, 'site'), { recursive: true })
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(workspace, file)), { recursive: true })
    await writeFile(path.join(workspace, file), text)
  }
  const env = {
    PATH: process.env['PATH'],
    ...variables({ 'working-directory': 'site', ...given }),
    GITHUB_ACTION_PATH: root,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    RUNNER_TEMP: temporary,
  }
  const { stdout } = await promisify(execFile)('bash', ['-c', checkStep?.run ?? ''], { cwd: workspace, env })
  const read = (file = '') => readFile(file, 'utf8').catch(() => undefined)
  const outputs = Object.fromEntries(
    (await read(output))
      ?.trim()
      .split('\n')
      .map((line) => line.split('=')) ?? [],
  )
  return {
    lines: stdout.split('\n'),
    outputs: outputs as Record<string, string>,
    summary: await read(summary),
    read,
    workspace,
  }
}

describe.skipIf(!isBuilt)('the step that checks', { timeout: 30_000 }, () => {
  test('marks, sums up and hands on the outcome', async () => {
    const { lines, outputs, summary, read } = await runCheck({})
    const result = JSON.parse((await read(outputs['json'])) ?? '')
    const sarif = JSON.parse((await read(outputs['sarif'])) ?? '')
    expect(outputs['exit-code']).toBe('1')
    expect(result.findings.length).toBeGreaterThan(10)
    expect(sarif.runs[0].results.length).toBe(result.findings.length)
    expect(summary).toBe(await read(outputs['markdown']))
    const annotations = lines.filter((line) => /^::(error|warning|notice) file=site\//.test(line))
    expect(annotations.length).toBe(result.findings.length)
  })

  test('says nothing where nobody asked', async () => {
    const { lines, summary } = await runCheck({ annotations: 'false', summary: 'false' })
    expect(summary).toBeUndefined()
    expect(lines.filter((line) => /^::(error|warning|notice)/.test(line))).toEqual([])
  })

  test('takes paths, a level and a language', async () => {
    const given = { paths: 'docs/index.md\ndocs/richtlijnen/testen.md\n', 'fail-on': 'never', language: 'nl' }
    const { outputs, summary, read } = await runCheck(given)
    const result = JSON.parse((await read(outputs['json'])) ?? '')
    expect(outputs['exit-code']).toBe('0')
    expect(result.pages.map(({ source }: { source: string }) => source)).toEqual([
      'site/docs/index.md',
      'site/docs/richtlijnen/testen.md',
    ])
    expect(summary).toContain("**2 pagina's**")
  })

  test('wrong use ends with 2 and leaves no report', async () => {
    const { outputs, lines } = await runCheck({ since: 'weg' })
    expect(outputs).toEqual({ 'exit-code': '2' })
    expect(lines.filter((line) => line.startsWith('tweeluik:')).length).toBe(1)
  })

  test.each<{ name: string; given: Record<string, string> }>([
    { name: 'a path', given: { paths: '$(touch gekraakt)\n`touch gekraakt`' } },
    { name: 'a folder', given: { 'working-directory': 'site; touch gekraakt' } },
    { name: 'an option as a path', given: { paths: '--report=json=gekraakt' } },
  ])('$name is no command', async ({ given }) => {
    const { outputs, workspace } = await runCheck(given)
    const folders = [workspace, path.join(workspace, 'site'), path.join(workspace, 'site/docs')]
    expect(folders.filter((folder) => existsSync(path.join(folder, 'gekraakt')))).toEqual([])
    expect(outputs).toEqual({ 'exit-code': '2' })
  })

  test('what a page says is no command for the runner', async () => {
    const text = '# Kop\n\n::error::overgenomen Wij delen onze code altijd met iedereen die dat wil.\n'
    const { lines } = await runCheck({}, { 'site/docs/los.md': text, 'site/docs/los.en.md': text })
    const stop = lines.findIndex((line) => line.startsWith('::stop-commands::'))
    const token = lines[stop]?.slice('::stop-commands::'.length) ?? ''
    const go = lines.indexOf(`::${token}::`)
    const isCommand = (line: string) => line.trimStart().startsWith('::')
    expect(token).toMatch(/^[\da-f-]{36}$/)
    expect(lines.slice(0, stop).filter(isCommand)).toEqual([])
    expect(lines.slice(go + 1).filter((line) => isCommand(line) && !/^::\w+ file=site\//.test(line))).toEqual([])
    expect(lines.some((line) => line.includes('overgenomen'))).toBe(true)
  })
})
