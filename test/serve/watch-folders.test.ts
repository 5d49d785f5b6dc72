import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { foldersOf, watchFolders } from '../../src/serve/watch-folders.js'
import { temporaryProject } from '../site/temporary-project.js'

test('the folders of the pages and those above them', () => {
  const root = path.resolve('/site')
  const folders = foldersOf(root, ['docs/a/b.md', 'docs/a/b.en.md', '../buiten/c.md'])
  expect([...folders].sort()).toEqual(
    ['/buiten', '/site', '/site/docs', '/site/docs/a'].map((folder) => path.resolve(folder)),
  )
})

test('changes in a row are one change', async () => {
  const cwd = await temporaryProject(['docs/wonen.md'])
  let count = 0
  const watch = watchFolders(() => (count += 1))
  onTestFinished(() => watch.close())
  watch.follow(foldersOf(cwd, ['docs/wonen.md']))
  for (const text of ['een', 'twee', 'drie']) await writeFile(path.join(cwd, 'docs/wonen.md'), text)
  await expect.poll(() => count, { timeout: 5000 }).toBe(1)
  await writeFile(path.join(cwd, '.verborgen'), 'x')
  await wait(400)
  expect(count).toBe(1)
})
