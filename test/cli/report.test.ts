import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import type { CheckSinceOptions } from '../../src/cli/engine.js'
import { reporters, type Format } from '../../src/report/index.js'
import { prefixPaths } from '../../src/report/prefix-paths.js'
import { fixedResult } from '../report/fixed-result.js'
import { createTranslator } from '../../src/cli/translator.js'
import { runCli } from './fake-io.js'

const translate = await createTranslator('en')
const plain = { translate, width: 80, color: false, quiet: false }

let cwd: string
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'tweeluik-'))
  onTestFinished(() => rm(cwd, { recursive: true, force: true }))
})

const read = (file: string) => readFile(join(cwd, file), 'utf8')

describe('check --report', () => {
  test('writes every report to its file, and the usual one to stdout', async () => {
    const wanted = { json: 'uit/verslag.json', junit: 'uit/verslag.xml', markdown: 'a=b.md', pretty: 'verslag.txt' }
    const argv = Object.entries(wanted).flatMap(([format, file]) => ['--report', `${format}=${file}`])
    const run = await runCli(['check', ...argv], { cwd, env: { FORCE_COLOR: '1' } })
    expect(run).toEqual({ code: 1, stdout: reporters.pretty(fixedResult, { ...plain, color: true }), stderr: '' })
    for (const [format, file] of Object.entries(wanted))
      expect(await read(file)).toBe(reporters[format as Format](fixedResult, plain))
  })

  test('goes to the folder of --cwd', async () => {
    await mkdir(join(cwd, 'site'))
    await runCli(['check', '--cwd', 'site', '--report', 'json=verslag.json'], { cwd })
    expect(await read('site/verslag.json')).toBe(reporters.json(fixedResult, plain))
  })

  test('sarif explains the rules in both languages, that of the user first', async () => {
    const { stdout } = await runCli(['check', '--format', 'sarif', '--ui', 'nl'], { cwd })
    const [{ shortDescription, help }] = JSON.parse(stdout).runs[0].tool.driver.rules
    const parts = (text: string) => text.split('\n\n')
    const [nl, en] = [await createTranslator('nl'), translate].map((say) =>
      ['report.fix.safe', 'report.noFindings', 'report.fix.review'].map((key) => say({ key, values: {} })),
    )
    expect(shortDescription).toEqual({ text: nl?.[0] })
    expect(parts(help.text)).toEqual([...(nl ?? []), ...(en ?? [])])
  })

  test('a file that cannot be written ends with 2', async () => {
    await writeFile(join(cwd, 'bestand'), '')
    const run = await runCli(['check', '--report', 'json=bestand/verslag.json'], { cwd })
    expect({ ...run, stderr: run.stderr.replace(/E[A-Z]+:.*\n/, '…') }).toEqual({
      code: 2,
      stdout: '',
      stderr: 'tweeluik: The report bestand/verslag.json cannot be written: …',
    })
  })
})

test('--path-prefix comes before every path', async () => {
  const { stdout } = await runCli(['check', '--format', 'github', '--path-prefix', 'site/'], { cwd })
  expect(stdout).toBe(reporters.github(prefixPaths(fixedResult, 'site'), plain))
})

test('--since asks for what is new', async () => {
  let asked: string | undefined
  const checkSince = ({ ref }: CheckSinceOptions) => {
    asked = ref
    return Promise.resolve({ ...fixedResult, since: { ref, known: 3, solved: 1 } })
  }
  const { stdout } = await runCli(['check', '--since', 'main', '--format', 'json'], { cwd, engine: { checkSince } })
  expect(asked).toBe('main')
  expect(JSON.parse(stdout).since).toEqual({ ref: 'main', known: 3, solved: 1 })
})

describe('report', () => {
  beforeEach(() => writeFile(join(cwd, 'resultaat.json'), reporters.json(fixedResult, plain)))

  test.each(['json', 'markdown', 'github', 'gitlab', 'junit', 'checkstyle', 'csv'] as const)(
    'renders a saved result as %s, just as check would',
    async (format) => {
      const run = await runCli(['report', 'resultaat.json', '--format', format], { cwd })
      expect(run).toEqual({ code: 0, stdout: reporters[format](fixedResult, plain), stderr: '' })
    },
  )

  test('renders sarif just as check would', async () => {
    const [saved, fresh] = await Promise.all([
      runCli(['report', 'resultaat.json', '--format', 'sarif'], { cwd }),
      runCli(['check', '--format', 'sarif'], { cwd }),
    ])
    expect(saved).toEqual({ ...fresh, code: 0 })
  })

  test('merges several, and writes to files too', async () => {
    const elsewhere = prefixPaths({ ...fixedResult, unread: [] }, 'b')
    await writeFile(join(cwd, 'tweede.json'), reporters.json(elsewhere, plain))
    const argv = ['report', 'resultaat.json', 'tweede.json', '--format', 'json', '--report', 'csv=alles.csv']
    const { code, stdout } = await runCli(argv, { cwd })
    expect(code).toBe(0)
    expect(JSON.parse(stdout).summary).toEqual({
      pages: 8,
      errors: 8,
      warnings: 2,
      infos: 14,
      words: { source: 220, target: 196 },
    })
    expect((await read('alles.csv')).match(/^(?:error|warning|info),/gm)?.length).toBe(25)
  })

  test.each([
    { file: 'weg.json', says: 'The file weg.json cannot be read.\nMake it with' },
    { file: 'kapot.json', says: 'There is no result of Tweeluik in kapot.json.\n  It is not JSON.\nMake a new' },
  ])('refuses $file', async ({ file, says }) => {
    await writeFile(join(cwd, 'kapot.json'), '{"version":')
    const { code, stdout, stderr } = await runCli(['report', file], { cwd })
    const todo = says.endsWith('new') ? ' result with' : ''
    const expected = `tweeluik: ${says}${todo}: tweeluik check --format json > result.json\n`
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: expected })
  })
})
