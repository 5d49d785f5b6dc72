import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { runProgram } from '../check/run-program.js'
import { temporaryProject } from '../site/temporary-project.js'
import { fakeDeepL, fakeKey } from './fake-deepl.js'
import { runDraft } from './site.js'

const env = { DEEPL_AUTH_KEY: fakeKey }

const config = (url: string, more = ''): string =>
  `content: [{ layout: suffix, root: docs }]\ndraft: { provider: deepl, url: "${url}", retries: 0${more} }\n`

const read = (cwd: string, file: string): Promise<string> => readFile(path.join(cwd, file), 'utf8')

function commit(cwd: string, date: string): void {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Redactie', '-c', 'user.email=redactie@example.nl', ...args], {
      cwd,
      env: { ...process.env, GIT_AUTHOR_DATE: `${date}T12:00:00Z`, GIT_COMMITTER_DATE: `${date}T12:00:00Z` },
    })
  git('init', '-q')
  git('add', '-A')
  git('commit', '-qm', 'Leg vast')
}

const nl = `# Bezwaar maken

Stuur je bezwaar **binnen 30 dagen** naar [de commissie](commissie.md). Vermeld je naam en het nummer van het besluit.

De commissie leest je bezwaar. De commissie stuurt je een bevestiging. Bewaar die bevestiging goed.
`
const en = `# Making an objection

Send your objection to [the committee](commissie.en.md) **within 30 days**. State your name and the number of the decision.

The committee reads your objection. The committee sends you a confirmation. Keep that confirmation carefully.
`
const pages = {
  'docs/bezwaar.md': nl,
  'docs/bezwaar.en.md': en,
  'docs/commissie.md': '# Commissie\n\nDe commissie bestaat uit drie leden.\n',
  'docs/commissie.en.md': '# Committee\n\nThe committee consists of three members.\n',
}

describe('what is stale', { timeout: 20_000 }, () => {
  test.each([
    {
      what: 'only a number: the human translation keeps its words, and nothing is sent',
      change: (text: string) => text.replace('30 dagen', '45 dagen'),
      expected: en.replace('30 days', '45 days'),
      sent: [],
    },
    {
      what: 'one sentence of three: the other two keep their human translation',
      change: (text: string) => text.replace('stuurt je een bevestiging', 'stuurt je binnen een week een brief'),
      expected: en.replace('The committee sends you a confirmation.', 'MACHINE'),
      sent: ['De commissie stuurt je binnen een week een brief.'],
    },
    {
      what: 'a new sentence: it goes where it belongs',
      change: (text: string) => text.replace('Bewaar die', 'De secretaris ondertekent de brief altijd. Bewaar die'),
      expected: en.replace('Keep that', 'MACHINE Keep that'),
      sent: ['De secretaris ondertekent de brief altijd.'],
    },
    {
      what: 'a sentence that went: its translation goes too',
      change: (text: string) => text.replace(' De commissie stuurt je een bevestiging.', ''),
      expected: en.replace(' The committee sends you a confirmation.', ''),
      sent: [],
    },
  ])('$what', async ({ change, expected, sent }) => {
    const server = await fakeDeepL({ translate: () => 'MACHINE' })
    const cwd = await temporaryProject({ ...pages, 'tweeluik.config.yaml': config(server.url) })
    commit(cwd, '2025-01-01')
    await writeFile(path.join(cwd, 'docs/bezwaar.md'), change(nl))
    commit(cwd, '2025-02-01')
    const run = await runDraft(cwd, ['--only', 'stale', '--yes'], env)
    expect(run.code).toBe(0)
    expect(server.texts).toEqual(sent)
    expect(await read(cwd, 'docs/bezwaar.en.md')).toBe(expected)
  })
})

