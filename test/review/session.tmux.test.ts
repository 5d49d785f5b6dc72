import { existsSync } from 'node:fs'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test, type TestContext } from 'vitest'
import { unifiedDiff } from '../../src/report/unified-diff.js'
import { hasTmux, openTerminal, whyNoTmux } from './tmux.js'
import { Translator, type Seen } from './translator.js'

const example = fileURLToPath(new URL('../../examples/guidelines', import.meta.url))
const nerds = fileURLToPath(new URL('../../../shared/corpus/nerds', import.meta.url))

type Test = Pick<TestContext, 'onTestFinished'>

async function copyOf(site: string, { onTestFinished }: Test): Promise<string> {
  const cwd = await mkdtemp(path.join(tmpdir(), 'tweeluik-'))
  onTestFinished(() => rm(cwd, { recursive: true, force: true }))
  await cp(site, cwd, { recursive: true, filter: (file) => path.basename(file) !== '.git' })
  return cwd
}

/** Every file of a site, by path; the day is the one thing that differs from run to run. */
async function filesOf(cwd: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(cwd, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const files = await Promise.all(
    names.map(async ({ parentPath, name }) => {
      const file = path.join(parentPath, name)
      const text = await readFile(file, 'utf8')
      return [path.relative(cwd, file), text.replace(/"date":"\d{4}-\d\d-\d\d"/g, '"date":"2026-03-31"')] as const
    }),
  )
  return new Map(files.sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** Does something fitting about a finding, as a person would who knows what they want. */
async function handle({ rule, screen }: Seen, translator: Translator): Promise<void> {
  const offers = (choice: string): boolean => screen.includes(`❯ ${translator.key(choice)}  `)
  // What was done did not help: this translator does not insist.
  if (screen.includes(translator.text('review.still'))) return translator.choose('later')
  if (rule === 'name-changed') {
    await translator.choose('accept')
    await translator.offered('onlyHere')
    await translator.choose('onlyHere')
    await translator.answer('reason', 'Zo staat het ook op hun site')
  } else if (offers('fix')) {
    await translator.choose('fix')
    const next = await translator.terminal.see((text) => text !== screen && text.includes('❯'), 'what comes next')
    if (next.includes(`${translator.key('everywhere')}  `) && !/^\d+ (?:van|of) /m.test(next))
      await translator.choose('everywhere')
  } else if (rule === 'untranslated' || rule === 'source-residue') {
    await translator.choose('write')
    await translator.answer('write', 'Translated é by hand.')
  } else if (rule === 'attribute-untranslated' || rule === 'emphasis-broken') {
    await translator.choose('line')
    await translator.answer('line', ' <!-- seen -->')
  } else if (screen.includes(translator.label('fill'))) {
    await translator.choose('fill')
    await translator.answer('write', 'What was missing stands here now.')
  } else await translator.choose('later')
}

/** Every pair of language and width is for those who change the review itself. */
const isThorough = process.env['TWEELUIK_TEST_SLOW'] === '1'
const whyNotThorough = 'runs with TWEELUIK_TEST_SLOW=1'

const STEPS = 20
const BEFORE_CANCELLING = 9

/** Handles twenty findings, stops in the middle with Ctrl-C, goes on, and undoes the last two. */
async function session(site: string, { ui, columns }: Screen, context: Test) {
  const [cwd, home] = [await copyOf(site, context), await copyOf(example, context)]
  const terminal = await openTerminal(columns, columns > 100 ? 60 : 24, { XDG_STATE_HOME: path.join(home, 'state') })
  context.onTestFinished(() => terminal.close())
  const translator = new Translator(terminal, ui)
  const rules = new Set<string>()
  const snapshots: ReadonlyMap<string, string>[] = []
  let seen = await translator.start(cwd)
  for (let step = 0; step < STEPS; step++) {
    rules.add(seen.rule)
    snapshots.push(await filesOf(cwd))
    await handle(seen, translator)
    seen = await translator.finding()
    if (step !== BEFORE_CANCELLING) continue
    await terminal.press('C-c')
    expect(await translator.ended()).toBe('130')
    const again = await translator.start(cwd)
    expect({ rule: again.rule, place: placeOf(again) }).toEqual({ rule: seen.rule, place: placeOf(seen) })
    seen = again
  }
  const done = await filesOf(cwd)
  await translator.choose('undo')
  await translator.finding()
  expect(await filesOf(cwd)).toEqual(snapshots.at(-1))
  await translator.choose('undo')
  await translator.finding()
  expect(await filesOf(cwd)).toEqual(snapshots.at(-2))
  await translator.choose('quit')
  expect(await translator.ended()).toBe('0')
  return { before: await filesOf(site), done, rules }
}

/** Where the finding stands: `nl 33`. */
const placeOf = ({ screen }: Seen): string | undefined => /^ {2}nl \d+/m.exec(screen)?.[0]

interface Screen {
  readonly ui: 'nl' | 'en'
  readonly columns: number
}

const screens: readonly (Screen & { readonly always: boolean })[] = [
  { ui: 'nl', columns: 80, always: true },
  { ui: 'nl', columns: 160, always: false },
  { ui: 'en', columns: 80, always: false },
  { ui: 'en', columns: 160, always: true },
]

const changedBetween = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
  [...after.keys()].filter((file) => before.get(file) !== after.get(file))

// Most of the time a session waits for its own process, so they run side by side.
describe.skipIf(!hasTmux).concurrent(hasTmux ? 'a session at a terminal' : whyNoTmux, { timeout: 240_000 }, () => {
  test.for(screens)(
    'the bundled example, in $ui at $columns columns',
    async (screen, { skip, expect, onTestFinished }) => {
      skip(!screen.always && !isThorough, whyNotThorough)
      const { before, done, rules } = await session(example, screen, { onTestFinished })
      expect(rules.size).toBeGreaterThanOrEqual(12)
      const changes = [...done].flatMap(([file, after]) =>
        before.get(file) === after ? [] : [{ path: file, before: before.get(file) ?? '', after, fixes: [] }],
      )
      await expect(unifiedDiff(changes, { color: false, forTerminal: false })).toMatchFileSnapshot(
        '../golden/review.session.patch',
      )
    },
  )

  test.skipIf(!existsSync(nerds))(
    'a real site: the same files, whatever the language and the width',
    async ({ expect, onTestFinished }) => {
      const wanted = screens.filter(({ always }) => always || isThorough)
      const [first, ...others] = await Promise.all(wanted.map((screen) => session(nerds, screen, { onTestFinished })))
      for (const other of others) expect(other.done).toEqual(first?.done)
      const { before, done, rules } = first!
      expect(changedBetween(before, done).length).toBeGreaterThan(3)
      expect(rules.size).toBeGreaterThanOrEqual(4)
      const isOurs = (file: string): boolean => file.endsWith('.en.md') || file === 'tweeluik.ledger.json'
      expect(changedBetween(before, done).filter((file) => !isOurs(file))).toEqual([])
    },
  )
})
