import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadConfig } from '../../src/config/load.js'
import { UserError } from '../../src/errors.js'
import { message } from '../../src/messages.js'

let project: string
beforeEach(async () => {
  project = await mkdtemp(path.join(tmpdir(), 'tweeluik-'))
  await mkdir(path.join(project, '.git'))
  await mkdir(path.join(project, 'docs/richtlijnen'), { recursive: true })
})
afterEach(() => rm(project, { recursive: true }))

const write = (name: string, text: string) => writeFile(path.join(project, name), text)
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error as UserError,
  )

test('no config: the defaults, and paths start from the working directory', async () => {
  const cwd = path.join(project, 'docs')
  expect(await loadConfig({ cwd })).toMatchObject({ config: { source: 'nl' }, path: undefined, root: cwd })
})

test.each(['tweeluik.config.yaml', 'tweeluik.config.yml', 'tweeluik.config.json'])('finds %s above', async (name) => {
  await write(name, name.endsWith('json') ? '{ "targets": ["fr"] }' : 'targets: [fr]\n')
  const loaded = await loadConfig({ cwd: path.join(project, 'docs/richtlijnen') })
  expect(loaded).toMatchObject({ config: { targets: ['fr'] }, path: path.join(project, name), root: project })
})

test('does not look above the project', async () => {
  await write('tweeluik.config.yaml', 'targets: [fr]')
  await mkdir(path.join(project, 'docs/.git'))
  expect((await loadConfig({ cwd: path.join(project, 'docs/richtlijnen') })).path).toBe(undefined)
})

test('a file that is asked for keeps the working directory', async () => {
  await write('docs/streng.yaml', 'drift: { from: off }')
  const loaded = await loadConfig({ cwd: project, file: 'docs/streng.yaml' })
  expect(loaded).toMatchObject({ config: { drift: { from: 'off' } }, root: project })
})

test('an empty file is no settings', async () => {
  await write('tweeluik.config.yaml', '# nog niets\n')
  expect((await loadConfig({ cwd: project })).config.targets).toEqual(['en'])
})

test('broken YAML is told with its place', async () => {
  await write('tweeluik.config.yaml', 'source: nl\ntargets: [en\nrules: {}\n')
  const error = await failure(loadConfig({ cwd: project }))
  expect(error).toBeInstanceOf(UserError)
  expect(error?.what).toMatchObject({ key: 'config.broken-yaml', values: { file: 'tweeluik.config.yaml', line: 3 } })
})

test('a file that refers to itself without end is refused', async () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]']
  for (const [one, next] of ['ab', 'bc', 'cd', 'de']) bomb.push(`${next}: &${next} [${`*${one}, `.repeat(10)}]`)
  await write('tweeluik.config.yaml', bomb.join('\n'))
  expect((await failure(loadConfig({ cwd: project })))?.what.key).toBe('config.too-many-aliases')
})

test('all problems come in one error', async () => {
  await write('tweeluik.config.yaml', 'sorce: nl\ntargets: []\n')
  const error = await failure(loadConfig({ cwd: project }))
  expect(error?.what).toEqual(message('config.problems', { file: 'tweeluik.config.yaml', count: 2 }))
  expect(error?.details).toEqual([
    message('config.unknown-key-near', { path: 'sorce', near: 'source' }),
    message('config.no-targets'),
  ])
})

test.each([['weg.yaml'], ['docs']])('%s cannot be read', async (file) => {
  expect((await failure(loadConfig({ cwd: project, file })))?.what.key).toBe('config.unreadable')
})
