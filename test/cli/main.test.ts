import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import type { CheckSiteOptions } from '../../src/cli/engine.js'
import { formats } from '../../src/cli/formats.js'
import { UserError } from '../../src/errors.js'
import { message } from '../../src/messages.js'
import type { Site } from '../../src/site/types.js'
import { fixedResult } from '../report/fixed-result.js'
import { cleanEngine, runCli } from './fake-io.js'

test.each([[['--version']], [['-V']], [['check', '--version']]])('%j gives the version', async (argv) => {
  expect(await runCli(argv)).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' })
})

const helpScreens = (['nl', 'en'] as const).flatMap((ui) =>
  ['', 'accept', 'check', 'draft', 'fix', 'review', 'rules', 'init', 'lsp', 'report', 'status'].map((command) => ({
    ui,
    command,
  })),
)
test.each(helpScreens)('help of "$command" in $ui', async ({ ui, command }) => {
  const run = await runCli([...(command === '' ? [] : [command]), '--help', '--ui', ui])
  expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' })
  await expect(run.stdout).toMatchFileSnapshot(`../golden/help.${command || 'tweeluik'}.${ui}.txt`)
})

test('without a command there is help', async () => {
  expect(await runCli([])).toEqual(await runCli(['--help']))
})

test.each([
  { argv: ['chek'], says: 'De opdracht chek bestaat niet.\nBedoel je check?' },
  { argv: ['check', '--formt', 'json'], says: 'De optie --formt bestaat niet.\nBedoel je --format?' },
  { argv: ['check', '--zzz'], says: 'De optie --zzz bestaat niet.\nMet --help zie je wat er kan.' },
  {
    argv: ['check', '--format', 'jsn'],
    says: `"jsn" kan niet bij --format. Kies uit: ${formats.join(', ')}.\nBedoel je json?`,
  },
  {
    argv: ['check', '--report', 'serif=uit.sarif'],
    says: `"serif" kan niet bij --report. Kies uit: ${[...formats, 'html'].join(', ')}.\nBedoel je sarif?`,
  },
  {
    argv: ['check', '--report', 'sarif'],
    says: '"sarif" is niet genoeg voor --report.\nGeef een vorm en een bestand, bijvoorbeeld --report sarif=verslag.sarif',
  },
  {
    argv: ['report'],
    says: 'Het argument bestanden ontbreekt.\nMet --help zie je wat er kan.',
  },
  {
    argv: ['check', '--fail-on', 'alles'],
    says: '"alles" kan niet bij --fail-on. Kies uit: error, warning, info, never.',
  },
  { argv: ['check', '--rule', 'link-titel'], says: 'De regel link-titel bestaat niet.\nBedoel je link-title?' },
  { argv: ['rules', 'zzz'], says: 'De regel zzz bestaat niet.\nMet tweeluik rules zie je alle regels.' },
  {
    argv: ['rules', 'een', 'twee'],
    says: 'Er staan te veel argumenten in de opdracht.\nMet --help zie je wat er kan.',
  },
  { argv: ['check', '--cwd', '/bestaat/niet'], says: 'De map /bestaat/niet bestaat niet.' },
  {
    argv: ['check', '--config'],
    says: 'Bij de optie --config <bestand> ontbreekt de waarde.\nMet --help zie je wat er kan.',
  },
  { argv: ['\u001B[2J'], says: 'De opdracht ␛[2J bestaat niet.\nMet --help zie je wat er kan.' },
])('wrong use: $argv', async ({ argv, says }) => {
  const run = await runCli(argv, { env: { LANG: 'nl_NL.UTF-8' } })
  expect(run).toEqual({ code: 2, stdout: '', stderr: `tweeluik: ${says}\n` })
})

test.each([
  { failOn: 'error', code: 1 },
  { failOn: 'warning', code: 1 },
  { failOn: 'info', code: 1 },
  { failOn: 'never', code: 0 },
])('findings with --fail-on $failOn end with $code', async ({ failOn, code }) => {
  expect((await runCli(['check', '--fail-on', failOn])).code).toBe(code)
})

