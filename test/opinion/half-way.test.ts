import { describe, expect, test } from 'vitest'
import { runWith } from '../translate/site.js'
import { fakeJudge, judgement, type Segment } from './fake-judge.js'
import { ask, closed, env, found, project } from './site.js'

/** Two pages share no request. */
const twoPages = {
  'docs/parkeren.md': '# Parkeren\n\nParkeer achter het gebouw.\n',
  'docs/parkeren.en.md': '# Parking\n\nPark in front of the building.\n',
}
const behind = (segments: readonly Segment[]) => ({
  errors: [
    ...closed(segments).errors,
    ...segments
      .filter(({ source }) => source.includes('achter'))
      .map(({ id }) => judgement({ id, source: 'achter', target: 'in front of' })),
  ],
})
const parked = 'docs/parkeren.en.md:3 ‹in front of› warning `toets` sees a major fault: It says something else.'

describe('half-way', { timeout: 20_000 }, () => {
  test('a service that stops: what was found is told, and only the rest is asked the next time', async () => {
    let isBroken = true
    const server = await fakeJudge({
      judge: behind,
      onRequest: (count) => (isBroken && count === 2 ? { status: 503, json: {} } : undefined),
    })
    const cwd = await project(server.url, twoPages)
    const first = await ask(cwd)
    expect([first.code, first.findings]).toEqual([3, [found]])
    expect(first.stderr).toContain('There is no answer about 2 sentences.')
    isBroken = false
    const second = await ask(cwd)
    expect([second.code, second.findings]).toEqual([0, [found, parked]])
    expect(server.segments.map(({ source }) => source)).toEqual([
      'Balie',
      'De balie is op vrijdag gesloten.',
      'Neem je legitimatie mee.',
      'Gebruik ⟦⟧ op de server.',
      'Parkeren',
      'Parkeer achter het gebouw.',
    ])
  })

  test('Ctrl-C: 130, with what was found', async () => {
    const stop = new AbortController()
    const server = await fakeJudge({
      judge: (segments) => {
        stop.abort()
        return behind(segments)
      },
    })
    const cwd = await project(server.url, twoPages)
    const first = await ask(cwd, ['--yes'], undefined, () => stop.signal)
    expect([first.code, first.findings]).toEqual([130, [found]])
    expect(server.seen).toHaveLength(1)
    expect((await ask(cwd)).findings).toEqual([found, parked])
    expect(server.seen).toHaveLength(2)
  })
})

describe('permission', { timeout: 20_000 }, () => {
  test('with no one to ask: exit 2, nothing sent, nothing on stdout', async () => {
    const server = await fakeJudge()
    const run = await runWith(await project(server.url), ['check', '--second-opinion'], env)
    expect({ code: run.code, stdout: run.stdout, sent: server.seen }).toEqual({ code: 2, stdout: '', sent: [] })
    expect(run.stderr).toMatch(/there is no one to ask for permission\nAdd --yes/)
  })

  test.each([
    { answer: true, code: 0, sent: 1, findings: [found] },
    { answer: false, code: 0, sent: 0, findings: [] },
    { answer: 'cancel' as const, code: 130, sent: 0, findings: [] },
  ])('someone answers $answer', async ({ answer, code, sent, findings }) => {
    const server = await fakeJudge({ judge: closed })
    const cwd = await project(server.url, {}, { price: { perMillion: 20 } })
    const run = await ask(cwd, [], answer)
    expect([run.code, server.seen.length, run.findings]).toEqual([code, sent, findings])
    expect(run.asked).toEqual([expect.stringMatching(/^Send 4 sentences to 127\.0\.0\.1:\d+\?$/)])
    expect(run.stderr).toContain('That costs about EUR 0.0')
  })

  test.each([
    { what: 'no provider', draft: { provider: 'memory' }, more: {}, says: 'There is no service to ask' },
    { what: 'the rule off', draft: {}, more: { rules: { 'second-opinion': 'off' } }, says: 'switches the rule' },
    { what: 'no model', draft: { model: undefined }, more: {}, says: 'does not say which model' },
  ])('$what: exit 2', async ({ draft, more, says }) => {
    const server = await fakeJudge()
    const run = await ask(await project(server.url, {}, draft, more))
    expect([run.code, server.seen]).toEqual([2, []])
    expect(run.stderr).toContain(says)
  })

  test('not while watching', async () => {
    const server = await fakeJudge()
    const run = await runWith(await project(server.url), ['check', '--second-opinion', '--watch'], env)
    expect([run.code, run.stderr]).toEqual([
      2,
      expect.stringContaining('--watch does not go together with --second-opinion'),
    ])
  })
})
