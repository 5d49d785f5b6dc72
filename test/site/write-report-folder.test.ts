import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { UserError } from '../../src/errors.js'
import { writeReportFolder } from '../../src/site/write-report-folder.js'
import { temporaryProject } from './temporary-project.js'

const report = (...pages: readonly string[]): ReadonlyMap<string, string> =>
  new Map([['index.html', 'overzicht'], ...pages.map((page): [string, string] => [`pages/${page}.html`, page])])

const filesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true })).filter((file) => file !== 'pages').sort()

const write = (folder: string, files: ReadonlyMap<string, string>) => writeReportFolder(folder, 'verslag', files)

const list = '.tweeluik-report.json'

test('a new folder, and later a report over it', async () => {
  const folder = path.join(await temporaryProject([]), 'uit/verslag')
  await write(folder, report('kosten', 'privacy'))
  expect(await filesIn(folder)).toEqual([list, 'index.html', 'pages/kosten.html', 'pages/privacy.html'])
  await write(folder, report('privacy', 'wonen'))
  expect(await filesIn(folder)).toEqual([list, 'index.html', 'pages/privacy.html', 'pages/wonen.html'])
  const before = await readFile(path.join(folder, list), 'utf8')
  await write(folder, report('privacy', 'wonen'))
  expect(await readFile(path.join(folder, list), 'utf8')).toBe(before)
})

test('what was changed since, or comes from someone else, stays', async () => {
  const folder = path.join(await temporaryProject([]), 'verslag')
  await write(folder, report('kosten', 'privacy'))
  await writeFile(path.join(folder, 'pages/kosten.html'), 'aangepast')
  await writeFile(path.join(folder, 'notities.txt'), 'van mij')
  await write(folder, report('privacy'))
  expect(await filesIn(folder)).toEqual([list, 'index.html', 'notities.txt', 'pages/kosten.html', 'pages/privacy.html'])
  expect(await readFile(path.join(folder, 'pages/kosten.html'), 'utf8')).toBe('aangepast')
})

test('a list that was tampered with deletes nothing outside the report', async () => {
  const cwd = await temporaryProject({ 'geheim.html': 'bewaren' })
  const folder = path.join(cwd, 'verslag')
  await write(folder, report())
  const hash = createHash('sha256').update('bewaren').digest('hex')
  await writeFile(path.join(folder, list), JSON.stringify({ files: { '../geheim.html': hash, 'index.html': hash } }))
  await write(folder, report())
  expect(await readFile(path.join(cwd, 'geheim.html'), 'utf8')).toBe('bewaren')
})

test.each([
  {
    name: 'a folder with other files',
    prepare: (folder: string) => writeFile(path.join(folder, 'index.html'), 'mijn site'),
  },
  {
    name: 'a file of someone else in a report',
    prepare: async (folder: string) => {
      await write(folder, report())
      await mkdir(path.join(folder, 'pages'))
      await writeFile(path.join(folder, 'pages/kosten.html'), 'van mij')
    },
  },
  {
    name: 'a link that leads out of the report',
    prepare: async (folder: string) => {
      await write(folder, report())
      await mkdir(path.join(folder, '../elders'))
      await symlink('../elders', path.join(folder, 'pages'))
    },
  },
])('$name is refused, and nothing is written', async ({ prepare }) => {
  const cwd = await temporaryProject([])
  const folder = path.join(cwd, 'verslag')
  await mkdir(folder)
  await prepare(folder)
  const before = await Promise.all(
    (await filesIn(cwd)).map((file) => readFile(path.join(cwd, file), 'utf8').catch(() => '')),
  )
  await expect(write(folder, report('kosten'))).rejects.toThrow(UserError)
  const files = (await filesIn(cwd)).filter((file) => !file.endsWith(list))
  const after = await Promise.all(files.map((file) => readFile(path.join(cwd, file), 'utf8').catch(() => '')))
  expect(after.filter((text) => !before.includes(text))).toEqual([])
  expect(files.filter((file) => file.includes('elders/'))).toEqual([])
})