test.each([
  { failOn: 'error', code: 0 },
  { failOn: 'warning', code: 0 },
  { failOn: 'info', code: 1 },
])('only tips with --fail-on $failOn end with $code', async ({ failOn, code }) => {
  const findings = fixedResult.findings.filter(({ severity }) => severity === 'info')
  const engine = { checkSite: () => Promise.resolve({ ...fixedResult, findings, unread: [] }) }
  expect((await runCli(['check', '--fail-on', failOn], { engine })).code).toBe(code)
})

test.each([
  { failOn: 'error', code: 2 },
  { failOn: 'never', code: 0 },
])('a page that could not be read, with --fail-on $failOn, ends with $code', async ({ failOn, code }) => {
  const engine = { checkSite: () => Promise.resolve({ ...fixedResult, findings: [] }) }
  expect((await runCli(['check', '--fail-on', failOn], { engine })).code).toBe(code)
})

test('check hands on what it was asked', async () => {
  let asked: Partial<CheckSiteOptions> = {}
  const checkSite = ({ cwd, configFile, paths, rules, version }: CheckSiteOptions) => {
    asked = { cwd, configFile, paths, rules, version }
    return Promise.resolve(fixedResult)
  }
  const rules = ['--rule', 'link-title', '--rule', 'number-mismatch']
  await runCli(['check', 'docs', 'over.md', '--config', 'eigen.yaml', ...rules], { engine: { checkSite } })
  expect(asked).toEqual({
    cwd: '/site',
    configFile: 'eigen.yaml',
    paths: ['docs', 'over.md'],
    rules: ['link-title', 'number-mismatch'],
    version: manifest.version,
  })
})

test('json is all that stands on stdout', async () => {
  const { stdout, stderr } = await runCli(['check', '--format', 'json'], { terminal: true, tick: 200 })
  expect(JSON.parse(stdout).summary.pages).toBe(4)
  expect(stderr).toBe('')
})

test.each([
  { name: 'a terminal', env: {}, argv: [], colored: true },
  { name: 'NO_COLOR', env: { NO_COLOR: '1' }, argv: [], colored: false },
  { name: 'an empty NO_COLOR', env: { NO_COLOR: '' }, argv: [], colored: true },
  { name: 'NO_COLOR over FORCE_COLOR', env: { NO_COLOR: '1', FORCE_COLOR: '1' }, argv: [], colored: false },
  { name: 'a dumb terminal', env: { TERM: 'dumb' }, argv: [], colored: false },
  { name: '--no-color', env: { FORCE_COLOR: '1' }, argv: ['--no-color'], colored: false },
])('colour at $name: $colored', async ({ env, argv, colored }) => {
  for (const command of [['check'], ['rules'], ['check', '--help']]) {
    const { stdout } = await runCli([...command, ...argv], { env, terminal: true })
    expect(stdout.includes('\u001B[')).toBe(colored)
  }
})

test.each([
  { name: 'a script', env: {}, colored: false },
  { name: 'FORCE_COLOR', env: { FORCE_COLOR: '1' }, colored: true },
  { name: 'FORCE_COLOR=0', env: { FORCE_COLOR: '0' }, colored: false },
])('colour without a terminal, $name: $colored', async ({ env, colored }) => {
  const { stdout } = await runCli(['check'], { env })
  expect(stdout.includes('\u001B[')).toBe(colored)
})

const threePages = {
  checkSite: ({ onProgress }: CheckSiteOptions) => {
    for (const done of [1, 2, 3]) onProgress(done, 3)
    return Promise.resolve(fixedResult)
  },
}

test('a slow check counts pages on a terminal, and wipes the count', async () => {
  const { stderr } = await runCli(['check'], { terminal: true, tick: 200, engine: threePages })
  expect(stderr).toBe('\r\u001B[KPage 2 of 3\r\u001B[KPage 3 of 3\r\u001B[K')
})