describe('what is still in the source language', { timeout: 20_000 }, () => {
  test('front matter, attributes, link titles and sentences, each in its own notation', async () => {
    const source = `---
title: "Bezwaar: zo werkt het"
description: Hoe je bezwaar maakt tegen een besluit van de gemeente
---

# Bezwaar: zo werkt het

Je kunt altijd bezwaar maken tegen een besluit van de gemeente. Lees de [uitleg](commissie.md "Wat de commissie voor je doet").

![Een brief die op tafel ligt](brief.png)
`
    const target = source
      .replace('# Bezwaar: zo werkt het', '# Objections: how it works')
      .replace('Lees de [uitleg](commissie.md "', 'Read the [explanation](commissie.en.md "')
    const server = await fakeDeepL({
      translate: (text) => text.replace(/^.*$/, 'The "new" text: it\'s here &amp; now'),
    })
    const cwd = await temporaryProject({
      ...pages,
      'docs/bezwaar.md': source,
      'docs/bezwaar.en.md': target,
      'tweeluik.config.yaml': config(server.url),
    })
    const run = await runDraft(cwd, ['--only', 'untranslated', '--yes'], env)
    expect(run.code).toBe(0)
    expect(await read(cwd, 'docs/bezwaar.en.md')).toBe(`---
title: "Objections: how it works"
description: "The \\"new\\" text: it's here & now"
---

# Objections: how it works

The "new" text: it's here & now Read the [explanation](commissie.en.md "The &quot;new&quot; text: it's here & now").

![The &quot;new&quot; text: it's here & now](brief.png)
`)
  })

  test('titles in the navigation of MkDocs', async () => {
    const mkdocs = `site_name: Gids
nav:
  - Wat we doen: doen.md
  - Hoe je bezwaar maakt: bezwaar.md
plugins:
  - i18n:
      docs_structure: suffix
      languages:
        - locale: nl
          default: true
          name: Nederlands
          build: true
        - locale: en
          name: English
          build: true
          nav_translations:
            Wat we doen: What we do
`
    const server = await fakeDeepL({ translate: () => 'How to object' })
    const cwd = await temporaryProject({
      ...pages,
      'docs/doen.md': '# Wat we doen\n',
      'docs/doen.en.md': '# What we do\n',
      'mkdocs.yml': mkdocs,
      'tweeluik.config.yaml': `draft: { provider: deepl, url: "${server.url}" }\n`,
    })
    const run = await runDraft(cwd, ['--yes'], env)
    expect(run.code).toBe(0)
    expect(await read(cwd, 'mkdocs.yml')).toBe(`${mkdocs}            Hoe je bezwaar maakt: How to object\n`)
  })
})

describe('what leaves this machine', { timeout: 20_000 }, () => {
  const start = async (files: Readonly<Record<string, string>> = {}, more = '') => {
    const server = await fakeDeepL()
    const all = { ...pages, 'docs/bezwaar.en.md': en.replace(/\n\nThe committee reads[^]*/, '\n'), ...files }
    const cwd = await temporaryProject({ ...all, 'tweeluik.config.yaml': config(server.url, more) })
    return { server, cwd, before: all['docs/bezwaar.en.md'] }
  }

  test('nothing without a yes', async () => {
    const { server, cwd, before } = await start()
    expect(await runDraft(cwd, [], env)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('there is no one to ask for permission') as string,
    })
    expect((await runDraft(cwd, [], env, false)).asked).toEqual([expect.stringMatching(/^Send \d+ characters to 127/)])
    expect((await runDraft(cwd, ['--estimate'], env)).stdout).toMatch(
      /characters go to 127\.0\.0\.1[^]*499000 of 500000/,
    )
    expect(server.texts).toEqual([])
    expect(await read(cwd, 'docs/bezwaar.en.md')).toBe(before)
    expect((await runDraft(cwd, [], env, true)).code).toBe(0)
    expect(server.texts).toHaveLength(3)
  })

  test.each<{ what: string; files: Readonly<Record<string, string>>; more: string }>([
    { what: 'by the page', files: { 'docs/bezwaar.md': `---\ntweeluik: no-mt\n---\n\n${nl}` }, more: '' },
    { what: 'by the configuration', files: {}, more: ', forbid: ["docs/bez*"]' },
  ])('no page for which it is forbidden $what', async ({ files, more }) => {
    const { server, cwd, before } = await start(files, more)
    const run = await runDraft(cwd, ['--yes'], env)
    expect(run.stdout).toContain('1 page may not be sent:\n  docs/bezwaar.md: Bezwaar maken')
    expect(server.texts).toEqual([])
    expect(await read(cwd, 'docs/bezwaar.en.md')).toBe(before)
  })

  test('no more than --max-characters', async () => {
    const { server, cwd } = await start({ 'docs/contact.md': '# Contact\n\nBel ons op werkdagen.\n' })
    const run = await runDraft(cwd, ['--max-characters', '40', '--yes'], env)
    expect(server.texts.join('').length).toBeLessThanOrEqual(40)
    expect(run.stdout).toContain('1 place does not fit within --max-characters:\n  docs/bezwaar.md: De commissie leest')
  })

  test('--dry-run shows a patch and writes nothing; the run after it sends nothing', async () => {
    const { server, cwd, before } = await start()
    const dry = await runDraft(cwd, ['--dry-run', '--yes'], env)
    expect(dry.stdout).toMatch(/^--- a\/docs\/bezwaar\.en\.md[^]*\n\+The /)
    expect(await read(cwd, 'docs/bezwaar.en.md')).toBe(before)
    const sent = server.texts.length
    await runDraft(cwd, [], env)
    expect(server.texts).toHaveLength(sent)
    expect(await read(cwd, 'docs/bezwaar.en.md')).not.toBe(before)
  })

  test('a key does not go to a host that only the configuration names', async () => {
    const { cwd } = await start()
    await writeFile(path.join(cwd, 'tweeluik.config.yaml'), config('https://vertaal.example.org'))
    const run = await runDraft(cwd, ['--yes'], env)
    expect(run.code).toBe(2)
    expect(run.stderr).toContain('would send the key in DEEPL_AUTH_KEY (deepl) to vertaal.example.org')
  })
})

