import { existsSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { inspectSite } from '../../src/app/check.js'
import { newFindings } from '../../src/edit/new-findings.js'
import { createMemory, type SiteMemory } from '../../src/app/site-memory.js'
import { whyCorpusIsMissing } from '../corpus.js'
import { fakeDeepL, fakeKey } from './fake-deepl.js'
import { runDraft } from './site.js'
import { chooseGaps, keptBetween, without } from './take-out.js'

const corpus = fileURLToPath(new URL('../../../shared/corpus/nerds', import.meta.url))
const isThere = existsSync(corpus)

const inspect = (cwd: string, memory: SiteMemory) =>
  inspectSite({
    cwd,
    configFile: undefined,
    paths: [],
    rules: [],
    today: '2026-03-31',
    memory,
    onProgress: () => undefined,
  })

const structural =
  /^(?:(?:section|block|sentence|page|message)-missing|(?:section|block)-extra|section-moved|heading-level|table-shape|page-invalid)$/

/** What a translation must take over from the source: headings and list marks, code, addresses. */
const skeleton = (text: string) => ({
  // A sentence that was broken off comes on one line.
  marks: text
    .trim()
    .split('\n')
    .map((line) => /^\s*(?:#+ |[-*] |\d+\. |> ?|\||!!! |```)?/.exec(line)![0])
    .filter((mark) => mark.trim() !== ''),
  code: [...text.matchAll(/`[^`\n]+`/g)].map(([code]) => code).sort(),
  // Translated pages have an address of their own.
  links: [...text.matchAll(/\]\(([^)#\s]*)/g)].map(([, url]) => url!.replace(/\.en\.md$/, '.md')).sort(),
})

describe.skipIf(!isThere)(isThere ? 'a real site' : whyCorpusIsMissing, { timeout: 180_000 }, () => {
  test('gets back what was taken out of it, each in its place and nothing else', async () => {
    const cwd = await mkdtemp(path.join(tmpdir(), 'tweeluik-'))
    onTestFinished(() => rm(cwd, { recursive: true, force: true }))
    await cp(corpus, cwd, { recursive: true, filter: (file) => path.basename(file) !== '.git' })
    // What was worked out once need not be worked out again: the test is about drafts.
    const memory = createMemory()
    onTestFinished(() => memory.close())
    const whole = await inspect(cwd, memory)
    const removed = ['algoritmen', 'cloud'].map((name) => `docs/richtlijnen/${name}/index.en.md`)
    const gaps = chooseGaps(whole.view.pairs, { sections: 5, sentences: 10, except: new Set(removed) })
    expect(gaps.map(({ what }) => what).sort()).toEqual([...Array(5).fill('section'), ...Array(10).fill('sentence')])
    const originals = new Map<string, string>()
    for (const { target } of whole.view.pairs) originals.set(target.path, target.text)
    for (const page of removed) await rm(path.join(cwd, page))
    const gapsOf = (page: string) =>
      gaps.filter((gap) => gap.path === page).sort((one, other) => one.removed.start - other.removed.start)
    for (const page of new Set(gaps.map((gap) => gap.path)))
      await writeFile(
        path.join(cwd, page),
        without(
          originals.get(page)!,
          gapsOf(page).map((gap) => gap.removed),
        ),
      )

    const server = await fakeDeepL()
    await writeFile(path.join(cwd, 'tweeluik.config.yaml'), `draft: { provider: deepl, url: "${server.url}" }\n`)
    const run = await runDraft(cwd, ['--only', 'missing', '--yes'], { DEEPL_AUTH_KEY: fakeKey })
    expect(run.code).toBe(0)

    for (const [page, original] of originals) {
      const after = await readFile(path.join(cwd, page), 'utf8')
      if (removed.includes(page)) continue
      const found = keptBetween(
        after,
        original,
        gapsOf(page).map((gap) => gap.removed),
      )
      expect(found?.map(skeleton), page).toEqual(gapsOf(page).map(({ source }) => skeleton(source)))
    }
    for (const page of removed) {
      const source = await readFile(path.join(cwd, page.replace('.en.md', '.md')), 'utf8')
      expect(skeleton(await readFile(path.join(cwd, page), 'utf8')), page).toEqual(skeleton(source))
    }

    const after = await inspect(cwd, memory)
    const faults = newFindings(whole.findings, after.findings).filter(({ rule }) => structural.test(rule))
    expect(faults.map(({ rule, source }) => [rule, source?.text])).toEqual([])
    const sent = server.texts.length
    const again = await runDraft(cwd, ['--only', 'missing', '--yes'], { DEEPL_AUTH_KEY: fakeKey })
    expect(again).toEqual({ code: 0, stdout: 'There is nothing to draft.\n', stderr: '', asked: [] })
    expect(server.texts.length).toBe(sent)
  })
})
