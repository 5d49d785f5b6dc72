import { expect, test } from 'vitest'
import { newFindings } from '../../src/edit/new-findings.js'
import { checkSite } from '../../src/app/check.js'
import { planFixes } from '../../src/app/fix.js'
import { temporaryProject } from '../site/temporary-project.js'

const options = (cwd: string) => ({
  cwd,
  configFile: undefined,
  paths: [] as string[],
  rules: [] as string[],
  review: false,
  version: 'test',
  now: () => 0,
  onProgress: () => undefined,
})

const bewaren = '# 4. Bewaar gegevens niet te lang\n\nVerwijder gegevens zodra je ze niet meer nodig hebt.\n'
const keeping = '# 4. Do not keep data too long\n\nDelete data as soon as you no longer need it.\n'

test('one fix brings the next within reach: a heading gives the title, the title gives the link', async () => {
  const cwd = await temporaryProject({
    'docs/bewaren.md': `---\ntitle: "4. Bewaar gegevens niet te lang"\n---\n\n${bewaren}`,
    'docs/bewaren.en.md': `---\ntitle: "4. Bewaar gegevens niet te lang"\n---\n\n${keeping}`,
    'docs/index.md': '# Welkom\n\n- Lees hoe dat moet: [4. Bewaar gegevens niet te lang](bewaren.md)\n',
    'docs/index.en.md':
      '\uFEFF# Welcome  \r\n\r\n- Read how to do that: [4. Bewaar gegevens niet te lang](bewaren.md)\r\n',
  })
  const { changes, result, root } = await planFixes(options(cwd))
  expect(root).toBe(cwd)
  expect(
    changes.map(({ path, after, fixes }) => ({ path, after, rules: fixes.map(({ finding }) => finding.rule) })),
  ).toEqual([
    {
      path: 'docs/bewaren.en.md',
      after: `---\ntitle: "4. Do not keep data too long"\n---\n\n${keeping}`,
      rules: ['front-matter-untranslated'],
    },
    {
      path: 'docs/index.en.md',
      after: '\uFEFF# Welcome  \r\n\r\n- Read how to do that: [4. Do not keep data too long](bewaren.md)\r\n',
      rules: ['link-title'],
    },
  ])
  expect(result.findings).toEqual([])
})

test('two fixes in one place: each in its turn', async () => {
  const cwd = await temporaryProject({
    'docs/kosten.md': '# Kosten\n\nDe opslag kost hoogstens € 1.250 per jaar voor elke gemeente.\n',
    'docs/kosten.en.md': '# Costs\n\nThe storage costs at most € 1.250 per year for the the municipality.\n',
  })
  const { changes } = await planFixes(options(cwd))
  expect(changes.map(({ after }) => after)).toEqual([
    '# Costs\n\nThe storage costs at most €1,250 per year for the municipality.\n',
  ])
})

test.each([
  { name: 'only the wanted rules', only: { rules: ['heading-level'] }, expected: ['docs/regels.en.md'] },
  { name: 'only the named pages', only: { paths: ['docs/bewaren.md'] }, expected: ['docs/bewaren.en.md'] },
  { name: 'all', only: {}, expected: ['docs/bewaren.en.md', 'docs/regels.en.md'] },
])('$name', async ({ only, expected }) => {
  const cwd = await temporaryProject({
    'docs/bewaren.md': `---\ntitle: "4. Bewaar gegevens niet te lang"\n---\n\n${bewaren}`,
    'docs/bewaren.en.md': `---\ntitle: "4. Bewaar gegevens niet te lang"\n---\n\n${keeping}`,
    'docs/regels.md': '# Regels\n\n## Termijnen\n\nReageer binnen een week op elke brief.\n',
    'docs/regels.en.md': '# Rules\n\n### Time limits\n\nRespond to every letter within a week.\n',
  })
  const { changes } = await planFixes({ ...options(cwd), ...only })
  expect(changes.map(({ path }) => path)).toEqual(expected)
})

test('proposals are taken only when they are wanted', async () => {
  const cwd = await temporaryProject({
    'docs/regels.md': '# Regels\n\nReageer binnen 30 dagen op elke brief.\n',
    'docs/regels.en.md': '# Rules\n\nRespond to every letter within 60 days.\n',
  })
  const after = async (review: boolean) =>
    (await planFixes({ ...options(cwd), review })).changes.map((one) => one.after)
  expect(await after(false)).toEqual([])
  expect(await after(true)).toEqual(['# Rules\n\nRespond to every letter within 30 days.\n'])
})

test('the text that a check is told to look at stands in for the file', async () => {
  const cwd = await temporaryProject({ 'docs/regels.md': bewaren, 'docs/regels.en.md': bewaren })
  const texts = new Map([['docs/regels.en.md', keeping]])
  const before = await checkSite(options(cwd))
  const after = await checkSite({ ...options(cwd), texts })
  expect({ before: before.findings.length > 0, after: after.findings }).toEqual({ before: true, after: [] })
  expect(newFindings(after.findings, before.findings)).toEqual(before.findings)
})