test('what was translated before the service stopped is kept', { timeout: 20_000 }, async () => {
  let isBroken = true
  const server = await fakeDeepL({
    onTranslate: (count) => (isBroken && count > 1 ? { status: 456, json: {} } : undefined),
  })
  const cwd = await temporaryProject({
    ...pages,
    'docs/contact.md': '# Contact\n\nBel ons op werkdagen.\n',
    'docs/loket.md': '# Onze receptie\n\nKom langs bij ons loket.\n',
    'tweeluik.config.yaml': config(server.url),
  })
  const first = await runDraft(cwd, ['--yes'], env)
  expect(first.code).toBe(3)
  expect(first.stdout).toContain('docs/contact.en.md (new)')
  expect(first.stderr).toContain('has been used up')
  isBroken = false
  const sent = server.texts.length
  expect((await runDraft(cwd, ['--yes'], env)).code).toBe(0)
  expect(server.texts.slice(sent)).toEqual(['Onze receptie', 'Kom langs bij ons loket.'])
})

test('drafts are there to be reviewed until someone accepts or changes them', { timeout: 20_000 }, async () => {
  const server = await fakeDeepL()
  const cwd = await temporaryProject({
    ...pages,
    'docs/contact.md': '# Contact\n\nBel ons op werkdagen.\n\n## Adres\n\nHet adres staat op de brief.\n',
    'tweeluik.config.yaml': config(server.url, ', comment: true'),
  })
  await runDraft(cwd, ['--yes'], env)
  expect(await read(cwd, 'docs/contact.en.md')).toMatch(/^<!-- tweeluik-draft deepl 2026-03-31 -->\n\n# Contact\n/)
  const review = async () => {
    const { stdout } = await runProgram(cwd, ['check', '--rule', 'draft-unreviewed', '--format', 'json'])
    return JSON.parse(stdout).findings.map(
      (finding: { target: { text: string } }) => finding.target.text.split('\n')[0],
    )
  }
  expect(await review()).toEqual(['# Contact', '## Addres'])
  const text = await read(cwd, 'docs/contact.en.md')
  await writeFile(
    path.join(cwd, 'docs/contact.en.md'),
    text.replace(/## Addres\n\n.*/, '## Where we are\n\nYou find it in the letter.'),
  )
  expect(await review()).toEqual(['# Contact'])
  expect((await runProgram(cwd, ['accept', 'docs/contact.md'])).code).toBe(0)
  expect(await review()).toEqual([])
})

test(
  'without a key the memory of the site drafts what it can, and says what is left',
  { timeout: 20_000 },
  async () => {
    const cwd = await temporaryProject({
      ...pages,
      'docs/hulp.md': '# Bezwaar maken\n\nDe commissie leest je bezwaar.\n\nBewaar die bevestiging goed.\n',
      'docs/lunch.md': '# Kantine\n\nDe soep is op woensdag vers.\n',
      'tweeluik.config.yaml': 'content: [{ layout: suffix, root: docs }]\n',
    })
    const run = await runDraft(cwd, [])
    expect(run.code).toBe(0)
    expect(await read(cwd, 'docs/hulp.en.md')).toBe(
      '# Making an objection\n\nThe committee reads your objection.\n\nKeep that confirmation carefully.\n',
    )
    expect(run.stdout).toContain('3 sentences that were translated before')
    expect(run.stdout).toContain('No usable translation was found for 1 place:\n  docs/lunch.md: Kantine')
    expect((await runDraft(cwd, [])).stdout).toContain('Nothing was drafted.')
  },
)
