import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createText } from '../../src/site/create-file.js'
import { temporaryProject } from './temporary-project.js'

test('makes a file with the folders around it, and leaves nothing else behind', async () => {
  const cwd = await temporaryProject(['docs/nl/beleid.md'])
  expect(await createText(cwd, path.join(cwd, 'docs/en/deep/policy.md'), '# Policy\n')).toBeUndefined()
  expect(await readFile(path.join(cwd, 'docs/en/deep/policy.md'), 'utf8')).toBe('# Policy\n')
  expect(await readdir(path.join(cwd, 'docs/en/deep'))).toEqual(['policy.md'])
})

test('never replaces a file, nor follows a folder out of the project', async () => {
  const [cwd, other] = [await temporaryProject(['docs/beleid.md']), await temporaryProject(['anders.md'])]
  await writeFile(path.join(cwd, 'docs/beleid.en.md'), 'Van iemand anders.\n')
  await mkdir(path.join(cwd, 'docs/nl'))
  await symlink(other, path.join(cwd, 'docs/en'))
  expect((await createText(cwd, path.join(cwd, 'docs/beleid.en.md'), 'x'))?.key).toBe('page.changed')
  expect((await createText(cwd, path.join(cwd, 'docs/en/policy.md'), 'x'))?.key).toBe('page.outside')
  expect((await createText(cwd, path.join(cwd, '../policy.md'), 'x'))?.key).toBe('page.outside')
  expect(await readFile(path.join(cwd, 'docs/beleid.en.md'), 'utf8')).toBe('Van iemand anders.\n')
  expect(await readdir(path.join(cwd, 'docs'))).toEqual(['beleid.en.md', 'beleid.md', 'en', 'nl'])
})
