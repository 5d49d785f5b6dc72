import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkSite } from '../../../src/app/check.js'
import { helpOf } from '../../../src/cli/rule-help.js'
import { createTranslator } from '../../../src/cli/translator.js'
import { htmlReport } from '../../../src/report/html/html-report.js'
import type { ReportFiles } from '../../../src/report/html/types.js'
import { recordOf } from '../../../src/report/record.js'
import type { CheckResult } from '../../../src/report/types.js'
import { rules } from '../../../src/rules/index.js'
import { fixedResult } from '../fixed-result.js'
import { hostileResult } from '../hostile-result.js'
import { writeHostileSite } from './hostile-site.js'
import { elementsOf, type Element } from './parse-html.js'

const checked = (cwd: string): Promise<CheckResult> =>
  checkSite({ cwd, configFile: undefined, paths: [], rules: [], version: '1', now: () => 0, onProgress: () => {} })

async function checkedHostileSite(): Promise<CheckResult> {
  const cwd = await mkdtemp(path.join(tmpdir(), 'tweeluik-'))
  try {
    await writeHostileSite(cwd, 'every')
    return await checked(cwd)
  } finally {
    await rm(cwd, { recursive: true })
  }
}

const results: readonly { readonly name: string; readonly result: () => CheckResult | Promise<CheckResult> }[] = [
  {
    name: 'the example',
    result: () => checked(fileURLToPath(new URL('../../../examples/guidelines', import.meta.url))),
  },
  { name: 'a saved result', result: () => fixedResult },
  { name: 'a hostile result', result: () => hostileResult },
  { name: 'a hostile site', result: checkedHostileSite },
]

/** All that a page of ours consists of. */
const tags = new Set(
  [
    'html head meta title link body a header main footer p h1 h2 h3 h4 h5 h6 span ul ol li div code pre blockquote br',
    'strong em s mark ins del details summary article nav search form label input select option button output script',
    'table thead tbody tr th td svg path rect',
  ].flatMap((names) => names.split(' ')),
)

describe.each(results)('$name', { timeout: 60_000 }, ({ result }) => {
  let found: CheckResult
  let files: ReportFiles
  const pages: [string, readonly Element[]][] = []

  beforeAll(async () => {
    const translate = await createTranslator('nl')
    found = await result()
    const record = recordOf(found, translate)
    const input = { record, sides: found.sides ?? [], earlier: [{ name: 'eerder.json', record }] }
    files = htmlReport(input, { translate, rules: await helpOf(rules, translate), today: '31 maart 2026' })
    for (const [file, text] of files) if (file.endsWith('.html')) pages.push([file, elementsOf(text)])
  }, 60_000)

  test('has a file for every page, with a name that any system can hold', () => {
    expect(files.size).toBe(3 + 2 * found.pages.length)
    expect([...files.keys()].filter((file) => !/^(pages\/)?[a-z0-9_.-]{1,130}\.(html|css|svg)$/.test(file))).toEqual([])
  })

  test('all markup is ours', () => {
    const names = pages.flatMap(([, elements]) => elements.map(({ name }) => name))
    expect([...new Set(names)].filter((name) => !tags.has(name))).toEqual([])
    const attributes = pages.flatMap(([, elements]) => elements.flatMap((element) => Object.keys(element.attributes)))
    expect(attributes.filter((name) => name.startsWith('on') || name === 'style' || name === 'src')).toEqual([])
  })

  test('one script, and the policy allows no other', () => {
    for (const [, elements] of pages) {
      const scripts = elements.filter(({ name }) => name === 'script')
      const hash = createHash('sha256')
        .update(scripts[0]?.text ?? '')
        .digest('base64')
      const policy = elements.find(({ attributes }) => attributes['http-equiv'] !== undefined)?.attributes['content']
      expect(scripts.length).toBe(1)
      expect(policy).toBe(
        `default-src 'none'; style-src 'self' file:; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
      )
    }
  })

  test('every link leads somewhere, and every name is there once', () => {
    const names = new Map(
      pages.map(([file, elements]) => [file, elements.flatMap(({ attributes }) => attributes['id'] ?? [])]),
    )
    const broken = pages.flatMap(([file, elements]) =>
      elements.flatMap(({ attributes: { href } }) => {
        if (href === undefined) return []
        const [to = '', id] = href.split('#')
        const target = to === '' ? file : new URL(to, `https://voorbeeld.invalid/${file}`).pathname.slice(1)
        const isThere = files.has(target) && (id === undefined || names.get(target)?.includes(id) === true)
        return isThere ? [] : [`${file}: ${href}`]
      }),
    )
    expect(broken).toEqual([])
    for (const ids of names.values()) expect(ids.length).toBe(new Set(ids).size)
  })

  test('every finding is told once', () => {
    const cards = pages.flatMap(([, elements]) => elements.filter(({ name }) => name === 'article'))
    expect(cards.length).toBe(found.findings.length)
  })

  test('no text hides or turns another', () => {
    const hidden = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069\p{Cs}]/u
    for (const [file, text] of files) expect([file, hidden.exec(text)]).toEqual([file, null])
  })

  test('headings begin with one of level 1 and skip none', () => {
    for (const [file, elements] of pages) {
      const levels = elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []))
      expect([file, levels[0], levels.filter((level) => level === 1).length]).toEqual([file, 1, 1])
      expect([file, levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)]).toEqual([file, []])
    }
  })
})