test.each([
  { name: 'a quick check', argv: ['check'], terminal: true, tick: 50 },
  { name: 'a script', argv: ['check'], terminal: false, tick: 200 },
  { name: '--quiet', argv: ['check', '--quiet'], terminal: true, tick: 200 },
])('$name counts nothing', async ({ argv, terminal, tick }) => {
  expect((await runCli(argv, { terminal, tick, engine: threePages })).stderr).toBe('')
})

test('a clean site with --quiet says nothing', async () => {
  expect(await runCli(['check', '-q'], { engine: cleanEngine })).toEqual({ code: 0, stdout: '', stderr: '' })
})

test('a fault of the user: what, which, what to do, and its own exit code', async () => {
  const details = [message('cli.unknownRule', { rule: 'a' }), message('cli.unknownRule', { rule: 'b' })]
  const fault = new UserError(message('cli.tooMany'), message('cli.seeHelp'), 3, { details })
  const run = await runCli(['check'], { engine: { checkSite: () => Promise.reject(fault) } })
  expect(run).toEqual({
    code: 3,
    stdout: '',
    stderr:
      'tweeluik: There are too many arguments.\n  There is no rule a.\n  There is no rule b.\nUse --help to see what is possible.\n',
  })
})

test('a fault of ours shows its stack to those who ask', async () => {
  const engine = { checkSite: () => Promise.reject(new Error('boom', { cause: new Error('spark') })) }
  const run = await runCli(['check'], { engine })
  expect(run.code).toBe(2)
  expect(run.stderr).toMatch(/^tweeluik: Something went wrong in Tweeluik itself: boom\nPlease report this: .*\n$/)
  const debug = await runCli(['check'], { engine, env: { TWEELUIK_DEBUG: '1' } })
  expect(debug.stderr).toMatch(/Error: boom\n {4}at [^]*Error: spark\n {4}at /)
})

test.each(['nl', 'en'])('the list of rules in %s', async (ui) => {
  const { code, stdout } = await runCli(['rules', '--ui', ui])
  expect(code).toBe(0)
  await expect(stdout).toMatchFileSnapshot(`../golden/rules.${ui}.txt`)
})

test.each(['nl', 'en'])('one rule explained in %s', async (ui) => {
  const { code, stdout } = await runCli(['rules', 'link-title', '--ui', ui])
  expect(code).toBe(0)
  await expect(stdout).toMatchFileSnapshot(`../golden/rules.link-title.${ui}.txt`)
})

test('init writes a config once, and leaves an existing one alone', async () => {
  const cwd = await mkdtemp(join(tmpdir(), 'tweeluik-'))
  onTestFinished(() => rm(cwd, { recursive: true }))
  const site: Site = {
    name: 'Afspraken',
    root: 'docs',
    description: message('report.pages', { count: 2 }),
    dialect: 'mkdocs',
    slugs: 'python-markdown',
    source: 'nl',
    targets: ['en', 'de'],
    pages: [],
    catalogs: [],
    navigation: new Map(),
  }
  const engine = { detectSite: () => Promise.resolve(site) }
  const first = await runCli(['init', '--cwd', cwd, '--ui', 'nl'], { engine })
  expect(first).toEqual({
    code: 0,
    stdout: 'tweeluik.config.yaml staat klaar. Controleer nu je site: tweeluik check\n',
    stderr: '',
  })
  const written = await readFile(join(cwd, 'tweeluik.config.yaml'), 'utf8')
  await expect(written).toMatchFileSnapshot('../golden/init.nl.yaml')

  const again = await runCli(['init', '--cwd', cwd], { engine })
  expect(again.code).toBe(2)
  expect(await readFile(join(cwd, 'tweeluik.config.yaml'), 'utf8')).toBe(written)
})
