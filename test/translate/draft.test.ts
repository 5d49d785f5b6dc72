import { execFileSync } from 'node:child_process'
import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { runProgram } from '../check/run-program.js'
import { temporaryProject } from '../site/temporary-project.js'
import { fakeDeepL } from './fake-deepl.js'
import { config, en, env, nl, pages, read } from './objections.js'
import { runDraft } from './site.js'

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

test('with a ledger only: a block of one sentence is drafted anew, of a longer one no one knows what changed', async () => {
  const server = await fakeDeepL({ translate: () => 'MACHINE' })
  const settings = `drift: { from: ledger }\n${config(server.url)}`
  const cwd = await temporaryProject({ ...pages, 'tweeluik.config.yaml': settings })
  expect((await runProgram(cwd, ['accept'])).code).toBe(0)
  await writeFile(path.join(cwd, 'docs/commissie.md'), pages['docs/commissie.md'].replace('drie leden', 'inwoners'))
  await writeFile(path.join(cwd, 'docs/bezwaar.md'), nl.replace('leest je bezwaar', 'weegt je bezwaar'))
  const run = await runDraft(cwd, ['--only', 'stale', '--yes'], env)
  expect(run.code).toBe(0)
  expect(server.texts).toEqual(['De commissie bestaat uit inwoners.'])
  expect(await read(cwd, 'docs/commissie.en.md')).toBe('# Committee\n\nMACHINE\n')
  expect(await read(cwd, 'docs/bezwaar.en.md')).toBe(en)
  expect(run.stdout).toContain('docs/bezwaar.md: De commissie weegt')
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
  expect(first.stdout).toContain('1 place was not drafted because the service stopped:\n  docs/loket.md: Onze receptie')
  expect(await read(cwd, 'docs/contact.en.md')).toMatch(/^# Contact\n\n\S/)
  expect(first.stderr).toContain('has been used up')
  isBroken = false
  const sent = server.texts.length
  expect((await runDraft(cwd, ['--yes'], env)).code).toBe(0)
  expect(server.texts.slice(sent)).toEqual(['Onze receptie', 'Kom langs bij ons loket.'])
})

test('Ctrl-C changes no page; what was paid for is not sent again', { timeout: 20_000 }, async () => {
  const stop = new AbortController()
  const server = await fakeDeepL({
    translate: (text) => {
      stop.abort()
      return text.toUpperCase()
    },
  })
  const files = {
    ...pages,
    'docs/contact.md': '# Contact\n\nBel ons op werkdagen.\n',
    'docs/loket.md': '# Onze receptie\n\nKom langs bij ons loket.\n',
    'tweeluik.config.yaml': config(server.url),
  }
  const cwd = await temporaryProject(files)
  const run = await runDraft(cwd, ['--yes'], env, undefined, () => stop.signal)
  expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 130, stdout: '' })
  expect(run.stderr).toContain('Stopped. No page was changed.')
  expect((await readdir(path.join(cwd, 'docs'))).sort()).toEqual([
    'bezwaar.en.md',
    'bezwaar.md',
    'commissie.en.md',
    'commissie.md',
    'contact.md',
    'loket.md',
  ])
  expect(server.texts).toEqual(['Contact', 'Bel ons op werkdagen.'])
  expect((await runDraft(cwd, ['--yes'], env)).code).toBe(0)
  expect(server.texts.slice(2)).toEqual(['Onze receptie', 'Kom langs bij ons loket.'])
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
