import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryProject } from '../site/temporary-project.js'
import { fakeDeepL } from './fake-deepl.js'
import { config, en, env, nl, pages, read } from './objections.js'
import { runDraft } from './site.js'

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
      /characters go to 127\.0\.0\.1[^]*499,000 of 500,000/,
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
