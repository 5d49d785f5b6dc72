import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { engine } from '../../src/cli/engine.js'
import { temporaryProject } from '../site/temporary-project.js'
import { runCli } from './fake-io.js'

const run = (cwd: string, ...argv: readonly string[]) => runCli(['glossary', ...argv, '--ui', 'en'], { cwd, engine })

const config = 'glossary: [terms.yaml]\n'

describe('glossary add', () => {
  test('makes a term base, and says how to use it', async () => {
    const cwd = await temporaryProject({ 'readme.txt': '' })
    expect(await run(cwd, 'add', 'wijkloket', 'neighbourhood desk', '--not', 'box office', '--note', 'Ours')).toEqual({
      code: 0,
      stdout:
        '1 term added to glossary.yaml\n' +
        'Put `glossary: [glossary.yaml]` in the configuration, and `tweeluik check` uses this term base.\n',
      stderr: '',
    })
    expect(await run(cwd, 'add', 'Wijkloket', 'district desk')).toMatchObject({
      stdout: '"Wijkloket" is in the term base already; nothing has changed.\n',
    })
    expect(await readFile(path.join(cwd, 'glossary.yaml'), 'utf8')).toBe(
      'source: nl\ntarget: en\n\nterms:\n  - { term: wijkloket, use: neighbourhood desk, not: box office, note: Ours }\n',
    )
  })

  test('makes the term base that the configuration names', async () => {
    const cwd = await temporaryProject({ 'tweeluik.config.yaml': 'glossary: [woorden/eigen.yaml]\n' })
    expect(await run(cwd, 'add', 'wijkloket', 'neighbourhood desk')).toEqual({
      code: 0,
      stdout: '1 term added to woorden/eigen.yaml\n',
      stderr: '',
    })
    expect(await readFile(path.join(cwd, 'woorden/eigen.yaml'), 'utf8')).toBe(
      'source: nl\ntarget: en\n\nterms:\n  - { term: wijkloket, use: neighbourhood desk }\n',
    )
    expect(await run(cwd, 'import', 'weg.csv')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Give the path of a term base, seen from the working directory') as string,
    })
  })

  test('leaves the rest of the term base as it is', async () => {
    const before = '# Van het team\nterms:\n  - { term:   wijk, use: district }  # vast\n'
    const cwd = await temporaryProject({ 'tweeluik.config.yaml': config, 'terms.yaml': before })
    expect(await run(cwd, 'add', 'Buurtbouw', 'Buurtbouw')).toMatchObject({ stdout: '1 term added to terms.yaml\n' })
    expect(await readFile(path.join(cwd, 'terms.yaml'), 'utf8')).toBe(`${before}names:\n  - Buurtbouw\n`)
  })
})

test('glossary find looks in both languages, the own term base first', async () => {
  const terms = 'terms:\n  - { term: buurtregisseur, use: neighbourhood coordinator, not: district overseer }\n'
  const cwd = await temporaryProject({ 'tweeluik.config.yaml': config, 'terms.yaml': terms })
  const shown = 'buurtregisseur → neighbourhood coordinator\n  wrong: district overseer\n  terms.yaml\n'
  expect(await run(cwd, 'find', 'buurtregisseurs')).toEqual({ code: 0, stdout: shown, stderr: '' })
  expect(await run(cwd, 'find', 'district overseers')).toMatchObject({ stdout: shown })
  expect(await run(cwd, 'find', 'regenboog')).toMatchObject({ stdout: '"regenboog" is not in the term base.\n' })
})

describe('glossary lint', () => {
  test.each([
    ['good: [[Het loket, The desk]]', 0, '1 terms and names, 0 problems\n'],
    [
      'bad: [[Het loket, The desk]]',
      1,
      'terms.yaml: loket: lets a bad example pass: "Het loket" → "The desk"\n1 terms and names, 1 problem\n',
    ],
  ])('with %s: exit code %i', async (example, code, stdout) => {
    const terms = `terms:\n  - { term: loket, use: desk, ${example} }\n`
    const cwd = await temporaryProject({ 'tweeluik.config.yaml': config, 'terms.yaml': terms })
    expect(await run(cwd, 'lint')).toEqual({ code, stdout, stderr: '' })
  })

  test('names what it cannot read', async () => {
    const cwd = await temporaryProject({
      'tweeluik.config.yaml': config,
      'terms.yaml': 'terms: [{ term: loket, usee: desk }]',
    })
    const { code, stderr } = await run(cwd, 'lint')
    expect([code, stderr.includes('terms.0.usee')]).toEqual([2, true])
  })
})

test('glossary import and export', async () => {
  const cwd = await temporaryProject({ 'tweeluik.config.yaml': config, 'terms.yaml': 'terms: []\n' })
  await writeFile(path.join(cwd, 'terms.yaml'), 'terms:\n  - { term: loket, use: desk }\n')
  await writeFile(path.join(cwd, 'list.tsv'), 'loket\tcounter\nwijk\tdistrict\nBuurtbouw\tBuurtbouw\n')
  expect(await run(cwd, 'import', 'list.tsv', '--format', 'deepl')).toMatchObject({
    stdout: '2 terms added to terms.yaml\n',
  })
  expect(await run(cwd, 'export', '--format', 'words')).toEqual({
    code: 0,
    stdout: 'loket:desk\nwijk:district\nBuurtbouw:Buurtbouw\n',
    stderr: '',
  })
})

describe('with a site', () => {
  const nl = '# Wijkteam\n\nHet wijkteam helpt.\n\nVraag het wijkteam.\n\nElk wijkteam telt.\n'
  const en = '# District team\n\nThe district team helps.\n\nAsk the district team.\n\nEvery district team counts.\n'
  const site = { 'docs/nl/wijk.md': nl, 'docs/en/wijk.md': en }

  test('glossary suggest proposes terms', async () => {
    const { stdout } = await run(await temporaryProject(site), 'suggest', '--format', 'yaml')
    expect(stdout).toBe(
      'source: nl\ntarget: en\n\nterms:\n  - { term: wijkteam, use: district team, status: proposed }\n',
    )
  })

  test('glossary export --format tmx gives its sentences', async () => {
    const { stdout } = await run(await temporaryProject(site), 'export', '--format', 'tmx')
    expect(stdout.match(/<seg>[^<]*/g)).toEqual([
      '<seg>Wijkteam',
      '<seg>District team',
      '<seg>Het wijkteam helpt.',
      '<seg>The district team helps.',
      '<seg>Vraag het wijkteam.',
      '<seg>Ask the district team.',
      '<seg>Elk wijkteam telt.',
      '<seg>Every district team counts.',
    ])
  })

  test('check uses the own term base', async () => {
    const files = {
      ...site,
      'tweeluik.config.yaml': config,
      'terms.yaml': 'terms:\n  - { term: wijkteam, use: neighbourhood team }\n',
    }
    const cwd = await temporaryProject(files)
    const { stdout } = await runCli(['check', '--rule', 'term-missing', '--format', 'json'], { cwd, engine })
    expect((JSON.parse(stdout).findings as { target: { text: string } }[]).map(({ target }) => target.text)).toEqual([
      'District team',
      'The district team helps.',
      'Ask the district team.',
      'Every district team counts.',
    ])
  })
})
