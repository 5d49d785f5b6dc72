import { describe, expect, test } from 'vitest'
import { fakeDeepL } from '../translate/fake-deepl.js'
import { ask, project } from './site.js'

describe('a translation service', { timeout: 20_000 }, () => {
  const translate = (text: string) =>
    new Map([
      ['De balie is op vrijdag gesloten.', 'Our office remains shut every Friday.'],
      ['Gebruik <x id="1"></x> op de server.', 'On that machine, <x id="1"></x> has to be your choice.'],
    ]).get(text) ?? text
  const start = async (more = {}) => {
    const server = await fakeDeepL({ translate })
    return {
      server,
      cwd: await project(server.url, {}, { provider: 'deepl', model: undefined, glossary: false }, more),
    }
  }

  test('what it says very differently is info, with its own sentence; a second time nothing is sent', async () => {
    const { server, cwd } = await start({ rules: { 'second-opinion': ['info', { likeness: 25 }] } })
    const run = await ask(cwd)
    expect([run.code, run.findings]).toEqual([
      0,
      [
        'docs/balie.en.md:3 ‹The desk is open on Fridays.› info `deepl` translates this very differently (23 of 100 alike): `Our office remains shut every Friday.`',
        "docs/balie.en.md:5 ‹Use `npm ci` on the server.› info `deepl` translates this very differently (16 of 100 alike): `On that machine, 'npm ci' has to be your choice.`",
      ],
    ])
    expect(run.stderr).toMatch(/deepl is asked about 2 sentences: \d+ characters go to .*\nYou have 499,000 of 500,000/)
    expect(server.texts).toEqual(['De balie is op vrijdag gesloten.', 'Gebruik <x id="1"></x> op de server.'])
    expect((await ask(cwd)).findings).toEqual(run.findings)
    expect(server.texts).toHaveLength(2)
  })

  test('a quota that is used up: exit 3', async () => {
    const server = await fakeDeepL({ translate, used: 499_990 })
    const run = await ask(await project(server.url, {}, { provider: 'deepl', model: undefined, glossary: false }))
    expect(run.code).toBe(3)
    expect(run.stderr).toMatch(/That is not enough for all of it[^]*has been used up/)
  })
})
